import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { formFieldLook } from '../../shared/ui/form-field/form-field-look';
import { routes } from './plan.routes';
import * as planEffects from './state/plan-effects';
import { planFeature } from './state/plan-feature';

@NgModule({
  imports: [RouterModule.forChild(routes)],
  providers: [formFieldLook, provideState(planFeature), provideEffects(planEffects)],
})
export class PlanModule {}
