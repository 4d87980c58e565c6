import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Problem } from '#contract/problem';
import type { AppointmentChange, TodayView } from '#contract/schedule';

export const TodayPageActions = createActionGroup({
  source: 'Today Page',
  events: {
    opened: emptyProps(),
    retried: emptyProps(),
    timePassed: emptyProps(),
    changeSubmitted: props<{ courseId: string; appointmentId: string; change: AppointmentChange }>(),
  },
});

export const TodayApiActions = createActionGroup({
  source: 'Today API',
  events: {
    loaded: props<{ view: TodayView }>(),
    loadFailed: props<{ problem: Problem }>(),
    changed: emptyProps(),
    changeFailed: props<{ problem: Problem }>(),
  },
});
