import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { type Observable, firstValueFrom } from 'rxjs';
import type { PatientMerge } from '#contract/correction';
import type {
  Course,
  LikePatients,
  LikenessSearch,
  NewCourse,
  NewPatient,
  Patient,
  PatientChange,
  PatientPage,
  PatientSearch,
} from '#contract/patient';
import type { ScheduleView } from '#contract/schedule';

@Service()
export class PatientsApi {
  readonly #http = inject(HttpClient);

  search(search: PatientSearch): Observable<PatientPage> {
    return this.#http.post<PatientPage>('/api/patients/search', search);
  }

  register(patient: NewPatient): Observable<Patient> {
    return this.#http.post<Patient>('/api/patients', patient);
  }

  findLike(search: LikenessSearch): Promise<LikePatients['rows']> {
    return firstValueFrom(this.#http.post<LikePatients>('/api/patients/likenesses', search)).then(
      ({ rows }) => rows,
    );
  }

  merge(patientId: string, merge: PatientMerge): Observable<Patient> {
    return this.#http.post<Patient>(`/api/patients/${patientId}/merges`, merge);
  }

  unmerge(patientId: string, mergeId: string, reason: string): Observable<Patient> {
    return this.#http.post<Patient>(`/api/patients/${patientId}/merges/${mergeId}/undo`, { reason });
  }

  markCourseInError(courseId: string, reason: string): Observable<Course> {
    return this.#http.post<Course>(`/api/courses/${courseId}/error`, { reason });
  }

  change(patientId: string, change: PatientChange): Observable<Patient> {
    return this.#http.put<Patient>(`/api/patients/${patientId}`, change);
  }

  loadSchedule(courseId: string): Observable<ScheduleView> {
    return this.#http.get<ScheduleView>(`/api/courses/${courseId}/schedule`);
  }

  openCourse(patientId: string, course: NewCourse): Observable<Course> {
    return this.#http.post<Course>(`/api/patients/${patientId}/courses`, course);
  }
}
