import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  CheckInSubmission,
  HeldAnswers,
  HeldCheckIn,
  HeldCheckInView,
  HeldFormView,
  HeldSubmission,
  KeptAnswers,
  ReturnedForm,
} from '#contract/handover';
import type { SessionStatus } from '#contract/session';

/** All that a browser with a patient's form can ask. */
@Service()
export class HeldFormApi {
  readonly #http = inject(HttpClient);

  open(token: string): Observable<SessionStatus> {
    return this.#http.post<SessionStatus>('/api/form/opening', { token });
  }

  load(): Observable<HeldFormView> {
    return this.#http.get<HeldFormView>('/api/form');
  }

  keep(answers: HeldAnswers): Observable<KeptAnswers> {
    return this.#http.put<KeptAnswers>('/api/form/answers', answers);
  }

  submit(submission: HeldSubmission): Observable<KeptAnswers> {
    return this.#http.post<KeptAnswers>('/api/form/submission', submission);
  }

  loadCheckIn(): Observable<HeldCheckInView> {
    return this.#http.get<HeldCheckInView>('/api/form/check-in');
  }

  keepCheckIn(held: HeldCheckIn): Observable<KeptAnswers> {
    return this.#http.put<KeptAnswers>('/api/form/check-in/answers', held);
  }

  submitCheckIn(submission: CheckInSubmission): Observable<KeptAnswers> {
    return this.#http.post<KeptAnswers>('/api/form/check-in/submission', submission);
  }

  giveBack(pin: string): Observable<ReturnedForm> {
    return this.#http.post<ReturnedForm>('/api/form/return', { pin });
  }
}
