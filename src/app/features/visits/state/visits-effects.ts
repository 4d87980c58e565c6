import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, exhaustMap, filter, map, of, switchMap } from 'rxjs';
import { problemFrom } from '../../../core/http/problem-from';
import { PatientRecordActions } from '../../../core/patient-context';
import { VisitsApi } from '../visits-api';
import { VisitsApiActions, VisitsPageActions } from './visits-actions';

export const loadVisits = createEffect(
  (actions$ = inject(Actions), api = inject(VisitsApi)) =>
    actions$.pipe(
      ofType(
        VisitsPageActions.opened,
        VisitsPageActions.retried,
        VisitsApiActions.saved,
        VisitsApiActions.marked,
      ),
      switchMap(({ courseId }) =>
        api.readVisits(courseId).pipe(
          map((view) => VisitsApiActions.loaded({ view })),
          catchError((error: unknown) => of(VisitsApiActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

export const recordVisit = createEffect(
  (actions$ = inject(Actions), api = inject(VisitsApi)) =>
    actions$.pipe(
      ofType(VisitsPageActions.submitted),
      exhaustMap(({ patientId, courseId, write }) =>
        api.recordVisit(courseId, write).pipe(
          map((visit) => VisitsApiActions.saved({ patientId, courseId, visit })),
          catchError((error: unknown) =>
            of(VisitsApiActions.saveFailed({ courseId, problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const markInError = createEffect(
  (actions$ = inject(Actions), api = inject(VisitsApi)) =>
    actions$.pipe(
      ofType(VisitsPageActions.markedInError),
      exhaustMap(({ patientId, courseId, visitId, reason }) =>
        api.markInError(courseId, visitId, reason).pipe(
          map(() => VisitsApiActions.marked({ patientId, courseId })),
          catchError((error: unknown) =>
            of(VisitsApiActions.saveFailed({ courseId, problem: problemFrom(error) })),
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
      ofType(VisitsApiActions.saveFailed),
      filter(({ problem }) => problem.status === 409),
      map(({ courseId }) => VisitsPageActions.retried({ courseId })),
    ),
  { functional: true },
);

export const tellOfChange = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(VisitsApiActions.saved, VisitsApiActions.marked),
      map(({ patientId }) => PatientRecordActions.changed({ patientId })),
    ),
  { functional: true },
);
