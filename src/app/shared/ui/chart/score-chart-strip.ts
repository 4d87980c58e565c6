import type { Chart, ChartArea } from 'chart.js';
import { fontOf, haloed, stroke } from './canvas-strokes';
import type { ChartPalette } from './chart-palette';
import type { ChartMark, ScoreChartModel } from './score-chart-model';

/** Height of a row of marks, and the room above the first. */
const ROW = 16;
const ABOVE = 8;
const TICK = 11;
/** Half the diagonal of an event's diamond. */
const DIAMOND = 5;
const GAP = 10;

/** Pixels that the rows of marks take below the axis. */
export function stripHeight({ strip = [] }: ScoreChartModel): number {
  return strip.length === 0 ? 0 : strip.length * ROW + ABOVE;
}

/** What is said at the right ends of the rows. */
export function stripWords({ strip = [] }: ScoreChartModel): readonly string[] {
  return strip.map(({ label }) => label);
}

/** The rows of marks below the axis, each with its name at the right. */
export function drawStrip(
  chart: Chart,
  { model, palette }: { readonly model: ScoreChartModel; readonly palette: ChartPalette },
): void {
  const { ctx, chartArea: area } = chart;
  const x = (value: number): number => chart.scales['x']?.getPixelForValue(value) ?? 0;
  const top = chart.height - stripHeight(model) + ABOVE;
  ctx.save();
  (model.strip ?? []).forEach((row, index) => {
    const bottom = top + index * ROW + (ROW + TICK) / 2;
    stroke(ctx, palette.line, 1, [], area.left, bottom, area.right, bottom);
    let free = Number.NEGATIVE_INFINITY;
    for (const mark of row.marks) {
      drawMark(ctx, mark, palette, { x: x(mark.at), bottom, plot: area });
      if (mark.label === null || x(mark.at) < free) continue;
      ctx.font = fontOf(palette, 11, 650);
      ctx.textAlign = 'left';
      ctx.textBaseline = 'alphabetic';
      haloed(ctx, mark.label, x(mark.at) + 3, bottom - 2, palette.text, palette.surface);
      free = x(mark.at) + ctx.measureText(mark.label).width + 6;
    }
    ctx.font = fontOf(palette, 11, 500);
    ctx.textAlign = 'left';
    ctx.textBaseline = 'alphabetic';
    ctx.fillStyle = palette.quietText;
    ctx.fillText(row.label, area.right + GAP, bottom - 1);
  });
  ctx.restore();
}

function drawMark(
  ctx: CanvasRenderingContext2D,
  { kind, height }: ChartMark,
  palette: ChartPalette,
  { x, bottom, plot }: { readonly x: number; readonly bottom: number; readonly plot: ChartArea },
): void {
  if (kind === 'tick') {
    stroke(ctx, palette.series[1], 1.75, [], x, bottom - TICK * height, x, bottom);
    return;
  }
  const middle = bottom - TICK / 2;
  if (kind === 'crossing') stroke(ctx, palette.event, 1, [3, 3], x, plot.top, x, plot.bottom);
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(x, middle - DIAMOND);
  ctx.lineTo(x + DIAMOND, middle);
  ctx.lineTo(x, middle + DIAMOND);
  ctx.lineTo(x - DIAMOND, middle);
  ctx.closePath();
  ctx.fillStyle = kind === 'hollow' ? palette.surface : palette.event;
  ctx.strokeStyle = palette.event;
  ctx.lineWidth = 1.5;
  ctx.fill();
  ctx.stroke();
}
