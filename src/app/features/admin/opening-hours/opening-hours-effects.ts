import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, exhaustMap, map, of, switchMap } from 'rxjs';
import type { OpeningHoursView } from '#contract/schedule';
import { problemFrom } from '../../../core/http/problem-from';
import { OpeningHoursApiActions, OpeningHoursPageActions } from './opening-hours-actions';

const URL = '/api/opening-hours';

export const load = createEffect(
  (actions$ = inject(Actions), http = inject(HttpClient)) =>
    actions$.pipe(
      ofType(OpeningHoursPageActions.opened, OpeningHoursPageActions.retried),
      switchMap(() =>
        http.get<OpeningHoursView>(URL).pipe(
          map((view) => OpeningHoursApiActions.loaded({ view })),
          catchError((error: unknown) =>
            of(OpeningHoursApiActions.loadFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const save = createEffect(
  (actions$ = inject(Actions), http = inject(HttpClient)) =>
    actions$.pipe(
      ofType(OpeningHoursPageActions.submitted),
      exhaustMap(({ write }) =>
        http.post<OpeningHoursView>(URL, write).pipe(
          map((view) => OpeningHoursApiActions.saved({ view })),
          catchError((error: unknown) =>
            of(OpeningHoursApiActions.saveFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);
