import type { Routes } from '@angular/router';
import { mayUse } from '../../core/session';
import type { CheckInsPage } from './check-ins-page/check-ins-page';

export const routes: Routes = [
  {
    path: 'outcomes',
    title: 'Outcomes · Plumbline',
    canMatch: [mayUse('outcome.read')],
    loadComponent: () => import('./outcomes-page/outcomes-page').then(({ OutcomesPage }) => OutcomesPage),
  },
  {
    path: 'check-ins',
    title: 'Check-ins · Plumbline',
    canMatch: [mayUse('check-in.read')],
    canDeactivate: [(page: CheckInsPage) => page.mayLeave()],
    loadComponent: () => import('./check-ins-page/check-ins-page').then(({ CheckInsPage }) => CheckInsPage),
  },
];
