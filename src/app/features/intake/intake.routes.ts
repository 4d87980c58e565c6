import type { Routes } from '@angular/router';
import { mayUse } from '../../core/session';
import { warnOfUnsaved } from './leave-guard/warn-of-unsaved';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Intake · Plumbline',
    canDeactivate: [warnOfUnsaved],
    loadComponent: () => import('./intake-page/intake-page').then(({ IntakePage }) => IntakePage),
  },
  {
    path: 'examination',
    title: 'Examination · Plumbline',
    canMatch: [mayUse('examination.read')],
    canDeactivate: [warnOfUnsaved],
    loadComponent: () =>
      import('./examination-page/examination-page').then(({ ExaminationPage }) => ExaminationPage),
  },
];
