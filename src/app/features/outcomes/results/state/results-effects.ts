import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, map, of, switchMap } from 'rxjs';
import { problemFrom } from '../../../../core/http/problem-from';
import { ResultsApi } from '../results-api';
import { ResultsApiActions, ResultsPageActions } from './results-actions';

export const load = createEffect(
  (actions$ = inject(Actions), api = inject(ResultsApi)) =>
    actions$.pipe(
      ofType(ResultsPageActions.addressChanged, ResultsPageActions.retried),
      switchMap(({ query }) =>
        api.readResults(query).pipe(
          map((view) => ResultsApiActions.loaded({ view })),
          catchError((error: unknown) => of(ResultsApiActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);
