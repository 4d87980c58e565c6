import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'Visits · Plumbline',
    loadComponent: () => import('./visits-page/visits-page').then(({ VisitsPage }) => VisitsPage),
  },
];
