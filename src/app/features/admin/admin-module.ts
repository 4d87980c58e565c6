import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { routes } from './admin.routes';
import * as accountsEffects from './state/accounts-effects';
import { accountsFeature } from './state/accounts-feature';

@NgModule({
  imports: [RouterModule.forChild(routes)],
  providers: [provideState(accountsFeature), provideEffects(accountsEffects)],
})
export class AdminModule {}
