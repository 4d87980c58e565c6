import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import * as openingHoursEffects from './opening-hours-effects';
import { openingHoursFeature } from './opening-hours-feature';
import { OpeningHoursPage } from './opening-hours-page';

@NgModule({
  imports: [RouterModule.forChild([{ path: '', component: OpeningHoursPage }])],
  providers: [provideState(openingHoursFeature), provideEffects(openingHoursEffects)],
})
export class OpeningHoursModule {}
