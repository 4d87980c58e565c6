import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Caseload } from '#contract/caseload';
import type { Problem } from '#contract/problem';
import type { CaseloadFilter } from '../caseload-filter';

export const CaseloadPageActions = createActionGroup({
  source: 'Caseload Page',
  events: {
    opened: emptyProps(),
    retried: emptyProps(),
    filterChanged: props<{ filter: CaseloadFilter }>(),
  },
});

export const CaseloadApiActions = createActionGroup({
  source: 'Caseload API',
  events: {
    loaded: props<{ caseload: Caseload }>(),
    loadFailed: props<{ problem: Problem }>(),
  },
});
