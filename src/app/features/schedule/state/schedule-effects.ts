import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import type { Action } from '@ngrx/store';
import { type Observable, catchError, exhaustMap, filter, map, of, switchMap } from 'rxjs';
import { problemFrom } from '../../../core/http/problem-from';
import { ScheduleApi } from '../schedule-api';
import { ScheduleApiActions, SchedulePageActions } from './schedule-actions';

export const load = createEffect(
  (actions$ = inject(Actions), api = inject(ScheduleApi)) =>
    actions$.pipe(
      ofType(
        SchedulePageActions.opened,
        SchedulePageActions.retried,
        ScheduleApiActions.booked,
        ScheduleApiActions.changed,
        ScheduleApiActions.preferred,
      ),
      switchMap(({ courseId }) =>
        api.readSchedule(courseId).pipe(
          map((view) => ScheduleApiActions.loaded({ view })),
          catchError((error: unknown) => of(ScheduleApiActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

export const propose = createEffect(
  (actions$ = inject(Actions), api = inject(ScheduleApi)) =>
    actions$.pipe(
      ofType(SchedulePageActions.proposalRequested),
      switchMap(({ courseId }) =>
        api.propose(courseId).pipe(
          map((proposal) => ScheduleApiActions.proposed({ proposal })),
          catchError((error: unknown) =>
            of(ScheduleApiActions.proposeFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const save = createEffect(
  (actions$ = inject(Actions), api = inject(ScheduleApi)) =>
    actions$.pipe(
      ofType(
        SchedulePageActions.bookingSubmitted,
        SchedulePageActions.changeSubmitted,
        SchedulePageActions.preferenceSubmitted,
      ),
      exhaustMap((action) => {
        const { courseId } = action;
        return send(api, action).pipe(
          catchError((error: unknown) =>
            of(ScheduleApiActions.saveFailed({ courseId, problem: problemFrom(error) })),
          ),
        );
      }),
    ),
  { functional: true },
);

type Submitted =
  | ReturnType<typeof SchedulePageActions.bookingSubmitted>
  | ReturnType<typeof SchedulePageActions.changeSubmitted>
  | ReturnType<typeof SchedulePageActions.preferenceSubmitted>;

function send(api: ScheduleApi, action: Submitted): Observable<Action> {
  const { courseId } = action;
  if ('booking' in action) {
    return api
      .book(courseId, action.booking)
      .pipe(map(({ appointments }) => ScheduleApiActions.booked({ courseId, count: appointments.length })));
  }
  return 'change' in action
    ? api
        .change(courseId, action.appointmentId, action.change)
        .pipe(map(() => ScheduleApiActions.changed({ courseId })))
    : api.prefer(courseId, action.write).pipe(map(() => ScheduleApiActions.preferred({ courseId })));
}

/** Somebody else was quicker: the page shows what stands now. */
export const reloadAfterConflict = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(ScheduleApiActions.saveFailed),
      filter(({ problem }) => problem.type === '/problems/version-conflict'),
      map(({ courseId }) => SchedulePageActions.retried({ courseId })),
    ),
  { functional: true },
);
