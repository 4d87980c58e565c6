import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Account, AccountChange, NewAccount } from '#contract/account';
import type { Problem } from '#contract/problem';

export const AccountListPageActions = createActionGroup({
  source: 'Account List Page',
  events: { opened: emptyProps(), retried: emptyProps() },
});

export const AccountPageActions = createActionGroup({
  source: 'Account Page',
  events: {
    opened: emptyProps(),
    retried: emptyProps(),
    newAccountSubmitted: props<{ account: NewAccount }>(),
    changeSubmitted: props<{ accountId: string; change: AccountChange }>(),
  },
});

export const AccountsApiActions = createActionGroup({
  source: 'Accounts API',
  events: {
    loaded: props<{ accounts: readonly Account[] }>(),
    loadFailed: props<{ problem: Problem }>(),
    saved: props<{ account: Account }>(),
    saveFailed: props<{ problem: Problem }>(),
  },
});
