import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-paths';

/** Nothing to show, and why; what can be done about it stands inside as links or buttons. */
@Component({
  selector: 'pl-empty-state',
  imports: [Icon],
  template: `
    <span class="mark"><pl-icon [name]="icon()" /></span>
    <h2>{{ heading() }}</h2>
    @if (text(); as words) {
      <p>{{ words }}</p>
    }
    <div class="pl-actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--pl-space-2);
      padding: var(--pl-space-6) var(--pl-space-4);
      text-align: center;
    }
    .mark {
      display: grid;
      place-items: center;
      width: 3.5rem;
      height: 3.5rem;
      margin-block-end: var(--pl-space-1);
      border-radius: 50%;
      background: var(--pl-info-soft);
      color: var(--pl-info);
      font-size: 1.375rem;
    }
    p {
      max-width: 34rem;
      color: var(--mat-sys-on-surface-variant);
      text-wrap: balance;
    }
    .pl-actions {
      justify-content: center;
      margin-block-start: var(--pl-space-2);
    }
    .pl-actions:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly icon = input.required<IconName>();
  readonly heading = input.required<string>();
  readonly text = input<string>();
}
