import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, exhaustMap, map, of, switchMap } from 'rxjs';
import { problemFrom } from '../../../core/http/problem-from';
import { ScheduleApi } from '../schedule-api';
import { TodayApiActions, TodayPageActions } from './today-actions';

export const load = createEffect(
  (actions$ = inject(Actions), api = inject(ScheduleApi)) =>
    actions$.pipe(
      ofType(
        TodayPageActions.opened,
        TodayPageActions.retried,
        TodayPageActions.timePassed,
        TodayApiActions.changed,
        TodayApiActions.changeFailed,
      ),
      switchMap(({ type }) =>
        (type === TodayPageActions.opened.type ? api.readToday() : api.readTodayAgain()).pipe(
          map((view) => TodayApiActions.loaded({ view })),
          catchError((error: unknown) => of(TodayApiActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

export const change = createEffect(
  (actions$ = inject(Actions), api = inject(ScheduleApi)) =>
    actions$.pipe(
      ofType(TodayPageActions.changeSubmitted),
      exhaustMap(({ courseId, appointmentId, change: to }) =>
        api.change(courseId, appointmentId, to).pipe(
          map(() => TodayApiActions.changed()),
          catchError((error: unknown) => of(TodayApiActions.changeFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);
