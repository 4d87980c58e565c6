import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Observable, forkJoin, map } from 'rxjs';
import type { Clinic, ClinicStatus, NewClinic } from '#contract/clinic';
import type { Credentials, SessionStatus } from '#contract/session';

@Service()
export class SessionApi {
  readonly #http = inject(HttpClient);

  /** The clinic, and who is signed in or which form this browser holds. */
  load(): Observable<{ clinic: Clinic | null } & SessionStatus> {
    return forkJoin({
      clinic: this.#http.get<ClinicStatus>('/api/clinic'),
      status: this.#http.get<SessionStatus>('/api/session'),
    }).pipe(map(({ clinic, status }) => ({ ...clinic, ...status })));
  }

  signIn(credentials: Credentials): Observable<SessionStatus> {
    return this.#http.post<SessionStatus>('/api/session', credentials);
  }

  signOut(): Observable<SessionStatus> {
    return this.#http.delete<SessionStatus>('/api/session');
  }

  makeClinic(clinic: NewClinic): Observable<Clinic> {
    return this.#http.post<Clinic>('/api/clinic', clinic);
  }
}
