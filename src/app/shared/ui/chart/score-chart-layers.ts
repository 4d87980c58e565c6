import type { Chart, ChartArea, Plugin } from 'chart.js';
import type { ChartPalette } from './chart-palette';
import type { ChartLine, ChartPoint, ScoreChartModel } from './score-chart-model';
import { spreadLabels } from './spread-labels';

interface Shown {
  readonly model: ScoreChartModel;
  readonly palette: ChartPalette;
}

interface EndLabel {
  readonly words: readonly string[];
  readonly colour: string;
  readonly y: number;
}

/** Below this width the names at the line ends are broken into several lines. */
const NARROW = 600;
/** Letters on a line where room is short. */
const SHORT_LINE = 12;
/** Share of the width at which words seldom meet a point: between the check-ins of weeks 6 and 12. */
const QUIET_SHARE = 0.62;
const LABEL_GAP = 10;
/** From a point to the words above it, and to those below. */
const ABOVE = 11;
const BELOW = 20;
/** Half the size of a marker. */
const MARKER = 4;
const LINE_HEIGHT = 14;

/** What lies behind the lines (bands, levels, marks) and the words beside them. */
export function scoreChartLayers(shown: () => Shown): Plugin<'line'> {
  return {
    id: 'scoreChartLayers',
    beforeLayout(chart) {
      const { model, palette } = shown();
      const { ctx } = chart;
      ctx.save();
      ctx.font = fontOf(palette, 12, 600);
      const width = Math.max(
        ...model.lines.flatMap((line) => {
          const words = endWords(line, isNarrow(chart));
          return words.map((each) => ctx.measureText(each).width);
        }),
        0,
      );
      ctx.restore();
      // In steps of 8, so that charts below one another end at the same place.
      const right = width === 0 ? 12 : Math.ceil((width + LABEL_GAP + 4) / 8) * 8;
      Object.assign(chart.options.layout ?? {}, { padding: { top: 18, right, bottom: 0, left: 0 } });
    },
    beforeDatasetsDraw(chart) {
      drawBehind(chart, shown());
    },
    afterDatasetsDraw(chart) {
      drawWords(chart, shown());
    },
  };
}

function drawBehind(chart: Chart, { model, palette }: Shown): void {
  const { ctx, chartArea: area } = chart;
  const y = (value: number): number => chart.scales['y']?.getPixelForValue(value) ?? 0;
  const x = (value: number): number => chart.scales['x']?.getPixelForValue(value) ?? 0;
  ctx.save();
  ctx.font = fontOf(palette, 11, 500);
  for (const band of model.bands) {
    const top = y(band.to);
    const height = y(band.from) - top;
    ctx.fillStyle = band.tone === 'good' ? palette.goodSoft : palette.between;
    ctx.fillRect(area.left, top, area.width, height);
  }
  for (const mark of model.marks) {
    stroke(ctx, palette.line, 1, [], x(mark), area.top, x(mark), area.bottom);
  }
  for (const level of model.levels) {
    const colour = level.tone === 'goal' ? palette.good : palette.quietText;
    const from = Math.max(x(level.from), area.left);
    stroke(
      ctx,
      colour,
      level.tone === 'goal' ? 1.5 : 1,
      level.tone === 'goal' ? [10, 3, 2, 3] : [1, 4],
      from,
      y(level.at),
      area.right,
      y(level.at),
    );
  }
  ctx.restore();
}

function drawWords(chart: Chart, shown: Shown): void {
  const { ctx, chartArea: area } = chart;
  ctx.save();
  ctx.lineJoin = 'round';
  drawBandWords(chart, area, shown);
  drawPointWords(chart, area, shown);
  drawEndWords(chart, area, shown);
  ctx.restore();
}

function drawBandWords(chart: Chart, area: ChartArea, { model, palette }: Shown): void {
  const { ctx } = chart;
  const y = (value: number): number => chart.scales['y']?.getPixelForValue(value) ?? 0;
  ctx.font = fontOf(palette, 11, 550);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  const quietPlace = area.left + area.width * QUIET_SHARE;
  for (const band of model.bands) {
    if (y(band.from) - y(band.to) < LINE_HEIGHT) continue;
    const isGood = band.tone === 'good';
    const place = isGood ? area.left + 6 : quietPlace;
    const words = ctx.measureText(band.label).width > area.right - place ? band.shortLabel : band.label;
    const [text, halo] = isGood ? [palette.good, palette.goodSoft] : [palette.quietText, palette.between];
    haloed(ctx, words, place, y(band.from) - 5, text, halo);
  }
  for (const level of model.levels) {
    if (level.label === null) continue;
    const top = y(level.at) - LINE_HEIGHT;
    const right = area.left + ctx.measureText(level.label).width;
    const isFree =
      area.bottom - y(level.at) >= LINE_HEIGHT && isEmpty(chart, right, top - BELOW, top + LINE_HEIGHT);
    haloed(
      ctx,
      level.label,
      isFree ? area.left + 6 : quietPlace,
      y(level.at) - 5,
      palette.good,
      palette.surface,
    );
  }
}

