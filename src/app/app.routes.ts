import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { patientContextEffects, patientContextFeature } from './core/patient-context';
import { isSignedIn, mayUse } from './core/session';

/** The only place that names the features; each is loaded when it is first opened. */
export const routes: Routes = [
  {
    path: '',
    canActivate: [isSignedIn],
    loadComponent: () => import('./core/shell/shell').then(({ Shell }) => Shell),
    children: [
      {
        path: 'patients',
        canMatch: [mayUse('patient.read')],
        loadChildren: () =>
          import('./features/patients/patients-module').then(({ PatientsModule }) => PatientsModule),
      },
      {
        path: 'patients/:patientId',
        canMatch: [mayUse('patient.read')],
        providers: [provideState(patientContextFeature), provideEffects(patientContextEffects)],
        loadComponent: () =>
          import('./core/patient-context/patient-frame').then(({ PatientFrame }) => PatientFrame),
        children: [
          {
            path: 'courses/:courseId/intake',
            canMatch: [mayUse('intake.read')],
            loadChildren: () =>
              import('./features/intake/intake-module').then(({ IntakeModule }) => IntakeModule),
          },
          {
            path: 'courses/:courseId/plan',
            canMatch: [mayUse('plan.read')],
            loadChildren: () => import('./features/plan/plan-module').then(({ PlanModule }) => PlanModule),
          },
          {
            path: 'courses/:courseId',
            loadChildren: () =>
              import('./features/outcomes/outcomes-module').then(({ OutcomesModule }) => OutcomesModule),
          },
        ],
      },
      {
        path: 'accounts',
        canMatch: [mayUse('account.manage')],
        loadChildren: () => import('./features/admin/admin-module').then(({ AdminModule }) => AdminModule),
      },
    ],
  },
];
