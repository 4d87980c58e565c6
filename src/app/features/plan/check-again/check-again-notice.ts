import { Component, computed, input } from '@angular/core';
import type { CheckAgainReason } from '#domain/planning';
import { Icon } from '../../../shared/ui/icon/icon';
import { checkAgainWords } from './check-again-words';

/** The signed plan no longer fits what is known: why, before care goes on. */
@Component({
  selector: 'pl-check-again-notice',
  imports: [Icon],
  template: `
    <section class="pl-notice" data-tone="warn" aria-labelledby="plan-check-again">
      <pl-icon name="warn" />
      <div>
        <h2 id="plan-check-again">Check this plan again</h2>
        <ul>
          @for (words of reasons(); track words) {
            <li>{{ words }}</li>
          }
        </ul>
        <p>Amend it where it should change. Signing it anew says that it was checked.</p>
      </div>
    </section>
  `,
  styles: `
    h2 {
      font-size: 1rem;
    }

    ul {
      margin: var(--pl-space-1) 0;
      padding-inline-start: 1.25rem;
    }

    p {
      margin: 0;
    }
  `,
})
export class CheckAgainNotice {
  readonly checkAgain = input.required<readonly CheckAgainReason[]>();
  protected readonly reasons = computed(() => this.checkAgain().map(checkAgainWords));
}
