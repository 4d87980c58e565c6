import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Store, provideState, provideStore } from '@ngrx/store';
import type { Permission } from '#contract/permission';
import type { Appointment } from '#contract/schedule';
import { APPOINTMENT_STATUSES, type AppointmentStatus } from '#domain/vocabulary';
import { SessionApiActions, sessionFeature } from '../../../core/session';
import { AppointmentActions } from './appointment-actions';

const TODAY = '2026-03-04';

describe('the way from an appointment to its visit', () => {
  async function linkOf(status: AppointmentStatus, ...permissions: Permission[]) {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideStore(), provideState(sessionFeature)],
    });
    const account = { id: 'a1', username: 'cora', displayName: 'Cora Reyes', roles: [] };
    TestBed.inject(Store).dispatch(
      SessionApiActions.loaded({ clinic: null, session: { account, permissions } }),
    );
    const appointment: Appointment = {
      id: 'k1',
      courseId: 'c1',
      version: 1,
      on: TODAY,
      at: '09:00',
      minutes: 30,
      status,
      arrivedAt: null,
      reason: null,
      recordedAt: '2026-03-02T15:00:00Z',
      recordedBy: { id: 'a1', displayName: 'Cora Reyes' },
    };
    const fixture = TestBed.createComponent(AppointmentActions, {
      bindings: [
        inputBinding('patientId', () => 'p1'),
        inputBinding('appointment', () => appointment),
        inputBinding('name', () => 'Baker, Ana'),
        inputBinding('today', () => TODAY),
        inputBinding('isSaving', () => false),
      ],
    });
    await fixture.whenStable();
    const link = (fixture.nativeElement as HTMLElement).querySelector('a');
    return link && `${link.getAttribute('aria-label') ?? ''} ${link.getAttribute('href') ?? ''}`;
  }

  it('leads to recording the visit of the day once the patient came', async () => {
    const path = `/patients/p1/courses/c1/visits?on=${TODAY}`;
    expect(await linkOf('arrived', 'visit.write')).toBe(`Record visit: Baker, Ana ${path}`);
    expect(await linkOf('in_treatment', 'visit.write')).toBe(`Record visit: Baker, Ana ${path}`);
    expect(await linkOf('done', 'visit.write')).toBe(`Visit: Baker, Ana ${path}`);
  });

  it('leads nowhere before that, and nobody who may not record visits', async () => {
    for (const status of ['booked', 'missed', 'cancelled'] as const) {
      expect(await linkOf(status, 'visit.write')).toBeNull();
    }
    for (const status of APPOINTMENT_STATUSES) expect(await linkOf(status, 'schedule.write')).toBeNull();
  });
});
