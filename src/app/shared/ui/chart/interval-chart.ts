import {
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { layOut } from './interval-chart-layout';
import type { IntervalChartModel, IntervalLine } from './interval-chart-model';

const HEIGHT = 280;
const DASHES: Readonly<Record<IntervalLine['stroke'], string | null>> = {
  solid: null,
  dashed: '8 4',
  dotted: '2 4',
};
const MARKERS: Readonly<Record<IntervalLine['marker'], string>> = {
  circle: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z',
  square: 'M-4 -4h8v8h-8Z',
  triangle: 'M0 -5L4.8 3.8H-4.8Z',
  diamond: 'M0 -5.2L5.2 0L0 5.2L-5.2 0Z',
};

/**
 * Means with intervals, as SVG: it takes the colours of the theme by itself and prints as it is. A picture to assistive
 * technology, named by what it shows; a table with the same numbers stands beside it.
 */
@Component({
  selector: 'pl-interval-chart',
  templateUrl: './interval-chart.html',
  styleUrl: './interval-chart.scss',
})
export class IntervalChart {
  readonly model = input.required<IntervalChartModel>();
  /** What the chart shows, in one sentence. */
  readonly label = input.required<string>();
  /** Id of the table with the same numbers. */
  readonly describedBy = input.required<string>();

  readonly #width = signal(600);
  protected readonly shown = computed(() => layOut(this.model(), this.#width(), HEIGHT));
  protected readonly dashes = DASHES;
  protected readonly markers = MARKERS;

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const destroyRef = inject(DestroyRef);
    afterNextRender(() => {
      const observer = new ResizeObserver(() => this.#width.set(Math.max(host.clientWidth, 240)));
      observer.observe(host);
      destroyRef.onDestroy(() => observer.disconnect());
    });
  }
}
