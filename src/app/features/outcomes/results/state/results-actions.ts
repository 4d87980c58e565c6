import { createActionGroup, props } from '@ngrx/store';
import type { Problem } from '#contract/problem';
import type { ResultsQuery, ResultsView } from '#contract/results';

export const ResultsPageActions = createActionGroup({
  source: 'Results Page',
  events: {
    addressChanged: props<{ query: ResultsQuery }>(),
    retried: props<{ query: ResultsQuery }>(),
  },
});

export const ResultsApiActions = createActionGroup({
  source: 'Results API',
  events: {
    loaded: props<{ view: ResultsView }>(),
    loadFailed: props<{ problem: Problem }>(),
  },
});
