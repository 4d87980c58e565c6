import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';

/** A check-in in the hands of a patient. */
@NgModule({
  imports: [
    RouterModule.forChild([
      {
        path: '',
        pathMatch: 'full',
        title: 'Your form',
        loadComponent: () => import('./held-check-in-page').then(({ HeldCheckInPage }) => HeldCheckInPage),
      },
      {
        path: 'back',
        title: 'For staff',
        loadComponent: () =>
          import('../../../core/held-form/back-page/back-page').then(({ BackPage }) => BackPage),
      },
    ]),
  ],
})
export class HeldCheckInModule {}
