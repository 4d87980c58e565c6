import type { ChartConfiguration, ChartDataset, PointStyle } from 'chart.js';
import type { ChartPalette } from './chart-palette';
import type { ChartLine, ChartPoint, ScoreChartModel } from './score-chart-model';

/** A point as the library takes it, with what we say and print about it. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly source: ChartPoint;
}

export type ScoreChartConfiguration = ChartConfiguration<'line', DrawnPoint[]>;

const DASHES: Readonly<Record<ChartLine['stroke'], number[]>> = {
  solid: [],
  dashed: [8, 4],
  dotted: [2, 4],
  none: [],
};
const MARKERS: Readonly<Record<ChartLine['marker'], PointStyle>> = {
  circle: 'circle',
  square: 'rect',
  triangle: 'triangle',
};
/** Points that are not joined are small, and smaller where there are many. */
const MANY_POINTS = 90;
/** The same on every chart, so that charts below one another share their horizontal axis. */
const SCALE_WIDTH = 44;

/** What the library is to draw. The layers behind and above the lines are drawn by scoreChartLayers. */
export function scoreChartConfiguration(
  model: ScoreChartModel,
  palette: ChartPalette,
): ScoreChartConfiguration {
  const font = { family: palette.fontFamily, size: 12 };
  const title = (text: string) => ({
    display: true,
    text,
    color: palette.quietText,
    font: { ...font, weight: 550 },
  });
  return {
    type: 'line',
    data: { datasets: model.lines.map((line, index) => datasetOf(line, index, palette)) },
    options: {
      parsing: false,
      normalized: true,
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      interaction: { mode: 'nearest', intersect: false, axis: 'xy' },
      layout: { padding: { top: 18 } },
      scales: {
        x: {
          type: 'linear',
          min: model.x.min,
          max: model.x.max,
          title: title(model.x.title),
          border: { color: palette.quietText },
          grid: { display: false, drawTicks: true, tickColor: palette.line },
          afterBuildTicks: (scale) => {
            scale.ticks = model.x.ticks.map(({ at, label }) => ({ value: at, label }));
          },
          ticks: {
            color: palette.quietText,
            font,
            maxRotation: 0,
            autoSkipPadding: 12,
            callback: (value) => labelAt(model.x.ticks, value),
          },
        },
        y: {
          type: 'linear',
          min: model.y.min,
          max: model.y.max,
          title: title(model.y.title),
          border: { display: false },
          grid: { color: palette.line, drawTicks: false },
          afterBuildTicks: (scale) => {
            scale.ticks = model.y.ticks.map(({ at, label }) => ({ value: at, label }));
          },
          afterFit: (scale) => {
            scale.width = SCALE_WIDTH;
          },
          ticks: {
            color: palette.quietText,
            font,
            padding: 6,
            callback: (value) => labelAt(model.y.ticks, value),
          },
        },
      },
      plugins: {
        tooltip: {
          displayColors: false,
          backgroundColor: palette.text,
          titleColor: palette.surface,
          bodyColor: palette.surface,
          titleFont: { ...font, weight: 600 },
          bodyFont: font,
          padding: 8,
          cornerRadius: 6,
          callbacks: {
            title: (items) => items[0]?.dataset.label ?? '',
            label: ({ raw }) => (raw as DrawnPoint).source.tip,
          },
        },
      },
    },
  };
}

function datasetOf(
  line: ChartLine,
  order: number,
  palette: ChartPalette,
): ChartDataset<'line', DrawnPoint[]> {
  const colour = palette.series[line.series];
  return {
    label: line.label,
    order,
    data: line.points.map((source) => ({ x: source.x, y: source.y ?? Number.NaN, source })),
    // Only what is known on both sides is joined.
    spanGaps: false,
    tension: 0,
    borderColor: colour,
    borderWidth: line.isThick ? 2.5 : 1.75,
    borderDash: DASHES[line.stroke],
    borderJoinStyle: 'round',
    showLine: line.stroke !== 'none',
    pointStyle: MARKERS[line.marker],
    pointRadius: radiusOf(line),
    pointHoverRadius: radiusOf(line) + 1.5,
    pointHitRadius: 12,
    pointBorderWidth: line.isThick ? 2 : 1.5,
    pointBorderColor: colour,
    pointBackgroundColor: line.points.map(({ isHollow }) => (isHollow ? palette.surface : colour)),
    pointHoverBackgroundColor: line.points.map(({ isHollow }) => (isHollow ? palette.surface : colour)),
    clip: 8,
  };
}

function radiusOf({ stroke, isThick, points }: ChartLine): number {
  if (stroke === 'none') return points.length > MANY_POINTS ? 2 : 3.5;
  return isThick ? 5 : 4;
}

function labelAt(ticks: ScoreChartModel['x']['ticks'], value: number | string): string {
  return ticks.find(({ at }) => at === Number(value))?.label ?? '';
}
