import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Clinic } from '#contract/clinic';
import type { Problem } from '#contract/problem';
import type { Credentials, Session } from '#contract/session';

export const SignInPageActions = createActionGroup({
  source: 'Sign-in Page',
  events: { submitted: props<{ credentials: Credentials }>() },
});

export const ShellActions = createActionGroup({
  source: 'Shell',
  events: { signOutClicked: emptyProps() },
});

export const SetupPageActions = createActionGroup({
  source: 'Setup Page',
  events: { clinicMade: props<{ clinic: Clinic }>() },
});

export const SessionApiActions = createActionGroup({
  source: 'Session API',
  events: {
    loaded: props<{ clinic: Clinic | null; session: Session | null }>(),
    loadFailed: props<{ problem: Problem }>(),
    signedIn: props<{ session: Session }>(),
    signInFailed: props<{ problem: Problem }>(),
    signedOut: emptyProps(),
    signOutFailed: props<{ problem: Problem }>(),
    /** A request found that the session is over. */
    sessionEnded: emptyProps(),
  },
});
