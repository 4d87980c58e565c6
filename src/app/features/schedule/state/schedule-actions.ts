import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Problem } from '#contract/problem';
import type {
  AppointmentChange,
  Booking,
  PreferenceWrite,
  ScheduleProposal,
  ScheduleView,
} from '#contract/schedule';

export const SchedulePageActions = createActionGroup({
  source: 'Schedule Page',
  events: {
    opened: props<{ courseId: string }>(),
    retried: props<{ courseId: string }>(),
    proposalRequested: props<{ courseId: string }>(),
    proposalDiscarded: emptyProps(),
    bookingSubmitted: props<{ courseId: string; booking: Booking }>(),
    changeSubmitted: props<{ courseId: string; appointmentId: string; change: AppointmentChange }>(),
    preferenceSubmitted: props<{ courseId: string; write: PreferenceWrite }>(),
    problemDismissed: emptyProps(),
  },
});

export const ScheduleApiActions = createActionGroup({
  source: 'Schedule API',
  events: {
    loaded: props<{ view: ScheduleView }>(),
    loadFailed: props<{ problem: Problem }>(),
    proposed: props<{ proposal: ScheduleProposal }>(),
    proposeFailed: props<{ problem: Problem }>(),
    booked: props<{ courseId: string; count: number }>(),
    changed: props<{ courseId: string }>(),
    preferred: props<{ courseId: string }>(),
    saveFailed: props<{ courseId: string; problem: Problem }>(),
  },
});
