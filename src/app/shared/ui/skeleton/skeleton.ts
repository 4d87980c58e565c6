import { Component, computed, input } from '@angular/core';

/**
 * Grey bars in the place of what is still loading, as high as what will stand there, so that nothing jumps. Hidden
 * from screen readers: the page says in words that it is loading.
 */
@Component({
  selector: 'pl-skeleton',
  template: `
    @for (line of lines(); track line) {
      <span class="bar" [style.width]="width()" [style.height]="height()"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--pl-skeleton-gap, var(--pl-space-2));
    }
    .bar {
      display: block;
      border-radius: 0.375rem;
      background: var(--mat-sys-surface-container-high);
      animation: pl-skeleton 1.6s ease-in-out infinite alternate;
    }
    @keyframes pl-skeleton {
      to {
        opacity: 0.5;
      }
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class Skeleton {
  readonly count = input(1);
  /** Any CSS length. */
  readonly width = input('100%');
  readonly height = input('1.1rem');
  protected readonly lines = computed(() => Array.from({ length: this.count() }, (_, index) => index));
}
