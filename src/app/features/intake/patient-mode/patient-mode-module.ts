import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { routes } from './patient-mode.routes';

/** The form in the hands of a patient. */
@NgModule({ imports: [RouterModule.forChild(routes)] })
export class PatientModeModule {}
