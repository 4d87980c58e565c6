import type { CanDeactivateFn } from '@angular/router';
import type { PlanPage } from './plan-page';

/** Leaving asks first, but only when something really is unsaved. */
export const mayLeavePlan: CanDeactivateFn<PlanPage> = (page) => page.mayLeave();
