import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, map, of, switchMap } from 'rxjs';
import { problemFrom } from '../../../../core/http/problem-from';
import { CaseloadApi } from '../caseload-api';
import { CaseloadApiActions, CaseloadPageActions } from './caseload-actions';

export const load = createEffect(
  (actions$ = inject(Actions), api = inject(CaseloadApi)) =>
    actions$.pipe(
      ofType(CaseloadPageActions.opened, CaseloadPageActions.retried),
      switchMap(() =>
        api.read().pipe(
          map((caseload) => CaseloadApiActions.loaded({ caseload })),
          catchError((error: unknown) => of(CaseloadApiActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);
