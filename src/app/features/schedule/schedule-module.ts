import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { formFieldLook } from '../../shared/ui/form-field/form-field-look';
import { SchedulePage } from './course-page/schedule-page';
import * as scheduleEffects from './state/schedule-effects';
import { scheduleFeature } from './state/schedule-feature';

@NgModule({
  imports: [RouterModule.forChild([{ path: '', component: SchedulePage }])],
  providers: [formFieldLook, provideState(scheduleFeature), provideEffects(scheduleEffects)],
})
export class ScheduleModule {}
