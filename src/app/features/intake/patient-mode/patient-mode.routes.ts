import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Your form',
    loadComponent: () => import('./form-page/form-page').then(({ FormPage }) => FormPage),
  },
  {
    path: 'back',
    title: 'For staff',
    loadComponent: () =>
      import('../../../core/held-form/back-page/back-page').then(({ BackPage }) => BackPage),
  },
];
