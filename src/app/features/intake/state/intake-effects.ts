import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, exhaustMap, map, of, switchMap } from 'rxjs';
import type { ExaminationVersion, IntakeVersion } from '#contract/intake';
import type { Problem } from '#contract/problem';
import { problemFrom } from '../../../core/http/problem-from';
import { PatientRecordActions } from '../../../core/patient-context';
import { IntakeApi } from '../intake-api';
import {
  ExaminationPageActions,
  IntakeApiActions,
  IntakePageActions,
  ReadingPageActions,
} from './intake-actions';

export const loadIntake = createEffect(
  (actions$ = inject(Actions), api = inject(IntakeApi)) =>
    actions$.pipe(
      ofType(
        IntakePageActions.opened,
        IntakePageActions.retried,
        ExaminationPageActions.opened,
        ExaminationPageActions.retried,
        ReadingPageActions.opened,
        ReadingPageActions.retried,
      ),
      switchMap(({ courseId }) =>
        api.load(courseId).pipe(
          map((view) => IntakeApiActions.loaded({ view })),
          catchError((error: unknown) =>
            of(IntakeApiActions.loadFailed({ courseId, problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const saveIntake = createEffect(
  (actions$ = inject(Actions), api = inject(IntakeApi)) =>
    actions$.pipe(
      ofType(IntakePageActions.saveClicked),
      exhaustMap(({ patientId, courseId, write }) =>
        api.saveIntake(courseId, write).pipe(
          map((intake) => IntakeApiActions.intakeSaved({ patientId, intake })),
          catchError((error: unknown) => {
            const problem = problemFrom(error);
            const current = newestOf<IntakeVersion>(problem);
            return of(
              current
                ? IntakeApiActions.intakeConflicted({ current })
                : IntakeApiActions.intakeSaveFailed({ problem }),
            );
          }),
        ),
      ),
    ),
  { functional: true },
);

export const saveExamination = createEffect(
  (actions$ = inject(Actions), api = inject(IntakeApi)) =>
    actions$.pipe(
      ofType(ExaminationPageActions.saveClicked),
      exhaustMap(({ patientId, courseId, write }) =>
        api.saveExamination(courseId, write).pipe(
          map((examination) => IntakeApiActions.examinationSaved({ patientId, examination })),
          catchError((error: unknown) => {
            const problem = problemFrom(error);
            const current = newestOf<ExaminationVersion>(problem);
            return of(
              current
                ? IntakeApiActions.examinationConflicted({ current })
                : IntakeApiActions.examinationSaveFailed({ problem }),
            );
          }),
        ),
      ),
    ),
  { functional: true },
);

export const markInError = createEffect(
  (actions$ = inject(Actions), api = inject(IntakeApi)) =>
    actions$.pipe(
      ofType(ReadingPageActions.errorMarked),
      exhaustMap(({ patientId, courseId, version, reason }) =>
        api.markInError(courseId, version, reason).pipe(
          map((view) => IntakeApiActions.intakeMarked({ patientId, view })),
          catchError((error: unknown) =>
            of(IntakeApiActions.intakeMarkFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

/** The banner and the course's stage follow the record. */
export const tellOfChange = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(IntakeApiActions.intakeSaved, IntakeApiActions.examinationSaved, IntakeApiActions.intakeMarked),
      map(({ patientId }) => PatientRecordActions.changed({ patientId })),
    ),
  { functional: true },
);

/** The record as it stands now, when a write was based on an older one. */
function newestOf<T>(problem: Problem): T | null {
  return problem.type === '/problems/version-conflict' ? ((problem.current ?? null) as T | null) : null;
}
