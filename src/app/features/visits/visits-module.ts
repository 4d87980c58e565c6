import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import * as visitsEffects from './state/visits-effects';
import { visitsFeature } from './state/visits-feature';
import { routes } from './visits.routes';

@NgModule({
  imports: [RouterModule.forChild(routes)],
  providers: [provideState(visitsFeature), provideEffects(visitsEffects)],
})
export class VisitsModule {}
