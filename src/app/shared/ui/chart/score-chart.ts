import {
  Component,
  DestroyRef,
  type ElementRef,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { readPalette, watchTheme } from './chart-palette';
import type * as Library from './score-chart-drawing';
import type { ScoreChartModel } from './score-chart-model';

/**
 * A chart of scores. It is a picture to assistive technology, named by what it shows; a table with the same numbers
 * stands beside it, and describedBy names that table. Its height is fixed by the page, so nothing moves while it loads.
 */
@Component({
  selector: 'pl-score-chart',
  template: `
    <canvas #canvas role="img" [attr.aria-label]="label()" [attr.aria-describedby]="describedBy()"></canvas>
    <span #probe hidden></span>
    @if (hasFailed()) {
      <p class="pl-quiet">The chart could not be loaded. The table has the same numbers.</p>
    }
  `,
  styles: `
    :host {
      display: block;
      position: relative;
      height: var(--pl-chart-height, 19rem);
      min-width: 0;
    }
    canvas {
      display: block;
    }
    p {
      position: absolute;
      inset: 0;
      display: grid;
      place-content: center;
      text-align: center;
    }
  `,
})
export class ScoreChart {
  readonly model = input.required<ScoreChartModel>();
  /** What the chart shows, in one sentence with its numbers. */
  readonly label = input.required<string>();
  /** Id of the table with the same numbers. */
  readonly describedBy = input<string | null>(null);

  protected readonly hasFailed = signal(false);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  private readonly probe = viewChild.required<ElementRef<HTMLElement>>('probe');
  readonly #library = signal<typeof Library | null>(null);
  /** Counts changes of theme and type, each of which needs the chart drawn again. */
  readonly #looks = signal(0);
  #drawing: Library.ScoreChartDrawing | null = null;

  constructor() {
    import('./score-chart-drawing').then(
      (library) => this.#library.set(library),
      () => this.hasFailed.set(true),
    );
    const drawAgain = (): void => this.#looks.update((count) => count + 1);
    const stopWatching = watchTheme(drawAgain);
    void document.fonts.ready.then(drawAgain);
    effect(() => {
      this.#looks();
      this.#draw(this.#library(), this.model());
    });
    inject(DestroyRef).onDestroy(() => {
      stopWatching();
      this.#drawing?.destroy();
    });
  }

  #draw(library: typeof Library | null, model: ScoreChartModel): void {
    if (library === null) return;
    const palette = readPalette(this.probe().nativeElement);
    if (this.#drawing === null) {
      this.#drawing = new library.ScoreChartDrawing(this.canvas().nativeElement, model, palette);
    } else {
      this.#drawing.update(model, palette, !matchMedia('(prefers-reduced-motion: reduce)').matches);
    }
  }
}
