import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { ResultsPage } from './results-page/results-page';
import * as resultsEffects from './state/results-effects';
import { resultsFeature } from './state/results-feature';

@NgModule({
  imports: [RouterModule.forChild([{ path: '', component: ResultsPage }])],
  providers: [formFieldLook, provideState(resultsFeature), provideEffects(resultsEffects)],
})
export class ResultsModule {}
