import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import { catchError, delay, exhaustMap, identity, map, of, switchMap, withLatestFrom } from 'rxjs';
import { problemFrom } from '../../../core/http/problem-from';
import { PatientsApi } from '../patients-api';
import { PatientListApiActions, PatientListPageActions, RegisterPageActions } from './patient-list-actions';
import { patientListFeature } from './patient-list-feature';

const TYPING_PAUSE_MS = 200;
const PAGE_LENGTH = 25;
const LONGEST_PAGE = 100;

/** Typing waits for a pause; everything else is asked for at once. Only the newest question is answered. */
export const search = createEffect(
  (actions$ = inject(Actions), store = inject(Store), api = inject(PatientsApi)) =>
    actions$.pipe(
      ofType(
        PatientListPageActions.opened,
        PatientListPageActions.retried,
        PatientListPageActions.searchTyped,
        PatientListPageActions.searchSubmitted,
        PatientListPageActions.stageChosen,
        PatientListPageActions.moreClicked,
      ),
      switchMap((action) =>
        of(action).pipe(
          action.type === PatientListPageActions.searchTyped.type ? delay(TYPING_PAUSE_MS) : identity,
          withLatestFrom(
            store.select(patientListFeature.selectQuery),
            store.select(patientListFeature.selectShownPage),
          ),
          switchMap(([, query, shown]) => {
            const listed = shown?.rows.length ?? 0;
            const offset = action.type === PatientListPageActions.moreClicked.type ? listed : 0;
            // Back on the page, the list is as long as it was when it was left.
            const isBack = action.type === PatientListPageActions.opened.type;
            const limit = isBack ? Math.min(Math.max(listed, PAGE_LENGTH), LONGEST_PAGE) : PAGE_LENGTH;
            return api.search({ text: query.text.trim(), stage: query.stage, offset, limit }).pipe(
              map((page) => PatientListApiActions.found({ page, offset })),
              catchError((error: unknown) =>
                of(PatientListApiActions.searchFailed({ problem: problemFrom(error) })),
              ),
            );
          }),
        ),
      ),
    ),
  { functional: true },
);

export const register = createEffect(
  (actions$ = inject(Actions), api = inject(PatientsApi)) =>
    actions$.pipe(
      ofType(RegisterPageActions.submitted),
      exhaustMap(({ patient }) =>
        api.register(patient).pipe(
          map((registered) => PatientListApiActions.registered({ patient: registered })),
          catchError((error: unknown) =>
            of(PatientListApiActions.registerFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);
