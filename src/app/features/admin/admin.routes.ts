import type { Routes } from '@angular/router';

const loadAccountPage = () => import('./account-page/account-page').then(({ AccountPage }) => AccountPage);

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    loadComponent: () =>
      import('./list-page/account-list-page').then(({ AccountListPage }) => AccountListPage),
  },
  { path: 'new', title: 'New account', loadComponent: loadAccountPage },
  { path: ':accountId', title: 'Account', loadComponent: loadAccountPage },
];
