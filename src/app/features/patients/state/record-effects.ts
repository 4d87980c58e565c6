import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, exhaustMap, map, of } from 'rxjs';
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

/** The banner shows the person and the course as they are now. */
export const tellRecordChanged = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(RecordApiActions.personChanged, RecordApiActions.courseOpened),
      map((action) =>
        PatientRecordActions.changed({
          patientId: 'patient' in action ? action.patient.id : action.course.patientId,
        }),
      ),
    ),
  { functional: true },
);
