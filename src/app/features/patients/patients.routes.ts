import type { Routes } from '@angular/router';
import { mayUse } from '../../core/session';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () =>
      import('./list-page/patient-list-page').then(({ PatientListPage }) => PatientListPage),
  },
  {
    path: 'new',
    title: 'Register a patient',
    canMatch: [mayUse('patient.write')],
    loadComponent: () => import('./register-page/register-page').then(({ RegisterPage }) => RegisterPage),
  },
];
