import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { patientListFeature } from './state/patient-list-feature';
import * as patientListEffects from './state/patient-list-effects';
import { routes } from './patients.routes';

@NgModule({
  imports: [RouterModule.forChild(routes)],
  providers: [provideState(patientListFeature), provideEffects(patientListEffects)],
})
export class PatientsModule {}
