import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, exhaustMap, map, of, switchMap } from 'rxjs';
import { problemFrom } from '../../../core/http/problem-from';
import { AccountsApi } from '../accounts-api';
import { AccountListPageActions, AccountPageActions, AccountsApiActions } from './accounts-actions';

export const load = createEffect(
  (actions$ = inject(Actions), api = inject(AccountsApi)) =>
    actions$.pipe(
      ofType(
        AccountListPageActions.opened,
        AccountListPageActions.retried,
        AccountPageActions.opened,
        AccountPageActions.retried,
      ),
      switchMap(() =>
        api.list().pipe(
          map((accounts) => AccountsApiActions.loaded({ accounts })),
          catchError((error: unknown) => of(AccountsApiActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

export const save = createEffect(
  (actions$ = inject(Actions), api = inject(AccountsApi)) =>
    actions$.pipe(
      ofType(AccountPageActions.newAccountSubmitted, AccountPageActions.changeSubmitted),
      exhaustMap((action) =>
        ('account' in action ? api.create(action.account) : api.change(action.accountId, action.change)).pipe(
          map((account) => AccountsApiActions.saved({ account })),
          catchError((error: unknown) => of(AccountsApiActions.saveFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);
