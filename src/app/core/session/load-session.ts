import { inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { type Observable, catchError, map, of, tap } from 'rxjs';
import { problemFrom } from '../http/problem-from';
import { SessionApi } from './session-api';
import { SessionApiActions } from './session-actions';

/** Before the first page: which clinic is this, and who is signed in? */
export function loadSession(): Observable<void> {
  const store = inject(Store);
  return inject(SessionApi)
    .load()
    .pipe(
      map((status) => SessionApiActions.loaded(status)),
      catchError((error: unknown) => of(SessionApiActions.loadFailed({ problem: problemFrom(error) }))),
      tap((action) => store.dispatch(action)),
      map(() => undefined),
    );
}
