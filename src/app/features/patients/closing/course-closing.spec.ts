import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { inputBinding, outputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Store, provideState, provideStore } from '@ngrx/store';
import type { Closing } from '#contract/closing';
import type { Course } from '#contract/patient';
import type { Permission } from '#contract/permission';
import { SessionApiActions, sessionFeature } from '../../../core/session';
import { existing } from '../../../shared/testing/existing';
import { CourseClosing } from './course-closing';

const COURSE: Course = {
  id: 'c1',
  patientId: 'p1',
  openedOn: '2026-03-02',
  stage: 'in_care',
  triageLevel: 'clear',
  dayZero: '2026-03-04',
};
const CLOSING: Closing = {
  id: 'k1',
  reason: 'plateau',
  detail: 'Goes on with exercise at home',
  on: '2026-04-10',
  recordedAt: '2026-04-10T15:00:00Z',
  recordedBy: { id: 'a1', displayName: 'Cora Reyes' },
  reopened: null,
};

describe('the closing of a course', () => {
  async function show(course: Course, closings: Closing[], ...permissions: Permission[]) {
    TestBed.configureTestingModule({
      providers: [
        provideStore(),
        provideState(sessionFeature),
        provideHttpClient(),
        provideHttpClientTesting(),
      ],
    });
    const account = { id: 'a1', username: 'cora', displayName: 'Cora Reyes', roles: [] };
    TestBed.inject(Store).dispatch(
      SessionApiActions.loaded({ clinic: null, session: { account, permissions } }),
    );
    const http = TestBed.inject(HttpTestingController);
    const changed = jasmine.createSpy('changed');
    const fixture = TestBed.createComponent(CourseClosing, {
      bindings: [inputBinding('course', () => course), outputBinding('changed', changed)],
    });
    fixture.detectChanges();
    if (permissions.includes('plan.read')) {
      http.expectOne('/api/courses/c1/closings').flush({ courseId: 'c1', closings });
    }
    await fixture.whenStable();
    const host = fixture.nativeElement as HTMLElement;
    const click = async (name: RegExp) => {
      existing([...host.querySelectorAll('button')].find((each) => name.test(each.textContent))).click();
      await fixture.whenStable();
    };
    /** Opens the form, which asks for the appointments. */
    const openForm = () => {
      existing(
        [...host.querySelectorAll('button')].find((each) => each.textContent.includes('Close the course…')),
      ).click();
      fixture.detectChanges();
      return http.expectOne('/api/courses/c1/schedule');
    };
    const ask = async (...booked: string[]) => {
      openForm().flush({ appointments: booked.map((on) => ({ on, status: 'booked' })) });
      await fixture.whenStable();
    };
    const fill = (selector: string, value: string) => {
      const field = existing(host.querySelector<HTMLInputElement | HTMLSelectElement>(selector));
      field.value = value;
      field.dispatchEvent(new Event('input'));
    };
    return { fixture, host, http, click, openForm, ask, fill, changed };
  }

  it('says why a course was closed, when and by whom', async () => {
    const { host } = await show({ ...COURSE, stage: 'closed', closedOn: CLOSING.on }, [CLOSING], 'plan.read');
    expect(host.textContent).toContain('No further gain');
    expect(host.textContent).toContain('Goes on with exercise at home');
    expect(host.textContent).toContain('Closed by Cora Reyes');
    expect(host.querySelector('button')).toBeNull();
  });

  it('asks nothing of the server for those who may not read why', async () => {
    const { host, http } = await show(COURSE, []);
    http.expectNone('/api/courses/c1/closings');
    expect(host.querySelector('button')).toBeNull();
  });

  it('closes with a reason and a last day, and tells the page', async () => {
    const { host, http, click, ask, fill, changed, fixture } = await show(
      COURSE,
      [],
      'plan.read',
      'course.close',
    );
    await ask();
    fill('select', 'goals_met');
    fill('input[type=date]', '2026-03-09');
    await click(/Close the course/);
    const request = http.expectOne({ method: 'POST', url: '/api/courses/c1/closings' });
    expect(request.request.body).toEqual({
      id: jasmine.any(String),
      reason: 'goals_met',
      on: '2026-03-09',
      detail: '',
    });
    request.flush({ courseId: 'c1', closings: [{ ...CLOSING, reason: 'goals_met' }] });
    await fixture.whenStable();
    expect(host.textContent).toContain('Goals met');
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('says how many booked appointments it cancels, by the last day that is given', async () => {
    const { host, ask, fill, fixture } = await show(COURSE, [], 'plan.read', 'course.close');
    const far = ['2999-03-01', '2999-03-04'];
    await ask(...far);
    const said = () => existing(host.querySelector('[role=status]')).textContent;
    expect(said()).toBe('2 booked appointments after the last day are cancelled with it.');
    fill('input[type=date]', '2999-03-01');
    await fixture.whenStable();
    expect(said()).toBe('One booked appointment after the last day is cancelled with it.');
    fill('input[type=date]', '2999-03-04');
    await fixture.whenStable();
    expect(said()).toBe('No booked appointment is cancelled by it.');
  });

  it('says that appointments are cancelled where it cannot count them', async () => {
    const { host, openForm, fixture } = await show(COURSE, [], 'plan.read', 'course.close');
    openForm().flush(null, { status: 503, statusText: 'Down' });
    await fixture.whenStable();
    expect(host.querySelector('[role=status]')?.textContent).toBe(
      'Appointments after the last day are cancelled with it.',
    );
  });

  it('asks for words where the reason is another, and keeps what was chosen', async () => {
    const { host, http, click, ask, fill } = await show(COURSE, [], 'plan.read', 'course.close');
    await ask();
    await click(/Close the course/);
    expect(host.textContent).toContain('Choose why it ends.');
    fill('select', 'other');
    fill('input[type=date]', '2026-03-09');
    await click(/Close the course/);
    expect(host.textContent).toContain('Write in a few words why the course ends.');
    http.expectNone({ method: 'POST', url: '/api/courses/c1/closings' });
  });
});
