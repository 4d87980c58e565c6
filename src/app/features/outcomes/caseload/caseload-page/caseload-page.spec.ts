import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { provideState, provideStore } from '@ngrx/store';
import type { CaseloadCourse } from '#contract/caseload';
import { sessionFeature } from '../../../../core/session';
import { lookAt } from '../../../../shared/testing/look-at';
import * as caseloadEffects from '../state/caseload-effects';
import { caseloadFeature } from '../state/caseload-feature';
import { aCourse, aScore, aWorry } from '../testing/caseload-builders';
import { CaseloadPage } from './caseload-page';

describe('the caseload page', () => {
  let http: HttpTestingController;
  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideStore(),
        provideState(sessionFeature),
        provideState(caseloadFeature),
        provideEffects(caseloadEffects),
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => http.verify());

  const open = async (courses: readonly CaseloadCourse[] | null) => {
    const fixture = TestBed.createComponent(CaseloadPage);
    const page = lookAt(fixture);
    await page.settle();
    const request = http.expectOne('/api/caseload');
    if (courses === null) request.flush({ title: 'No answer' }, { status: 500, statusText: 'Server error' });
    else request.flush({ on: '2026-03-18', courses: [...courses] });
    await page.settle();
    return { ...page, names: () => page.texts('h3') };
  };
  const choose = async (page: Awaited<ReturnType<typeof open>>, label: string, value: string) => {
    const field = [...page.element.querySelectorAll('mat-form-field')].find((each) =>
      each.textContent.includes(label),
    );
    const select = field!.querySelector('select')!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await page.settle();
  };
  const threeCourses = () => [
    aCourse({
      patient: { familyName: 'Worst' },
      triage: 'emergency',
      worries: [aWorry('stop', ['saddle_numbness']), aWorry('worse', ['nrs', 'rmdq'])],
    }),
    aCourse({ patient: { familyName: 'Late' }, worries: [aWorry('overdue', ['week_2'])], isMine: true }),
    aCourse({ patient: { familyName: 'Well' }, week: 8 }),
  ];

  it('shows every course in the server’s order, and why it stands there in words', async () => {
    const page = await open(threeCourses());
    expect(page.names()).toEqual(['Worst, Anna', 'Late, Anna', 'Well, Anna']);
    expect(page.texts('.why ul')).toEqual([
      jasmine.stringMatching(/^Stopped: .*Worse: pain and disability$/),
      'Week 2 check-in overdue',
      'Nothing stands out',
    ]);
    expect(page.text('[role=status]')).toBe('3 open courses');
    expect(page.texts('pl-course-card pl-why-button').length).toBe(2);
  });

  it('leads to the outcomes of the patient with one link', async () => {
    const [course] = threeCourses();
    const page = await open([course!]);
    const links = [...page.element.querySelectorAll('pl-course-card a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `/patients/${course!.patient.id}/courses/${course!.courseId}/outcomes`,
    ]);
  });

  it('lists beside the charts the numbers they draw, and says where there is none', async () => {
    const page = await open([aCourse({ scores: [aScore(-2, 6, 12), aScore(14, 4, null)] })]);
    expect(page.element.querySelectorAll('pl-small-chart').length).toBe(2);
    expect(page.texts('thead th')).toEqual(['Day', '−2baseline', '14week 2', 'Goal', 'Gainat most']);
    expect(page.texts('tbody td')).toEqual(['6', '4', '3', '4', '12', '×no score', '6', '7']);
  });

  it('says so where a course has no score and no plan', async () => {
    const page = await open([
      aCourse({
        scores: [],
        dayZero: null,
        day: null,
        week: null,
        sessions: null,
        nextCheckIn: null,
        visits: { given: 0, planned: null, lastOn: null },
        worries: [aWorry('lost', ['no_plan'])],
        waitingDays: 20,
      }),
    ]);
    expect(page.text('.none')).toBe('No score is recorded.');
    expect(page.text('pl-course-card header p')).toContain('No plan yet');
    expect(page.text('.why ul')).toBe('20 days without a plan');
    expect(page.text('dl')).toBe('Visits0Last visit–Next check-in –');
  });

  it('narrows by kind, with the count of each, and back', async () => {
    const page = await open(threeCourses());
    const group = page.element.querySelector('.standings')!;
    expect([...group.querySelectorAll('button .pl-number')].map((each) => each.textContent)).toEqual([
      '1',
      '1',
      '0',
      '1',
      '0',
      '0',
      '1',
    ]);
    await page.press(/^Check-in overdue/);
    expect(page.names()).toEqual(['Late, Anna']);
    expect(page.text('[role=status]')).toBe('1 of 3 open courses');
    await page.press(/^Stopped/);
    expect(page.names()).toEqual(['Worst, Anna', 'Late, Anna']);
    await page.press(/^Check-in overdue/);
    expect(page.names()).toEqual(['Worst, Anna']);
    await page.press('Clear the filters');
    expect(page.names().length).toBe(3);
    expect(page.find('button', 'Clear the filters')).toBeUndefined();
  });

  it('narrows by triage, week, name and mine', async () => {
    const page = await open(threeCourses());
    await choose(page, 'Triage', 'emergency');
    expect(page.names()).toEqual(['Worst, Anna']);
    await choose(page, 'Triage', '');
    await choose(page, 'Week', 'weeks_7_12');
    expect(page.names()).toEqual(['Well, Anna']);
    await choose(page, 'Week', '');
    page.element.querySelector<HTMLInputElement>('input[type=checkbox]')!.click();
    await page.settle();
    expect(page.names()).toEqual(['Late, Anna']);
    await page.type('input[type=search]', 'nobody');
    expect(page.names()).toEqual([]);
    expect(page.text('pl-empty-state')).toContain('No course fits these filters');
  });

  it('has all of two hundred courses, a few at once and the rest right after', async () => {
    const page = await open(Array.from({ length: 200 }, () => aCourse()));
    expect(page.names().length).toBeLessThan(200);
    await new Promise<void>((allThere) => {
      const observer = new MutationObserver(() => {
        if (page.names().length < 200) return;
        observer.disconnect();
        allThere();
      });
      observer.observe(page.element, { childList: true, subtree: true });
    });
    expect(page.names().length).toBe(200);
  });

  it('keeps the list on screen while it is read again, and when that fails', async () => {
    const page = await open(threeCourses());
    expect(page.names().length).toBe(3);
    const again = await open(null);
    expect(again.names().length).toBe(3);
    expect(again.element.querySelector('pl-problem-panel')).not.toBeNull();
    await again.press('Try again');
    http.expectOne('/api/caseload').flush({ on: '2026-03-18', courses: [] });
    await again.settle();
    expect(again.text('pl-empty-state h2')).toBe('No open course');
  });
});
