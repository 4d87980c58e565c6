import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { Account } from '#contract/account';
import { type Loadable, failed, idle, loading, ready, valueOf } from '../../../shared/loadable';
import { AccountListPageActions, AccountPageActions, AccountsApiActions } from './accounts-actions';

interface AccountsState {
  readonly accounts: Loadable<readonly Account[]>;
}

const initialState: AccountsState = { accounts: idle };

/** Everybody who can sign in, or once could. */
export const accountsFeature = createFeature({
  name: 'accounts',
  reducer: createReducer(
    initialState,
    on(
      AccountListPageActions.opened,
      AccountListPageActions.retried,
      AccountPageActions.opened,
      AccountPageActions.retried,
      (state): AccountsState => ({ accounts: loading(state.accounts) }),
    ),
    on(AccountsApiActions.loaded, (_state, { accounts }): AccountsState => ({ accounts: ready(accounts) })),
    on(AccountsApiActions.loadFailed, (state, { problem }): AccountsState => ({
      accounts: failed(state.accounts, problem),
    })),
  ),
  extraSelectors: ({ selectAccounts }) => ({
    /** The accounts as last loaded, or null. */
    selectShownAccounts: createSelector(selectAccounts, valueOf),
  }),
});
