import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { catchError, throwError } from 'rxjs';
import { SessionApiActions } from '../session/session-actions';

/** Marks requests as ours (a page of another origin cannot), and notices when the session has ended. */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  const store = inject(Store);
  return next(request.clone({ setHeaders: { 'x-plumbline': '1' } })).pipe(
    catchError((error: unknown) => {
      const isSignIn = request.url.endsWith('/api/session');
      if (error instanceof HttpErrorResponse && error.status === 401 && !isSignIn) {
        store.dispatch(SessionApiActions.sessionEnded());
      }
      return throwError(() => error);
    }),
  );
};
