import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { CaseloadPage } from './caseload-page/caseload-page';
import * as caseloadEffects from './state/caseload-effects';
import { caseloadFeature } from './state/caseload-feature';

@NgModule({
  imports: [RouterModule.forChild([{ path: '', component: CaseloadPage }])],
  providers: [formFieldLook, provideState(caseloadFeature), provideEffects(caseloadEffects)],
})
export class CaseloadModule {}
