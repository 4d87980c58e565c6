import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Observable, firstValueFrom } from 'rxjs';
import type {
  EarlierIntake,
  IntakeHistory,
  ExaminationVersion,
  ExaminationWrite,
  IntakeVersion,
  IntakeView,
  IntakeWrite,
} from '#contract/intake';

@Service()
export class IntakeApi {
  readonly #http = inject(HttpClient);

  load(courseId: string): Observable<IntakeView> {
    return this.#http.get<IntakeView>(`/api/courses/${courseId}/intake`);
  }

  loadHistory(courseId: string): Promise<IntakeHistory> {
    return firstValueFrom(this.#http.get<IntakeHistory>(`/api/courses/${courseId}/intake/history`));
  }

  loadEarlier(courseId: string): Promise<IntakeVersion | null> {
    const url = `/api/courses/${courseId}/intake/earlier`;
    return firstValueFrom(this.#http.get<EarlierIntake>(url)).then(({ earlier }) => earlier);
  }

  markInError(courseId: string, version: number, reason: string): Observable<IntakeView> {
    const url = `/api/courses/${courseId}/intake/versions/${version}/error`;
    return this.#http.post<IntakeView>(url, { reason });
  }

  loadVersion(courseId: string, version: number): Promise<IntakeVersion> {
    return firstValueFrom(
      this.#http.get<IntakeVersion>(`/api/courses/${courseId}/intake/versions/${version}`),
    );
  }

  loadExaminationVersion(courseId: string, version: number): Promise<ExaminationVersion> {
    return firstValueFrom(
      this.#http.get<ExaminationVersion>(`/api/courses/${courseId}/examination/versions/${version}`),
    );
  }

  saveIntake(courseId: string, write: IntakeWrite): Observable<IntakeVersion> {
    return this.#http.post<IntakeVersion>(`/api/courses/${courseId}/intake`, write);
  }

  saveExamination(courseId: string, write: ExaminationWrite): Observable<ExaminationVersion> {
    return this.#http.post<ExaminationVersion>(`/api/courses/${courseId}/examination`, write);
  }
}
