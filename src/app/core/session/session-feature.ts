import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { Clinic } from '#contract/clinic';
import type { Permission } from '#contract/permission';
import type { Problem } from '#contract/problem';
import type { Session, SessionStatus } from '#contract/session';
import {
  SessionApiActions,
  SessionEndedDialogActions,
  SetupPageActions,
  ShellActions,
  SignInPageActions,
  UnreachablePageActions,
} from './session-actions';

type HeldForm = NonNullable<SessionStatus['form']>;

interface SessionState {
  readonly status: 'loading' | 'ready' | 'unreachable';
  readonly clinic: Clinic | null;
  readonly session: Session | null;
  /** This browser is in the hands of a patient, with this form. */
  readonly form: HeldForm | null;
  /** The session ended while somebody was at work: the page stays, and asks to sign in again. */
  readonly hasEnded: boolean;
  readonly isSigningIn: boolean;
  /** Of the last sign-in, sign-out, setup or loading. */
  readonly problem: Problem | null;
}

const initialState: SessionState = {
  status: 'loading',
  clinic: null,
  session: null,
  form: null,
  hasEnded: false,
  isSigningIn: false,
  problem: null,
};

export const sessionFeature = createFeature({
  name: 'session',
  reducer: createReducer(
    initialState,
    on(SessionApiActions.loaded, (state, { clinic, session, form }): SessionState => ({
      ...state,
      status: 'ready',
      clinic,
      session,
      form: form ?? null,
      problem: null,
    })),
    on(SessionApiActions.loadFailed, (state, { problem }): SessionState => ({
      ...state,
      status: 'unreachable',
      problem,
    })),
    on(UnreachablePageActions.retried, (state): SessionState => ({ ...state, status: 'loading' })),
    on(SignInPageActions.submitted, SessionEndedDialogActions.submitted, (state): SessionState => ({
      ...state,
      isSigningIn: true,
      problem: null,
    })),
    on(
      SignInPageActions.opened,
      SetupPageActions.submitted,
      ShellActions.signOutClicked,
      (state): SessionState => ({ ...state, problem: null }),
    ),
    on(SessionApiActions.signedIn, (state, { session }): SessionState => ({
      ...state,
      session,
      form: null,
      hasEnded: false,
      isSigningIn: false,
      problem: null,
    })),
    on(SessionApiActions.signInFailed, (state, { problem }): SessionState => ({
      ...state,
      isSigningIn: false,
      problem,
    })),
    on(SessionApiActions.signedOut, (state): SessionState => ({
      ...state,
      session: null,
      hasEnded: false,
      problem: null,
    })),
    on(
      SessionApiActions.signOutFailed,
      SessionApiActions.clinicFailed,
      (state, { problem }): SessionState => ({ ...state, problem }),
    ),
    on(SessionApiActions.sessionEnded, (state): SessionState => ({
      ...state,
      hasEnded: state.session !== null,
      problem: null,
    })),
    on(SessionApiActions.clinicMade, (state, { clinic }): SessionState => ({ ...state, clinic })),
  ),
  extraSelectors: ({ selectSession }) => ({
    selectPermissions: createSelector(
      selectSession,
      (session): ReadonlySet<Permission> => new Set(session?.permissions),
    ),
  }),
});
