import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, exhaustMap, filter, map, of, switchMap } from 'rxjs';
import { problemFrom } from '../../../core/http/problem-from';
import { PatientRecordActions } from '../../../core/patient-context';
import { OutcomesApi } from '../outcomes-api';
import { CheckInsPageActions, OutcomesApiActions, OutcomesPageActions } from './outcomes-actions';

export const loadOutcomes = createEffect(
  (actions$ = inject(Actions), api = inject(OutcomesApi)) =>
    actions$.pipe(
      ofType(OutcomesPageActions.opened, OutcomesPageActions.retried),
      switchMap(({ courseId }) =>
        api.readOutcomes(courseId).pipe(
          map((view) => OutcomesApiActions.outcomesLoaded({ view })),
          catchError((error: unknown) =>
            of(OutcomesApiActions.outcomesLoadFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const loadCheckIns = createEffect(
  (actions$ = inject(Actions), api = inject(OutcomesApi)) =>
    actions$.pipe(
      ofType(CheckInsPageActions.opened, CheckInsPageActions.retried, OutcomesApiActions.checkInSaved),
      switchMap(({ courseId }) =>
        api.readCheckIns(courseId).pipe(
          map((list) => OutcomesApiActions.checkInsLoaded({ list })),
          catchError((error: unknown) =>
            of(OutcomesApiActions.checkInsLoadFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const recordCheckIn = createEffect(
  (actions$ = inject(Actions), api = inject(OutcomesApi)) =>
    actions$.pipe(
      ofType(CheckInsPageActions.submitted),
      exhaustMap(({ patientId, courseId, checkIn }) =>
        api.recordCheckIn(courseId, checkIn).pipe(
          map((saved) => OutcomesApiActions.checkInSaved({ patientId, courseId, checkIn: saved })),
          catchError((error: unknown) =>
            of(OutcomesApiActions.checkInSaveFailed({ courseId, problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

/** Somebody else was quicker, or an earlier try did arrive: the list shows what stands now. */
export const reloadAfterConflict = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(OutcomesApiActions.checkInSaveFailed),
      filter(({ problem }) => problem.status === 409),
      map(({ courseId }) => CheckInsPageActions.retried({ courseId })),
    ),
  { functional: true },
);

export const tellOfChange = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(OutcomesApiActions.checkInSaved),
      map(({ patientId }) => PatientRecordActions.changed({ patientId })),
    ),
  { functional: true },
);
