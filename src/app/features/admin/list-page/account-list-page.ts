import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { sessionFeature } from '../../../core/session';
import { problemOf } from '../../../shared/loadable';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../shared/ui/skeleton/skeleton';
import { roleLabels } from '../roles';
import { AccountListPageActions } from '../state/accounts-actions';
import { accountsFeature } from '../state/accounts-feature';

/** Everybody who can sign in, with what they may do. */
@Component({
  selector: 'pl-account-list-page',
  imports: [Icon, MatButton, ProblemPanel, RouterLink, Skeleton],
  templateUrl: './account-list-page.html',
  styleUrl: './account-list-page.scss',
})
export class AccountListPage {
  readonly #store = inject(Store);
  readonly #loadable = this.#store.selectSignal(accountsFeature.selectAccounts);
  readonly #session = this.#store.selectSignal(sessionFeature.selectSession);
  protected readonly problem = computed(() => problemOf(this.#loadable()));
  protected readonly ownId = computed(() => this.#session()?.account.id);
  protected readonly accounts = this.#store.selectSignal(accountsFeature.selectShownAccounts);
  protected readonly roleLabels = roleLabels;
  protected readonly skeletonRows = [0, 1, 2, 3];

  constructor() {
    this.#store.dispatch(AccountListPageActions.opened());
  }

  protected retry(): void {
    this.#store.dispatch(AccountListPageActions.retried());
  }
}
