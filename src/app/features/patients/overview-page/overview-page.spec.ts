import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState, provideStore } from '@ngrx/store';
import type { Course, CourseStage } from '#contract/patient';
import type { Permission } from '#contract/permission';
import { existing } from '../../../shared/testing/existing';
import { Drafts, type WaitingDraft } from '../../../core/drafts';
import {
  PatientFrameActions,
  patientContextEffects,
  patientContextFeature,
} from '../../../core/patient-context';
import { SessionApiActions, sessionFeature } from '../../../core/session';
import * as recordEffects from '../state/record-effects';
import { PatientsApi } from '../patients-api';
import { OverviewPage } from './overview-page';

function aCourse(id: string, stage: CourseStage): Course {
  return { id, patientId: 'p1', openedOn: '2026-03-02', stage, triageLevel: null, dayZero: null };
}

const aBooked = (on: string) => ({ on, status: 'booked' });

describe('the overview of a patient', () => {
  let waiting: WaitingDraft[];
  beforeEach(() => (waiting = []));

  let booked: string[];
  beforeEach(() => (booked = []));

  async function show(courses: Course[], ...permissions: Permission[]) {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideState(sessionFeature),
        provideState(patientContextFeature),
        provideEffects(recordEffects, patientContextEffects),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
      ],
    });
    const store = TestBed.inject(Store);
    const http = TestBed.inject(HttpTestingController);
    const account = { id: 'a1', username: 'sam', displayName: 'Sam Ito', roles: [] };
    store.dispatch(SessionApiActions.loaded({ clinic: null, session: { account, permissions } }));
    store.dispatch(PatientFrameActions.opened({ patientId: 'p1' }));
    http.expectOne('/api/patients/p1').flush({
      id: 'p1',
      version: 1,
      number: 7,
      givenName: 'Ana',
      familyName: 'Baker',
      birthDate: '1984-03-31',
      sex: 'female',
      phone: null,
      email: null,
      registeredAt: '2026-01-05T10:00:00Z',
      courses,
    });
    spyOn(TestBed.inject(PatientsApi), 'findLike').and.resolveTo([]);
    const drafts = spyOn(TestBed.inject(Drafts), 'waiting').and.resolveTo(waiting);
    const fixture = TestBed.createComponent(OverviewPage);
    fixture.detectChanges();
    for (const request of http.match((asked) => asked.url.endsWith('/closings'))) {
      request.flush({ courseId: courses[0]?.id, closings: [] });
    }
    for (const request of http.match((asked) => asked.url.endsWith('/schedule'))) {
      request.flush({ startOn: new Date().toISOString().slice(0, 10), appointments: booked.map(aBooked) });
    }
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const links = [...host.querySelectorAll<HTMLAnchorElement>('.course a')].map(
      (each) => `${each.textContent.trim()} ${each.getAttribute('href')}`,
    );
    return { host, links, http, drafts };
  }

  it('leads first to the step that is next and that the person may take', async () => {
    const { links } = await show([aCourse('c1', 'intake')], 'plan.write', 'plan.read', 'intake.read');
    expect(links).toEqual([
      'Build the plan /patients/p1/courses/c1/plan',
      'Read the intake /patients/p1/courses/c1/intake',
    ]);
  });

  it('offers nobody a step their roles do not allow', async () => {
    const { links, host } = await show([aCourse('c1', 'new')], 'patient.read', 'intake.read');
    expect(links).toEqual([]);
    expect(host.textContent).not.toContain('Edit person');
  });

  it('leads to the schedule first while the plan is signed and no date is booked', async () => {
    const { links } = await show([aCourse('c1', 'in_care')], 'schedule.write', 'outcome.read');
    expect(links[0]).toBe('Book the dates /patients/p1/courses/c1/schedule');
  });

  it('leads on to care once a date is booked', async () => {
    booked = ['2999-01-01'];
    const { links } = await show([aCourse('c1', 'in_care')], 'schedule.write', 'outcome.read');
    expect(links).toEqual(['See outcomes /patients/p1/courses/c1/outcomes']);
  });

  it('says that a course is stopped, and leads to why', async () => {
    const { host, links } = await show([aCourse('c1', 'stopped')], 'intake.read');
    expect(host.querySelector('h2')?.textContent).toBe('This course is stopped');
    expect(links).toEqual(['See what stops it /patients/p1/courses/c1/intake']);
  });

  it('lists the courses before this one', async () => {
    const { host } = await show([aCourse('c2', 'new'), aCourse('c1', 'closed')], 'outcome.read');
    const earlier = host.querySelector('.earlier a');
    expect(earlier?.getAttribute('href')).toBe('/patients/p1/courses/c1/outcomes');
  });

  it('opens one new course after a closed one, however often it is clicked', async () => {
    const { host, http } = await show([aCourse('c1', 'closed')], 'patient.write');
    const button = existing(host.querySelector('button'));
    button.click();
    button.click();
    expect(http.match('/api/patients/p1/courses').length).toBe(1);
  });

  it('tells of what waits to be saved, how old it is, and leads back to it', async () => {
    const savedAt = new Date(Date.now() - 12 * 60_000).toISOString();
    waiting = [
      { courseId: 'c2', form: 'examination', savedAt },
      { courseId: 'c1', form: 'intake', savedAt },
    ];
    const { host, drafts } = await show([aCourse('c2', 'intake'), aCourse('c1', 'closed')], 'intake.write');
    expect(drafts).toHaveBeenCalledOnceWith('p1', ['c2', 'c1']);
    const notices = [...host.querySelectorAll('pl-waiting-drafts section')];
    expect(notices.map((notice) => notice.querySelector('a')?.getAttribute('href'))).toEqual([
      '/patients/p1/courses/c2/intake/examination',
      '/patients/p1/courses/c1/intake',
    ]);
    expect(notices[0]?.textContent).toContain('You have an unsaved examination from 12 minutes ago.');
    expect(notices.map((notice) => notice.textContent.includes('in the course opened'))).toEqual([
      false,
      true,
    ]);
  });

  it('says nothing of drafts where none waits', async () => {
    const { host } = await show([aCourse('c1', 'intake')], 'intake.write');
    expect(host.querySelector('pl-waiting-drafts')?.childElementCount).toBe(0);
  });
});
