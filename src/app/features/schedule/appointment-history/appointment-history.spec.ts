import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideState, provideStore } from '@ngrx/store';
import type { Appointment, AppointmentVersion } from '#contract/schedule';
import { sessionFeature } from '../../../core/session';
import { existing } from '../../../shared/testing/existing';
import { AppointmentHistory } from './appointment-history';

const FIRST: AppointmentVersion = {
  version: 1,
  on: '2026-03-03',
  at: '09:00',
  minutes: 30,
  status: 'booked',
  reason: null,
  recordedAt: '2026-03-02T15:00:00Z',
  recordedBy: { id: 'a1', displayName: 'Sam Ito' },
};
const MOVED: AppointmentVersion = { ...FIRST, version: 2, on: '2026-03-05', reason: 'Car broke down' };
const APPOINTMENT: Appointment = { ...MOVED, id: 'k1', courseId: 'c1', arrivedAt: null };

describe('the history of an appointment', () => {
  it('is read only when it is opened, and says when, who, what and why', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideState(sessionFeature),
        provideHttpClient(),
        provideHttpClientTesting(),
      ],
    });
    const http = TestBed.inject(HttpTestingController);
    const url = '/api/courses/c1/appointments/k1/history';
    const fixture = TestBed.createComponent(AppointmentHistory, {
      bindings: [inputBinding('appointment', () => APPOINTMENT)],
    });
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const details = existing(host.querySelector('details'));
    expect(details.textContent).toContain('Sam Ito, Mar 2, 2026, 3:00 PM: Car broke down');
    http.expectNone(url);

    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    fixture.detectChanges();
    http.expectOne(url).flush({ id: 'k1', versions: [FIRST, MOVED] });
    await fixture.whenStable();
    const lines = [...host.querySelectorAll('li')].map((line) =>
      line.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(lines).toEqual([
      'Booked for Tue, Mar 3, 9:00 AM Sam Ito, Mar 2, 2026, 3:00 PM',
      'Moved from Tue, Mar 3, 9:00 AM to Thu, Mar 5, 9:00 AM Sam Ito, Mar 2, 2026, 3:00 PM: Car broke down',
    ]);
  });
});
