import { HttpClient } from '@angular/common/http';
import { Service, inject, signal } from '@angular/core';
import {
  EMPTY,
  type Observable,
  catchError,
  exhaustMap,
  filter,
  fromEvent,
  map,
  merge,
  tap,
  timer,
} from 'rxjs';
import type { Alert, AlertList, AlertTaking } from '#contract/alert';

/** How often an open screen asks; nobody looks at a hidden one. */
const INTERVAL_MS = 10_000;

/** The emergency signs nobody at the clinic has taken yet. A failed request leaves what was there. */
@Service()
export class AlertWatch {
  readonly #http = inject(HttpClient);
  readonly #alerts = signal<readonly Alert[]>([]);
  readonly alerts = this.#alerts.asReadonly();

  /** Asks now and every few seconds while this page is in view, for as long as it is subscribed to. */
  watch(): Observable<void> {
    return merge(timer(0, INTERVAL_MS), fromEvent(document, 'visibilitychange')).pipe(
      filter(() => document.visibilityState === 'visible'),
      exhaustMap(() => this.#http.get<AlertList>('/api/alerts').pipe(catchError(() => EMPTY))),
      map(({ alerts }) => this.#alerts.set(alerts)),
    );
  }

  take(alertId: string, taking: AlertTaking): Observable<Alert> {
    return this.#http
      .post<Alert>(`/api/alerts/${alertId}/taking`, taking)
      .pipe(tap(({ id }) => this.forget(id)));
  }

  /** Somebody has taken it. */
  forget(alertId: string): void {
    this.#alerts.update((alerts) => alerts.filter(({ id }) => id !== alertId));
  }

  listOf(courseId: string): Observable<readonly Alert[]> {
    return this.#http.get<AlertList>(`/api/courses/${courseId}/alerts`).pipe(map(({ alerts }) => alerts));
  }
}
