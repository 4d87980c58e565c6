import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, type RedirectFunction, Router } from '@angular/router';
import { Store } from '@ngrx/store';
import type { Permission } from '#contract/permission';
import type { HandoverForm } from '#contract/session';
import { sessionFeature } from './session-feature';

/**
 * Pages for people who are signed in; others are led to the first step that is missing. A match guard, so that it
 * answers before the pages below ask for permissions.
 */
export const isSignedIn: CanMatchFn = () => {
  const store = inject(Store);
  const router = inject(Router);
  if (store.selectSignal(sessionFeature.selectStatus)() !== 'ready') return leadTo(router, '/unreachable');
  if (store.selectSignal(sessionFeature.selectClinic)() === null) return router.parseUrl('/setup');
  if (store.selectSignal(sessionFeature.selectSession)() !== null) return true;
  // Nothing else can be reached from a browser in the hands of a patient.
  if (store.selectSignal(sessionFeature.selectForm)() !== null) return router.parseUrl('/form');
  return leadTo(router, '/sign-in');
};

/** The patient's form is for a browser that holds one of its kind. */
export function holdsForm(kind: HandoverForm): CanMatchFn {
  return () => inject(Store).selectSignal(sessionFeature.selectForm)()?.kind === kind;
}

/** Pages that need an answer of the server, whoever asks. */
export const isReachable: CanActivateFn = () =>
  inject(Store).selectSignal(sessionFeature.selectStatus)() === 'ready' ||
  leadTo(inject(Router), '/unreachable');

/** The sign-in page is for people who are not signed in, at a clinic that has been made. */
export const isSignedOut: CanActivateFn = () => {
  const store = inject(Store);
  const router = inject(Router);
  if (store.selectSignal(sessionFeature.selectStatus)() !== 'ready') return router.parseUrl('/unreachable');
  if (store.selectSignal(sessionFeature.selectClinic)() === null) return router.parseUrl('/setup');
  return store.selectSignal(sessionFeature.selectSession)() === null || router.parseUrl('/');
};

/** The setup page is for a clinic that has not been made. */
export const isNewClinic: CanActivateFn = () => {
  const store = inject(Store);
  const router = inject(Router);
  if (store.selectSignal(sessionFeature.selectStatus)() !== 'ready') return router.parseUrl('/unreachable');
  return store.selectSignal(sessionFeature.selectClinic)() === null || router.parseUrl('/');
};

/** The page for a server that does not answer is only for that. */
export const isUnreachable: CanActivateFn = () =>
  inject(Store).selectSignal(sessionFeature.selectStatus)() !== 'ready' || inject(Router).parseUrl('/');

/** Mirrors the server's permission table; the server decides again on every request. */
export function mayUse(permission: Permission): CanMatchFn {
  return () => inject(Store).selectSignal(sessionFeature.selectPermissions)().has(permission);
}

/** The first page a person has use for. */
export const homePath: RedirectFunction = () => {
  const permissions = inject(Store).selectSignal(sessionFeature.selectPermissions)();
  if (permissions.has('patient.read')) return '/patients';
  return permissions.has('account.manage') ? '/accounts' : '/nothing-to-do';
};

function leadTo(router: Router, path: string) {
  const asked = router.currentNavigation()?.extractedUrl.toString() ?? '/';
  return router.createUrlTree([path], { queryParams: asked === '/' ? {} : { to: asked } });
}
