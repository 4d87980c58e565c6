import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { Entrance } from '../entrance/entrance';
import { returnPath } from './return-path';
import { UnreachablePageActions } from './session-actions';
import { sessionFeature } from './session-feature';

/** The clinic's server does not answer, so there is nothing to show yet. */
@Component({
  selector: 'pl-unreachable-page',
  imports: [Entrance, MatButton],
  template: `
    <pl-entrance heading="The clinic’s server does not answer">
      <p>Nothing is lost. Check that this device is on the clinic’s network, then try again.</p>
      <p class="pl-quiet" aria-live="polite">{{ isTrying() ? 'Trying…' : detail() }}</p>
      <div class="pl-actions">
        <button
          matButton="filled"
          type="button"
          [disabled]="isTrying()"
          disabledInteractive
          (click)="retry()"
        >
          Try again
        </button>
      </div>
    </pl-entrance>
  `,
})
export class UnreachablePage {
  /** The page that was asked for. */
  readonly to = input<string>();
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #status = this.#store.selectSignal(sessionFeature.selectStatus);
  readonly #problem = this.#store.selectSignal(sessionFeature.selectProblem);
  protected readonly isTrying = computed(() => this.#status() === 'loading');
  /** What a server said that answered, but not as it should. */
  protected readonly detail = computed(() => {
    const problem = this.#problem();
    return problem && problem.status > 0 ? problem.title : 'It could not be reached.';
  });

  constructor() {
    effect(() => {
      if (this.#status() === 'ready') {
        void this.#router.navigateByUrl(returnPath(this.to()), { replaceUrl: true });
      }
    });
  }

  protected retry(): void {
    this.#store.dispatch(UnreachablePageActions.retried());
  }
}
