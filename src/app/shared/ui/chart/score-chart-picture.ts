import { fontOf } from './canvas-strokes';
import type { ChartPalette } from './chart-palette';
import { ScoreChartDrawing } from './score-chart-drawing';
import type { ScoreChartModel } from './score-chart-model';
import { stripHeight } from './score-chart-strip';

/** What is written around a chart that stands alone, such as in a letter. */
export interface PictureWords {
  readonly title: string;
  /** Below the title: whose it is, when and where it was drawn. */
  readonly subtitle: string;
  /** Below the chart, each wrapped as needed. */
  readonly notes: readonly string[];
}

const WIDTH = 960;
const PLOT_HEIGHT = 400;
const MARGIN = 24;
const HEAD = 62;
const NOTE_LINE = 19;
const NOTE_GAP = 10;
/** Sharp enough for print. */
const SCALE = 2;

/** A chart with its words as a PNG of 1,920 pixels in width. */
export async function drawPicture(
  model: ScoreChartModel,
  palette: ChartPalette,
  words: PictureWords,
): Promise<Blob> {
  const chartHeight = PLOT_HEIGHT + stripHeight(model);
  const chart = canvasOf(WIDTH - 2 * MARGIN, chartHeight);
  const drawing = new ScoreChartDrawing(chart, model, palette, SCALE);
  const picture = canvasOf(WIDTH * SCALE, 0);
  const ctx = contextOf(picture);
  ctx.font = fontOf(palette, 13, 400);
  const notes = words.notes.flatMap((note) => wrap(ctx, note, WIDTH - 2 * MARGIN));
  picture.height = (MARGIN + HEAD + chartHeight + NOTE_GAP + notes.length * NOTE_LINE + MARGIN) * SCALE;

  ctx.scale(SCALE, SCALE);
  ctx.fillStyle = palette.surface;
  ctx.fillRect(0, 0, picture.width, picture.height);
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = palette.text;
  ctx.font = fontOf(palette, 20, 650);
  ctx.fillText(words.title, MARGIN, MARGIN + 18);
  ctx.fillStyle = palette.quietText;
  ctx.font = fontOf(palette, 13, 400);
  ctx.fillText(words.subtitle, MARGIN, MARGIN + 40);
  ctx.drawImage(chart, MARGIN, MARGIN + HEAD, WIDTH - 2 * MARGIN, chartHeight);
  notes.forEach((line, index) =>
    ctx.fillText(line, MARGIN, MARGIN + HEAD + chartHeight + NOTE_GAP + (index + 1) * NOTE_LINE),
  );
  drawing.destroy();
  return new Promise((resolve, reject) => {
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is empty'))), 'image/png');
  });
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no canvas');
  return context;
}

/** Breaks a sentence into lines no wider than this. */
function wrap(ctx: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    return last === undefined || ctx.measureText(joined).width > width
      ? [...lines, word]
      : [...lines.slice(0, -1), joined];
  }, []);
}
