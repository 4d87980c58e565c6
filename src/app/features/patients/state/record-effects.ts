import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { type Observable, catchError, concatMap, exhaustMap, map, of } from 'rxjs';
import { problemFrom } from '../../../core/http/problem-from';
import { PatientRecordActions } from '../../../core/patient-context';
import { PatientsApi } from '../patients-api';
import { EditPersonPageActions, OverviewPageActions, RecordApiActions } from './record-actions';

export const changePerson = createEffect(
  (actions$ = inject(Actions), api = inject(PatientsApi)) =>
    actions$.pipe(
      ofType(EditPersonPageActions.submitted),
      exhaustMap(({ patientId, change }) =>
        api.change(patientId, change).pipe(
          map((patient) => RecordApiActions.personChanged({ patient })),
          catchError((error: unknown) =>
            of(RecordApiActions.personChangeFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const openCourse = createEffect(
  (actions$ = inject(Actions), api = inject(PatientsApi)) =>
    actions$.pipe(
      ofType(OverviewPageActions.newCourseClicked),
      exhaustMap(({ patientId, courseId }) =>
        api.openCourse(patientId, { id: courseId }).pipe(
          map((course) => RecordApiActions.courseOpened({ course })),
          catchError((error: unknown) =>
            of(RecordApiActions.courseOpenFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

/** Merging, undoing a merge, striking a course: one after the other, as each changes what the next is about. */
export const correctRecord = createEffect(
  (actions$ = inject(Actions), api = inject(PatientsApi)) =>
    actions$.pipe(
      ofType(
        OverviewPageActions.courseErrorMarked,
        OverviewPageActions.mergeConfirmed,
        OverviewPageActions.unmergeConfirmed,
      ),
      concatMap((action) =>
        correctionOf(api, action).pipe(
          map(() => RecordApiActions.recordCorrected({ patientId: action.patientId })),
          catchError((error: unknown) =>
            of(RecordApiActions.recordCorrectFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

type Correction = ReturnType<
  | typeof OverviewPageActions.courseErrorMarked
  | typeof OverviewPageActions.mergeConfirmed
  | typeof OverviewPageActions.unmergeConfirmed
>;

function correctionOf(api: PatientsApi, action: Correction): Observable<unknown> {
  switch (action.type) {
    case OverviewPageActions.courseErrorMarked.type:
      return api.markCourseInError(action.courseId, action.reason);
    case OverviewPageActions.mergeConfirmed.type:
      return api.merge(action.patientId, action.merge);
    case OverviewPageActions.unmergeConfirmed.type:
      return api.unmerge(action.patientId, action.mergeId, action.reason);
  }
}

/** The banner shows the person and the course as they are now. */
export const tellRecordChanged = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(RecordApiActions.personChanged, RecordApiActions.courseOpened, RecordApiActions.recordCorrected),
      map((action) => {
        if ('patientId' in action) return action.patientId;
        return 'patient' in action ? action.patient.id : action.course.patientId;
      }),
      map((patientId) => PatientRecordActions.changed({ patientId })),
    ),
  { functional: true },
);
