import type { Routes } from '@angular/router';
import { mayUse } from '../../core/session';

/** Pages about one person, below the patient's frame. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () => import('./overview-page/overview-page').then(({ OverviewPage }) => OverviewPage),
  },
  {
    path: 'edit',
    title: 'Edit person',
    canMatch: [mayUse('patient.write')],
    loadComponent: () =>
      import('./edit-person-page/edit-person-page').then(({ EditPersonPage }) => EditPersonPage),
  },
];
