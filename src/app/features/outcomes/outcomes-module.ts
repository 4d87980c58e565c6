import { NgModule } from '@angular/core';
import { RouterModule } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState } from '@ngrx/store';
import { routes } from './outcomes.routes';
import * as outcomesEffects from './state/outcomes-effects';
import { outcomesFeature } from './state/outcomes-feature';

@NgModule({
  imports: [RouterModule.forChild(routes)],
  providers: [provideState(outcomesFeature), provideEffects(outcomesEffects)],
})
export class OutcomesModule {}
