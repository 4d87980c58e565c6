import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, exhaustMap, map, of, tap } from 'rxjs';
import { problemFrom } from '../http/problem-from';
import { SessionApi } from './session-api';
import {
  SessionApiActions,
  SessionEndedDialogActions,
  SetupPageActions,
  ShellActions,
  SignInPageActions,
  UnreachablePageActions,
} from './session-actions';

export const signIn = createEffect(
  (actions$ = inject(Actions), api = inject(SessionApi)) =>
    actions$.pipe(
      ofType(SignInPageActions.submitted, SessionEndedDialogActions.submitted),
      exhaustMap(({ credentials }) =>
        api.signIn(credentials).pipe(
          map(({ session }) =>
            session
              ? SessionApiActions.signedIn({ session })
              : SessionApiActions.signInFailed({ problem: problemFrom(null) }),
          ),
          catchError((error: unknown) => of(SessionApiActions.signInFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

export const signOut = createEffect(
  (actions$ = inject(Actions), api = inject(SessionApi)) =>
    actions$.pipe(
      ofType(ShellActions.signOutClicked, SessionEndedDialogActions.leaveClicked),
      exhaustMap(() =>
        api.signOut().pipe(
          map(() => SessionApiActions.signedOut()),
          catchError((error: unknown) =>
            of(SessionApiActions.signOutFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const makeClinic = createEffect(
  (actions$ = inject(Actions), api = inject(SessionApi)) =>
    actions$.pipe(
      ofType(SetupPageActions.submitted),
      exhaustMap(({ clinic }) =>
        api.makeClinic(clinic).pipe(
          map((made) => SessionApiActions.clinicMade({ clinic: made })),
          catchError((error: unknown) => of(SessionApiActions.clinicFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

export const loadAgain = createEffect(
  (actions$ = inject(Actions), api = inject(SessionApi)) =>
    actions$.pipe(
      ofType(UnreachablePageActions.retried),
      exhaustMap(() =>
        api.load().pipe(
          map((status) => SessionApiActions.loaded(status)),
          catchError((error: unknown) => of(SessionApiActions.loadFailed({ problem: problemFrom(error) }))),
        ),
      ),
    ),
  { functional: true },
);

/** A fresh document forgets everything of the person who was signed in. */
export const leaveAfterSignOut = createEffect(
  (actions$ = inject(Actions), router = inject(Router)) =>
    actions$.pipe(
      ofType(SessionApiActions.signedOut),
      tap(() => void router.navigateByUrl('/sign-in').then(() => location.reload())),
    ),
  { functional: true, dispatch: false },
);
