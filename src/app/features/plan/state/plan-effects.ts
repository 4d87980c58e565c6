import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, exhaustMap, filter, map, of, switchMap } from 'rxjs';
import { problemFrom } from '../../../core/http/problem-from';
import { PatientRecordActions } from '../../../core/patient-context';
import { PlanApi } from '../plan-api';
import { PlanApiActions, PlanPageActions } from './plan-actions';

/** Refusals that mean: the record is not what this page shows. */
const OUTDATED = ['/problems/version-conflict', '/problems/plan-stopped', '/problems/plan-not-ready'];

export const loadPlan = createEffect(
  (actions$ = inject(Actions), api = inject(PlanApi)) =>
    actions$.pipe(
      ofType(PlanPageActions.opened, PlanPageActions.retried, PlanApiActions.saveFailed),
      filter((action) => !('problem' in action) || OUTDATED.includes(action.problem.type)),
      switchMap(({ courseId }) =>
        api.load(courseId).pipe(
          map((view) => PlanApiActions.loaded({ view })),
          catchError((error: unknown) => of(PlanApiActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

/** One at a time: a second press while one is on its way is the same press. */
export const submitPlan = createEffect(
  (actions$ = inject(Actions), api = inject(PlanApi)) =>
    actions$.pipe(
      ofType(PlanPageActions.draftSubmitted, PlanPageActions.signConfirmed),
      exhaustMap(({ type, patientId, courseId, write }) => {
        const isSignature = type === PlanPageActions.signConfirmed.type;
        const stored = isSignature ? PlanApiActions.signed : PlanApiActions.draftSaved;
        const request = isSignature ? api.sign(courseId, write) : api.saveDraft(courseId, write);
        return request.pipe(
          map((version) => stored({ patientId, version })),
          catchError((error: unknown) =>
            of(PlanApiActions.saveFailed({ courseId, problem: problemFrom(error) })),
          ),
        );
      }),
    ),
  { functional: true },
);

/** The stage of the course may have moved: the banner reads the patient again. */
export const announceChange = createEffect(
  (actions$ = inject(Actions)) =>
    actions$.pipe(
      ofType(PlanApiActions.draftSaved, PlanApiActions.signed),
      map(({ patientId }) => PatientRecordActions.changed({ patientId })),
    ),
  { functional: true },
);
