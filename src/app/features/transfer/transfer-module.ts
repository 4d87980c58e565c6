import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import * as transferEffects from './state/transfer-effects';
import { transferFeature } from './state/transfer-feature';
import { TransferPage } from './transfer-page/transfer-page';

@NgModule({
  imports: [RouterModule.forChild([{ path: '', component: TransferPage }])],
  providers: [provideState(transferFeature), provideEffects(transferEffects)],
})
export class TransferModule {}
