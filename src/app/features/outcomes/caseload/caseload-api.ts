import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type { Caseload } from '#contract/caseload';

@Service()
export class CaseloadApi {
  readonly #http = inject(HttpClient);

  read(): Observable<Caseload> {
    return this.#http.get<Caseload>('/api/caseload');
  }
}
