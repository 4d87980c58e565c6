import { Component, computed, input } from '@angular/core';
import { dayOf } from '#domain/outcomes';

export interface SparkPoint {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly score: number;
}

const WIDTH = 96;
const HEIGHT = 28;
/** Room for half a dot at each edge. */
const EDGE = 3;

/** A score over time as a small picture, each on its day; beside the same in numbers, so nobody needs to see it. */
@Component({
  selector: 'pl-spark',
  template: `
    @if (dots().length > 1) {
      <svg aria-hidden="true" [attr.viewBox]="viewBox">
        <polyline [attr.points]="line()" />
        @for (dot of dots(); track $index) {
          <circle [attr.cx]="dot.x" [attr.cy]="dot.y" [attr.r]="$last ? 2.5 : 1.5" />
        }
      </svg>
    }
  `,
  styles: `
    svg {
      display: block;
      width: 6rem;
      height: 1.75rem;
    }
    polyline {
      fill: none;
      stroke: var(--mat-sys-primary);
      stroke-width: 1.5;
      stroke-linejoin: round;
    }
    circle {
      fill: var(--mat-sys-primary);
    }
  `,
})
export class Spark {
  /** By date. */
  readonly points = input.required<readonly SparkPoint[]>();
  /** The worst score there is, drawn at the top. */
  readonly most = input.required<number>();

  protected readonly viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly dots = computed(() => {
    const first = this.points()[0]?.date ?? '';
    const days = this.points().map(({ date }) => dayOf(first, date));
    const last = Math.max(1, ...days);
    return this.points().map(({ score }, at) => ({
      x: round(EDGE + ((days[at] ?? 0) / last) * (WIDTH - 2 * EDGE)),
      y: round(HEIGHT - EDGE - (score / this.most()) * (HEIGHT - 2 * EDGE)),
    }));
  });
  protected readonly line = computed(() =>
    this.dots()
      .map(({ x, y }) => `${x},${y}`)
      .join(' '),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
