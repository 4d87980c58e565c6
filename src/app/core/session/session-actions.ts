import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Clinic, NewClinic } from '#contract/clinic';
import type { Problem } from '#contract/problem';
import type { Credentials, Session, SessionStatus } from '#contract/session';

export const SignInPageActions = createActionGroup({
  source: 'Sign-in Page',
  events: { opened: emptyProps(), submitted: props<{ credentials: Credentials }>() },
});

export const SessionEndedDialogActions = createActionGroup({
  source: 'Session Ended Dialog',
  events: { submitted: props<{ credentials: Credentials }>(), leaveClicked: emptyProps() },
});

export const ShellActions = createActionGroup({
  source: 'Shell',
  events: { signOutClicked: emptyProps() },
});

export const SetupPageActions = createActionGroup({
  source: 'Setup Page',
  events: { submitted: props<{ clinic: NewClinic }>() },
});

export const UnreachablePageActions = createActionGroup({
  source: 'Unreachable Page',
  events: { retried: emptyProps() },
});

export const SessionApiActions = createActionGroup({
  source: 'Session API',
  events: {
    loaded: props<{ clinic: Clinic | null } & SessionStatus>(),
    loadFailed: props<{ problem: Problem }>(),
    clinicMade: props<{ clinic: Clinic }>(),
    clinicFailed: props<{ problem: Problem }>(),
    signedIn: props<{ session: Session }>(),
    signInFailed: props<{ problem: Problem }>(),
    signedOut: emptyProps(),
    signOutFailed: props<{ problem: Problem }>(),
    /** A request found that the session is over. */
    sessionEnded: emptyProps(),
  },
});
