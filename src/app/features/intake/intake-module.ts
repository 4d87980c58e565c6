import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { formFieldLook } from '../../shared/ui/form-field/form-field-look';
import { routes } from './intake.routes';
import * as intakeEffects from './state/intake-effects';
import { intakeFeature } from './state/intake-feature';

@NgModule({
  imports: [RouterModule.forChild(routes)],
  providers: [formFieldLook, provideState(intakeFeature), provideEffects(intakeEffects)],
})
export class IntakeModule {}
