import {
  Component,
  DestroyRef,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { readPalette, watchTheme } from './chart-palette';
import type * as Library from './score-chart-drawing';
import type { ScoreChartModel } from './score-chart-model';
import type { PictureWords } from './score-chart-picture';

const STRIP_ROW_REM = 1;

/**
 * A chart of scores. It is a picture to assistive technology, named by what it shows; a table with the same numbers
 * stands beside it, and describedBy names that table. Its height is fixed by the page, so nothing moves while it loads.
 */
@Component({
  selector: 'pl-score-chart',
  host: { '[style.--pl-strip-height]': 'stripHeight()' },
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
      height: calc(var(--pl-chart-height, 19rem) + var(--pl-strip-height, 0rem));
      min-width: 0;
    }
    canvas {
      display: block;
    }
    /* Its colours carry meaning beside stroke and shape; with a ground of its own it stays legible. */
    @media (forced-colors: active) {
      canvas,
      span {
        forced-color-adjust: none;
      }
      canvas {
        background: var(--mat-sys-surface-container-lowest);
      }
    }
    @media print {
      :host {
        height: auto;
      }
      canvas {
        max-width: min(100%, var(--pl-chart-print-width, 100%));
        height: auto !important;
      }
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
  /** The height of the plot is the same with and without rows of marks below it. */
  protected readonly stripHeight = computed(() => {
    const rows = this.model().strip?.length ?? 0;
    return rows === 0 ? null : `${rows * STRIP_ROW_REM + STRIP_ROW_REM / 2}rem`;
  });

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
    const drawForPaper = (): void => this.#draw(this.#library(), this.model(), true);
    addEventListener('beforeprint', drawForPaper);
    addEventListener('afterprint', drawAgain);
    inject(DestroyRef).onDestroy(() => {
      stopWatching();
      removeEventListener('beforeprint', drawForPaper);
      removeEventListener('afterprint', drawAgain);
      this.#drawing?.destroy();
    });
  }

  /** The chart with words around it as a PNG, in light colours whatever the theme. */
  async picture(words: PictureWords): Promise<Blob> {
    const { drawPicture } = await import('./score-chart-picture');
    return drawPicture(this.model(), readPalette(this.probe().nativeElement, true), words);
  }

  #draw(library: typeof Library | null, model: ScoreChartModel, isForPaper = false): void {
    if (library === null) return;
    const palette = readPalette(this.probe().nativeElement, isForPaper);
    if (this.#drawing === null) {
      this.#drawing = new library.ScoreChartDrawing(this.canvas().nativeElement, model, palette);
    } else {
      const isAnimated = !isForPaper && !matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.#drawing.update(model, palette, isAnimated);
    }
  }
}
