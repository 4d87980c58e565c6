import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, Router } from '@angular/router';
import { Store } from '@ngrx/store';
import type { Permission } from '#contract/permission';
import { sessionFeature } from './session-feature';

/** Pages for people who are signed in; others are led to the first step that is missing. */
export const isSignedIn: CanActivateFn = (_route, state) => {
  const store = inject(Store);
  const router = inject(Router);
  const status = store.selectSignal(sessionFeature.selectStatus)();
  if (status === 'unreachable') return router.parseUrl('/unreachable');
  if (store.selectSignal(sessionFeature.selectClinic)() === null) return router.parseUrl('/setup');
  if (store.selectSignal(sessionFeature.selectSession)() !== null) return true;
  return router.createUrlTree(['/sign-in'], { queryParams: state.url === '/' ? {} : { to: state.url } });
};

/** The sign-in page is for people who are not signed in, at a clinic that has been made. */
export const isSignedOut: CanActivateFn = () => {
  const store = inject(Store);
  const router = inject(Router);
  if (store.selectSignal(sessionFeature.selectClinic)() === null) return router.parseUrl('/setup');
  return store.selectSignal(sessionFeature.selectSession)() === null || router.parseUrl('/');
};

/** The setup page is for a clinic that has not been made. */
export const isNewClinic: CanActivateFn = () =>
  inject(Store).selectSignal(sessionFeature.selectClinic)() === null || inject(Router).parseUrl('/');

/** Mirrors the server's permission table; the server decides again on every request. */
export function mayUse(permission: Permission): CanMatchFn {
  return () => inject(Store).selectSignal(sessionFeature.selectPermissions)().has(permission);
}
