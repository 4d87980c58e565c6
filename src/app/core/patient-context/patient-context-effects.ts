import { HttpClient } from '@angular/common/http';
import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, map, of, switchMap } from 'rxjs';
import type { Patient } from '#contract/patient';
import { problemFrom } from '../http/problem-from';
import {
  PatientContextApiActions,
  PatientFrameActions,
  PatientRecordActions,
} from './patient-context-actions';

export const loadPatient = createEffect(
  (actions$ = inject(Actions), http = inject(HttpClient)) =>
    actions$.pipe(
      ofType(PatientFrameActions.opened, PatientFrameActions.retried, PatientRecordActions.changed),
      switchMap(({ patientId }) =>
        http.get<Patient>(`/api/patients/${patientId}`).pipe(
          map((patient) => PatientContextApiActions.loaded({ patient })),
          catchError((error: unknown) =>
            of(PatientContextApiActions.loadFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);
