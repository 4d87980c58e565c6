import { Chart, LineController, LineElement, LinearScale, PointElement, Tooltip } from 'chart.js';
import type { ChartPalette } from './chart-palette';
import { type DrawnPoint, scoreChartConfiguration } from './score-chart-configuration';
import { scoreChartLayers } from './score-chart-layers';
import type { ScoreChartModel } from './score-chart-model';

Chart.register(LineController, LineElement, LinearScale, PointElement, Tooltip);

/** A chart on a canvas. This file is loaded with the library, and only when a chart is shown. */
export class ScoreChartDrawing {
  readonly #chart: Chart<'line', DrawnPoint[]>;
  #shown: { readonly model: ScoreChartModel; readonly palette: ChartPalette };

  /** On a page the chart follows the size of its place; with a pixel ratio it keeps the size of its canvas. */
  constructor(
    canvas: HTMLCanvasElement,
    model: ScoreChartModel,
    palette: ChartPalette,
    pixelRatio: number | null = null,
  ) {
    this.#shown = { model, palette };
    const { options, ...configuration } = scoreChartConfiguration(model, palette);
    this.#chart = new Chart<'line', DrawnPoint[]>(canvas, {
      ...configuration,
      options: {
        ...options,
        ...(pixelRatio === null ? {} : { responsive: false, devicePixelRatio: pixelRatio }),
      },
      plugins: [scoreChartLayers(() => this.#shown)],
    });
  }

  update(model: ScoreChartModel, palette: ChartPalette, isAnimated: boolean): void {
    this.#shown = { model, palette };
    const { data, options } = scoreChartConfiguration(model, palette);
    this.#chart.data = data;
    this.#chart.options = { ...options, animation: isAnimated ? { duration: 250 } : false };
    this.#chart.update();
  }

  destroy(): void {
    this.#chart.destroy();
  }
}
