import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { defer, filter, of, retry, take, throwError } from 'rxjs';
import { SessionApiActions } from '../session/session-actions';
import { sessionFeature } from '../session/session-feature';

/**
 * Marks requests as ours (a page of another origin cannot). When the server says that the session is over, the
 * request waits until the same person has signed in again, then goes once more: nothing was done by it, and nothing
 * that was typed is lost. Nobody signed in: it fails.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const store = inject(Store);
  const session = store.selectSignal(sessionFeature.selectSession);
  const isSignIn = request.url.endsWith('/api/session');
  const marked = request.clone({ setHeaders: { 'x-plumbline': '1' } });

  let sentIn = session();
  return defer(() => {
    sentIn = session();
    return next(marked);
  }).pipe(
    retry({
      delay: (error: unknown) => {
        if (isSignIn || !(error instanceof HttpErrorResponse) || error.status !== 401 || sentIn === null) {
          return throwError(() => error);
        }
        // Somebody has signed in again while this was on its way: the answer was for the session before.
        if (session() !== sentIn && session() !== null) return of(true);
        store.dispatch(SessionApiActions.sessionEnded());
        return store.select(sessionFeature.selectHasEnded).pipe(
          filter((hasEnded) => !hasEnded),
          take(1),
        );
      },
    }),
  );
};
