import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  Course,
  NewCourse,
  NewPatient,
  Patient,
  PatientChange,
  PatientPage,
  PatientSearch,
} from '#contract/patient';

@Service()
export class PatientsApi {
  readonly #http = inject(HttpClient);

  search(search: PatientSearch): Observable<PatientPage> {
    return this.#http.post<PatientPage>('/api/patients/search', search);
  }

  register(patient: NewPatient): Observable<Patient> {
    return this.#http.post<Patient>('/api/patients', patient);
  }

  change(patientId: string, change: PatientChange): Observable<Patient> {
    return this.#http.put<Patient>(`/api/patients/${patientId}`, change);
  }

  openCourse(patientId: string, course: NewCourse): Observable<Course> {
    return this.#http.post<Course>(`/api/patients/${patientId}/courses`, course);
  }
}
