import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Observable } from 'rxjs';
import type {
  Appointment,
  AppointmentChange,
  AppointmentHistory,
  AppointmentList,
  Booking,
  PreferenceVersion,
  PreferenceWrite,
  ScheduleDay,
  ScheduleProposal,
  ScheduleView,
  TodayView,
} from '#contract/schedule';

@Service()
export class ScheduleApi {
  readonly #http = inject(HttpClient);

  readSchedule(courseId: string): Observable<ScheduleView> {
    return this.#http.get<ScheduleView>(`/api/courses/${courseId}/schedule`);
  }

  /** Dates for the visits that have none; books nothing. */
  propose(courseId: string): Observable<ScheduleProposal> {
    return this.#http.get<ScheduleProposal>(`/api/courses/${courseId}/schedule/proposal`);
  }

  prefer(courseId: string, write: PreferenceWrite): Observable<PreferenceVersion> {
    return this.#http.post<PreferenceVersion>(`/api/courses/${courseId}/schedule/preference`, write);
  }

  book(courseId: string, booking: Booking): Observable<AppointmentList> {
    return this.#http.post<AppointmentList>(`/api/courses/${courseId}/appointments`, booking);
  }

  change(courseId: string, appointmentId: string, change: AppointmentChange): Observable<Appointment> {
    const url = `/api/courses/${courseId}/appointments/${appointmentId}/changes`;
    return this.#http.post<Appointment>(url, change);
  }

  /** Every version of an appointment, the first first. */
  readHistory({ id, courseId }: Pick<Appointment, 'id' | 'courseId'>): Observable<AppointmentHistory> {
    return this.#http.get<AppointmentHistory>(`/api/courses/${courseId}/appointments/${id}/history`);
  }

  /** Free and taken times of one day. */
  readDay(on: string): Observable<ScheduleDay> {
    return this.#http.get<ScheduleDay>(`/api/schedule/days/${on}`);
  }

  readToday(): Observable<TodayView> {
    return this.#http.get<TodayView>('/api/today');
  }

  /** The same, asked by the page itself: that does not keep a session alive. */
  readTodayAgain(): Observable<TodayView> {
    return this.#http.get<TodayView>('/api/today/again');
  }
}
