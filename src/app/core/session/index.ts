export {
  SessionApiActions,
  SessionEndedDialogActions,
  SetupPageActions,
  ShellActions,
  SignInPageActions,
  UnreachablePageActions,
} from './session-actions';
export { SessionApi } from './session-api';
export * as sessionEffects from './session-effects';
export { sessionFeature } from './session-feature';
export {
  holdsForm,
  homePath,
  isNewClinic,
  isReachable,
  isSignedIn,
  isSignedOut,
  isUnreachable,
  mayUse,
} from './session-guards';
export { loadSession } from './load-session';
