import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { formFieldLook } from '../../shared/ui/form-field/form-field-look';
import * as todayEffects from './state/today-effects';
import { todayFeature } from './state/today-feature';
import { TodayPage } from './today-page/today-page';

@NgModule({
  imports: [RouterModule.forChild([{ path: '', component: TodayPage }])],
  providers: [formFieldLook, provideState(todayFeature), provideEffects(todayEffects)],
})
export class TodayModule {}
