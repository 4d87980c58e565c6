export { SessionApiActions, SetupPageActions, ShellActions, SignInPageActions } from './session-actions';
export { SessionApi } from './session-api';
export * as sessionEffects from './session-effects';
export { sessionFeature } from './session-feature';
export { isNewClinic, isSignedIn, isSignedOut, mayUse } from './session-guards';
export { loadSession } from './load-session';
