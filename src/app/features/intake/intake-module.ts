import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { routes } from './intake.routes';
import * as intakeEffects from './state/intake-effects';
import { intakeFeature } from './state/intake-feature';

@NgModule({
  imports: [RouterModule.forChild(routes)],
  providers: [provideState(intakeFeature), provideEffects(intakeEffects)],
})
export class IntakeModule {}
