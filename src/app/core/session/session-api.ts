import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Observable, forkJoin, map } from 'rxjs';
import type { Clinic, ClinicStatus, NewClinic } from '#contract/clinic';
import type { Credentials, Session, SessionStatus } from '#contract/session';

@Service()
export class SessionApi {
  readonly #http = inject(HttpClient);

  /** The clinic and who is signed in, both possibly null. */
  load(): Observable<{ clinic: Clinic | null; session: Session | null }> {
    return forkJoin({
      clinic: this.#http.get<ClinicStatus>('/api/clinic').pipe(map(({ clinic }) => clinic)),
      session: this.#http.get<SessionStatus>('/api/session').pipe(map(({ session }) => session)),
    });
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
