import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import * as recordEffects from './state/record-effects';
import { routes } from './record.routes';

@NgModule({
  imports: [RouterModule.forChild(routes)],
  providers: [provideEffects(recordEffects)],
})
export class RecordModule {}
