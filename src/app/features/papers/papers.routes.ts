import type { Routes } from '@angular/router';
import { mayUse } from '../../core/session';

/** Print views, one for each paper; the browser prints them or makes a PDF. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Papers',
    loadComponent: () => import('./papers-page/papers-page').then(({ PapersPage }) => PapersPage),
  },
  {
    path: 'handout',
    title: 'Handout',
    loadComponent: () => import('./handout-page/handout-page').then(({ HandoutPage }) => HandoutPage),
  },
  {
    path: 'summary',
    title: 'Clinical summary',
    canMatch: [mayUse('outcome.read')],
    loadComponent: () => import('./summary-page/summary-page').then(({ SummaryPage }) => SummaryPage),
  },
  {
    path: 'progress',
    title: 'Progress letter',
    canMatch: [mayUse('outcome.read')],
    loadComponent: () => import('./progress-page/progress-page').then(({ ProgressPage }) => ProgressPage),
  },
  {
    path: 'referral',
    title: 'Referral letter',
    canMatch: [mayUse('outcome.read')],
    loadComponent: () => import('./referral-page/referral-page').then(({ ReferralPage }) => ReferralPage),
  },
];
