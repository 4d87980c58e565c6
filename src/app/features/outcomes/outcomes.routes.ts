import type { Routes } from '@angular/router';
import { mayUse } from '../../core/session';

export const routes: Routes = [
  {
    path: 'outcomes',
    title: 'Outcomes · Plumbline',
    canMatch: [mayUse('outcome.read')],
    loadComponent: () => import('./outcomes-page/outcomes-page').then(({ OutcomesPage }) => OutcomesPage),
  },
];
