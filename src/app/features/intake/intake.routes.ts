import type { Route, Routes } from '@angular/router';
import { mayUse } from '../../core/session';
import { warnOfUnsaved } from './leave-guard/warn-of-unsaved';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Intake · Plumbline',
    canMatch: [mayUse('intake.write')],
    canDeactivate: [warnOfUnsaved],
    loadComponent: () => import('./intake-page/intake-page').then(({ IntakePage }) => IntakePage),
  },
  ...['', 'reading'].map((path): Route => ({
    path,
    pathMatch: 'full',
    title: 'Intake · Plumbline',
    loadComponent: () => import('./reading-page/reading-page').then(({ ReadingPage }) => ReadingPage),
  })),
  {
    path: 'examination',
    title: 'Examination · Plumbline',
    canMatch: [mayUse('examination.read')],
    canDeactivate: [warnOfUnsaved],
    loadComponent: () =>
      import('./examination-page/examination-page').then(({ ExaminationPage }) => ExaminationPage),
  },
];
