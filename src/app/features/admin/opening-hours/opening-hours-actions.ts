import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Problem } from '#contract/problem';
import type { OpeningHoursView, OpeningHoursWrite } from '#contract/schedule';

export const OpeningHoursPageActions = createActionGroup({
  source: 'Opening Hours Page',
  events: { opened: emptyProps(), retried: emptyProps(), submitted: props<{ write: OpeningHoursWrite }>() },
});

export const OpeningHoursApiActions = createActionGroup({
  source: 'Opening Hours API',
  events: {
    loaded: props<{ view: OpeningHoursView }>(),
    loadFailed: props<{ problem: Problem }>(),
    saved: props<{ view: OpeningHoursView }>(),
    saveFailed: props<{ problem: Problem }>(),
  },
});
