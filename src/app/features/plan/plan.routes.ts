import type { Routes } from '@angular/router';
import { mayLeavePlan } from './leave-guard';
import { PlanPage } from './plan-page';

export const routes: Routes = [
  { path: '', component: PlanPage, canDeactivate: [mayLeavePlan], title: 'Plan · Plumbline' },
];