/** Whether no point lies at the left, as far as the words reach, between two heights. */
function isEmpty(chart: Chart, right: number, top: number, bottom: number): boolean {
  return chart.data.datasets.every((_, index) =>
    chart
      .getDatasetMeta(index)
      .data.every((point) => point.x > right + 2 * MARKER || point.y < top || point.y > bottom),
  );
}

/** The value above each labelled point, or below it where that place is taken; left out where both are. */
function drawPointWords(chart: Chart, area: ChartArea, { model, palette }: Shown): void {
  const { ctx } = chart;
  ctx.font = fontOf(palette, 12, 650);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  model.lines.forEach((line, index) => {
    if (!line.isThick) return;
    let free = Number.NEGATIVE_INFINITY;
    chart.getDatasetMeta(index).data.forEach((element, at) => {
      const point = line.points[at];
      if (point?.y == null || point.label === null) return;
      const half = ctx.measureText(point.label).width / 2;
      const centre = Math.max(element.x, area.left + half + 2);
      const above = element.y - ABOVE;
      const below = element.y + BELOW;
      const isBelow =
        isLowest(line.points, at) ||
        ((centre - half < free || isTaken(chart, index, centre, half, above)) &&
          !isTaken(chart, index, centre, half, below));
      if (!isBelow && centre - half < free) return;
      if (!isBelow) free = centre + half + 4;
      const place = isBelow ? below : above;
      haloed(ctx, point.label, centre, place, palette.series[line.series], palette.surface);
    });
  });
}

function drawEndWords(chart: Chart, area: ChartArea, { model, palette }: Shown): void {
  const { ctx } = chart;
  ctx.font = fontOf(palette, 12, 600);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  const narrow = isNarrow(chart);
  const labels: EndLabel[] = [];
  model.lines.forEach((line, index) => {
    const elements = chart.getDatasetMeta(index).data;
    const at = line.points.findLastIndex(({ y }) => y !== null);
    const element = elements[at];
    if (!element) return;
    const colour = palette.series[line.series];
    const hasRoom = element.x + LABEL_GAP + ctx.measureText(line.label).width < area.right;
    if (line.isThick && hasRoom) {
      haloed(ctx, line.label, element.x + LABEL_GAP, element.y, colour, palette.surface);
      return;
    }
    const words = endWords(line, narrow);
    labels.push({ words, colour, y: element.y });
  });
  const gap = LINE_HEIGHT * Math.max(...labels.map(({ words }) => words.length), 1) + 2;
  const half = gap / 2;
  const places = spreadLabels(
    labels.map(({ y }) => y),
    gap,
    area.top + half - LINE_HEIGHT,
    area.bottom - half,
  );
  labels.forEach(({ words, colour }, index) => {
    const top = (places[index] ?? 0) - ((words.length - 1) * LINE_HEIGHT) / 2;
    ctx.fillStyle = colour;
    words.forEach((each, line) => ctx.fillText(each, area.right + LABEL_GAP, top + line * LINE_HEIGHT));
  });
}

/** Whether a point of another line lies where words would stand. */
function isTaken(chart: Chart, index: number, centre: number, half: number, baseline: number): boolean {
  return chart.data.datasets.some(
    (_, other) =>
      other !== index &&
      chart
        .getDatasetMeta(other)
        .data.some(
          ({ x, y }) =>
            Math.abs(x - centre) < half + MARKER &&
            y > baseline - LINE_HEIGHT - MARKER &&
            y < baseline + MARKER,
        ),
  );
}

/** Whether the line rises from here on both sides, so that there is room below and none above. */
function isLowest(points: readonly ChartPoint[], at: number): boolean {
  const here = points[at]?.y ?? 0;
  const before = points[at - 1]?.y ?? null;
  const after = points[at + 1]?.y ?? null;
  return (before === null || before > here) && after !== null && after > here;
}

/** The name of a line, with its last value unless that is printed at the point; in short lines where room is short. */
function endWords({ label, points, isThick }: ChartLine, isShort: boolean): readonly string[] {
  const value = isThick ? null : (points.findLast(({ y }) => y !== null)?.label ?? null);
  const whole = value === null ? label : `${label} ${value}`;
  if (!isShort) return [whole];
  return whole.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    return last === undefined || joined.length > SHORT_LINE
      ? [...lines, word]
      : [...lines.slice(0, -1), joined];
  }, []);
}

function isNarrow(chart: Chart): boolean {
  return chart.width < NARROW;
}

function fontOf(palette: ChartPalette, size: number, weight: number): string {
  return `${weight} ${size}px ${palette.fontFamily}`;
}

function haloed(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  halo: string,
): void {
  ctx.strokeStyle = halo;
  ctx.lineWidth = 3;
  ctx.setLineDash([]);
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

function stroke(
  ctx: CanvasRenderingContext2D,
  colour: string,
  width: number,
  dash: readonly number[],
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash([...dash]);
  ctx.beginPath();
  ctx.moveTo(fromX, fromY);
  ctx.lineTo(toX, toY);
  ctx.stroke();
}
