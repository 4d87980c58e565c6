import type { ChartPalette } from './chart-palette';

export function fontOf(palette: ChartPalette, size: number, weight: number): string {
  return `${weight} ${size}px ${palette.fontFamily}`;
}

/** Words on a ground of their own, so that what lies behind does not cross them. */
export function haloed(
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

export function stroke(
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
