import type { Routes } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { isRecordId, patientContextEffects, patientContextFeature } from './core/patient-context';
import {
  holdsForm,
  homePath,
  isNewClinic,
  isReachable,
  isSignedIn,
  isSignedOut,
  isUnreachable,
  mayUse,
} from './core/session';

/** The only place that names the features; each is loaded when it is first opened. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    canActivate: [isSignedOut],
    loadComponent: () =>
      import('./core/session/sign-in-page/sign-in-page').then(({ SignInPage }) => SignInPage),
  },
  {
    path: 'setup',
    title: 'Set up your clinic',
    canActivate: [isNewClinic],
    loadComponent: () => import('./core/session/setup-page/setup-page').then(({ SetupPage }) => SetupPage),
  },
  {
    path: 'unreachable',
    title: 'No answer',
    canActivate: [isUnreachable],
    loadComponent: () =>
      import('./core/session/unreachable-page').then(({ UnreachablePage }) => UnreachablePage),
  },
  {
    path: 'open',
    title: 'Your form',
    canActivate: [isReachable],
    loadComponent: () => import('./core/held-form/open-page/open-page').then(({ OpenPage }) => OpenPage),
  },
  {
    path: 'form',
    canMatch: [holdsForm('intake')],
    loadChildren: () =>
      import('./features/intake/patient-mode/patient-mode-module').then(
        ({ PatientModeModule }) => PatientModeModule,
      ),
  },
  {
    path: 'form',
    canMatch: [holdsForm('check-in')],
    loadChildren: () =>
      import('./features/outcomes/held-check-in/held-check-in-module').then(
        ({ HeldCheckInModule }) => HeldCheckInModule,
      ),
  },
  { path: 'form', redirectTo: '/' },
  {
    path: '',
    canMatch: [isSignedIn],
    loadComponent: () => import('./core/shell/shell').then(({ Shell }) => Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: homePath },
      {
        path: 'patients/:patientId',
        canMatch: [mayUse('patient.read'), isRecordId],
        providers: [provideState(patientContextFeature), provideEffects(patientContextEffects)],
        loadComponent: () =>
          import('./core/patient-context/patient-frame').then(({ PatientFrame }) => PatientFrame),
        children: [
          {
            path: 'courses/:courseId/intake',
            title: 'Intake',
            canMatch: [mayUse('intake.read')],
            loadChildren: () =>
              import('./features/intake/intake-module').then(({ IntakeModule }) => IntakeModule),
          },
          {
            path: 'courses/:courseId/plan',
            title: 'Plan',
            canMatch: [mayUse('plan.read')],
            loadChildren: () => import('./features/plan/plan-module').then(({ PlanModule }) => PlanModule),
          },
          {
            path: 'courses/:courseId/papers',
            title: 'Papers',
            canMatch: [mayUse('handout.read')],
            loadChildren: () =>
              import('./features/papers/papers-module').then(({ PapersModule }) => PapersModule),
          },
          {
            path: 'courses/:courseId/visits',
            title: 'Visits',
            canMatch: [mayUse('visit.read')],
            loadChildren: () =>
              import('./features/visits/visits-module').then(({ VisitsModule }) => VisitsModule),
          },
          {
            path: 'courses/:courseId/schedule',
            title: 'Schedule',
            canMatch: [mayUse('schedule.read')],
            loadChildren: () =>
              import('./features/schedule/schedule-module').then(({ ScheduleModule }) => ScheduleModule),
          },
          {
            path: 'courses/:courseId',
            title: 'Outcomes',
            loadChildren: () =>
              import('./features/outcomes/outcomes-module').then(({ OutcomesModule }) => OutcomesModule),
          },
          {
            path: '',
            title: 'Overview',
            loadChildren: () =>
              import('./features/patients/record-module').then(({ RecordModule }) => RecordModule),
          },
        ],
      },
      {
        path: 'patients',
        title: 'Patients',
        canMatch: [mayUse('patient.read')],
        loadChildren: () =>
          import('./features/patients/patients-module').then(({ PatientsModule }) => PatientsModule),
      },
      {
        path: 'today',
        title: 'Today',
        canMatch: [mayUse('schedule.read')],
        loadChildren: () => import('./features/schedule/today-module').then(({ TodayModule }) => TodayModule),
      },
      {
        path: 'check-ins',
        title: 'Check-ins due',
        canMatch: [mayUse('check-in.read')],
        loadChildren: () =>
          import('./features/outcomes/call-list/call-list-module').then(
            ({ CallListModule }) => CallListModule,
          ),
      },
      {
        path: 'caseload',
        title: 'Caseload',
        canMatch: [mayUse('caseload.read')],
        loadChildren: () =>
          import('./features/outcomes/caseload/caseload-module').then(({ CaseloadModule }) => CaseloadModule),
      },
      {
        path: 'import-export',
        title: 'Import and export',
        canMatch: [mayUse('record.export')],
        loadChildren: () =>
          import('./features/transfer/transfer-module').then(({ TransferModule }) => TransferModule),
      },
      {
        path: 'results',
        title: 'Clinic results',
        canMatch: [mayUse('results.read')],
        loadChildren: () =>
          import('./features/outcomes/results/results-module').then(({ ResultsModule }) => ResultsModule),
      },
      {
        path: 'opening-hours',
        title: 'Opening hours',
        canMatch: [mayUse('opening-hours.write')],
        loadChildren: () =>
          import('./features/admin/opening-hours/opening-hours-module').then(
            ({ OpeningHoursModule }) => OpeningHoursModule,
          ),
      },
      {
        path: 'accounts',
        title: 'Accounts',
        canMatch: [mayUse('account.manage')],
        loadChildren: () => import('./features/admin/admin-module').then(({ AdminModule }) => AdminModule),
      },
      {
        path: 'nothing-to-do',
        title: 'Start',
        loadComponent: () =>
          import('./core/not-found/nothing-to-do-page').then(({ NothingToDoPage }) => NothingToDoPage),
      },
      {
        path: '**',
        title: 'Page not found',
        loadComponent: () =>
          import('./core/not-found/not-found-page').then(({ NotFoundPage }) => NotFoundPage),
      },
    ],
  },
];
