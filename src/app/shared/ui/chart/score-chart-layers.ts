import type { Chart, ChartArea, Plugin } from 'chart.js';
import type { ChartPalette } from './chart-palette';
import type { ChartLine, ChartPoint, ScoreChartModel } from './score-chart-model';
import { drawStrip, stripHeight, stripWords } from './score-chart-strip';
import { fontOf, haloed, stroke } from './canvas-strokes';
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
const SPREAD_WIDTH = 7;

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
      ctx.font = fontOf(palette, 11, 500);
      const strip = Math.max(...stripWords(model).map((words) => ctx.measureText(words).width), 0);
      ctx.restore();
      // In steps of 8, so that charts below one another end at the same place.
      const words = Math.max(width, strip);
      const right = words === 0 ? 12 : Math.ceil((words + LABEL_GAP + 4) / 8) * 8;
      const bottom = stripHeight(model);
      Object.assign(chart.options.layout ?? {}, { padding: { top: 18, right, bottom, left: 0 } });
    },
    beforeDatasetsDraw(chart) {
      drawBehind(chart, shown());
    },
    afterDatasetsDraw(chart) {
      drawWords(chart, shown());
      drawStrip(chart, shown());
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
  model.lines.forEach((line, index) => {
    drawSpread(ctx, line, palette, (value) => x(value) + sideOf(line, index), y);
  });
  ctx.restore();
}

/** Bars of two lines stand side by side. */
function sideOf({ isThick }: ChartLine, index: number): number {
  if (isThick) return 0;
  return index % 2 === 0 ? SPREAD_WIDTH : -SPREAD_WIDTH;
}

function drawSpread(
  ctx: CanvasRenderingContext2D,
  { points, series }: ChartLine,
  palette: ChartPalette,
  x: (value: number) => number,
  y: (value: number) => number,
): void {
  for (const { x: at, spread } of points) {
    if (!spread) continue;
    const place = [
      x(at) - SPREAD_WIDTH / 2,
      y(spread.to),
      SPREAD_WIDTH,
      y(spread.from) - y(spread.to),
    ] as const;
    ctx.fillStyle = palette.series[series];
    ctx.globalAlpha = 0.3;
    ctx.fillRect(...place);
    ctx.globalAlpha = 0.75;
    ctx.strokeStyle = palette.series[series];
    ctx.lineWidth = 1;
    ctx.setLineDash([]);
    ctx.strokeRect(...place);
    ctx.globalAlpha = 1;
  }
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
    const width = ctx.measureText(band.label).width;
    const isTakenAt = (left: number): boolean =>
      !isEmpty(chart, [left, left + width], [y(band.from) - LINE_HEIGHT - BELOW, y(band.from) + MARKER]);
    const place = isGood && (!isTakenAt(area.left) || isTakenAt(quietPlace)) ? area.left + 6 : quietPlace;
    const words = ctx.measureText(band.label).width > area.right - place ? band.shortLabel : band.label;
    const [text, halo] = isGood ? [palette.good, palette.goodSoft] : [palette.quietText, palette.between];
    haloed(ctx, words, place, y(band.from) - 5, text, halo);
  }
  for (const level of model.levels) {
    if (level.label === null) continue;
    const top = y(level.at) - LINE_HEIGHT;
    const right = area.left + ctx.measureText(level.label).width;
    const isFree =
      area.bottom - y(level.at) >= LINE_HEIGHT &&
      isEmpty(chart, [area.left, right], [top - BELOW, top + LINE_HEIGHT]);
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

/** Whether no point lies where words would stand. */
function isEmpty(
  chart: Chart,
  [left, right]: readonly [number, number],
  [top, bottom]: readonly [number, number],
): boolean {
  return chart.data.datasets.every((_, index) =>
    chart
      .getDatasetMeta(index)
      .data.every(({ x, y }) => x < left - 2 * MARKER || x > right + 2 * MARKER || y < top || y > bottom),
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
