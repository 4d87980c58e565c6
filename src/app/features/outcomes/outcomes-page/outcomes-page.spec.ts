import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Store } from '@ngrx/store';
import type { OutcomeView } from '#contract/outcome';
import { COURSE_ID, PATIENT_ID, aScore, anOutcomeView, onDay } from '../testing/outcome-builders';
import { PatientContextApiActions } from '../../../core/patient-context/patient-context-actions';
import { lookAt } from '../../../shared/testing/look-at';
import { openClinic } from '../testing/outcomes-testing';
import { OutcomesPageActions } from '../state/outcomes-actions';
import { OutcomesPage } from './outcomes-page';

describe('the outcomes page', () => {
  let http: HttpTestingController;
  const url = `/api/courses/${COURSE_ID}/outcomes`;

  async function open() {
    http = openClinic(['outcome.read', 'check-in.read', 'intake.read']);
    const fixture = TestBed.createComponent(OutcomesPage);
    fixture.componentRef.setInput('patientId', PATIENT_ID);
    fixture.componentRef.setInput('courseId', COURSE_ID);
    fixture.detectChanges();
    return { fixture, page: lookAt(fixture) };
  }

  async function show(view: OutcomeView) {
    const { fixture, page } = await open();
    http.expectOne(url).flush(view);
    await page.settle();
    return { fixture, page };
  }

  async function compareAsMeasured(page: ReturnType<typeof lookAt>): Promise<void> {
    page.element.querySelectorAll<HTMLInputElement>('[name=trial-start]')[1]?.click();
    await page.settle();
  }

  const cellsOf = (page: ReturnType<typeof lookAt>, table: string): string[][] =>
    [...page.element.querySelectorAll(`${table} tbody tr`)].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) =>
        cell.textContent.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim(),
      ),
    );

  it('says that it is loading, then shows a chart and a table for pain and for disability', async () => {
    const { page } = await open();
    expect(page.text('[role=status]')).toBe('Loading the outcomes…');
    http.expectOne(url).flush(anOutcomeView());
    await page.settle();
    expect(page.texts('h2').slice(0, 4)).toEqual(['Status', 'Pain', 'Disability', 'Care and events']);
    expect(page.element.querySelectorAll('canvas[role=img]').length).toBe(2);
    expect(page.element.querySelectorAll('table').length).toBe(2);
  });

  it('has the numbers of the chart in the table: scores, change, status and both trial groups', async () => {
    const { page } = await show(
      anOutcomeView({ scores: [aScore(-3, 7, 14), aScore(14, 5, 12), aScore(42, 4, 8)] }),
    );
    await compareAsMeasured(page);
    const rows = cellsOf(page, '#nrs-table');
    expect(rows[0]).toEqual(['Baseline Feb 27, 2026 day −3', '7', '–', '4.6 2.3–6.8', '4.6 2.3–6.8']);
    expect(rows[1]).toEqual([
      'Week 2 Mar 16, 2026 day 14',
      '5',
      '−2 (−29 %) Grey zone',
      '≈ 4.2, interpolated−0.3',
      '≈ 3.7, interpolated−0.9',
    ]);
    expect(rows[3]?.slice(1)).toEqual(['4', '−3 (−43 %) Improved', '4.0 −0.61.8–6.1', '2.9 −1.70.7–5.0']);
    const picture = page.element.querySelector('canvas')?.getAttribute('aria-label');
    expect(picture).toContain('baseline 7, week 2 5, week 6 4');
    expect(picture).toContain('Usual care in the trial: 4.6 to 3.5');
  });

  it('names the table from the picture', async () => {
    const { page } = await show(anOutcomeView());
    const id = page.element.querySelector('canvas')?.getAttribute('aria-describedby') ?? '';
    expect(page.text(`#${id}`)).toContain('Pain by date');
  });

  it('says n of 24 for an incomplete questionnaire, and no number', async () => {
    const { page } = await show(anOutcomeView({ scores: [aScore(-3, 7, 14), aScore(14, 5, null, 11)] }));
    expect(cellsOf(page, '#rmdq-table')[1]?.slice(1, 3)).toEqual(['11 of 24 answered, no score', '–']);
  });

  it('says the status with its reason, pain and disability apart', async () => {
    const { page } = await show(anOutcomeView({ scores: [aScore(-3, 7, 14), aScore(14, 4, 13)] }));
    expect(page.texts('pl-course-status .pl-chip')).toEqual(['Improved', 'Within measurement error']);
    expect(page.texts('.why')[1]).toContain('14 at baseline, 13 on Mar 16: down 1 point (7 %).');
    // It is the first thing that is read.
    expect(page.element.querySelector('section')?.querySelector('pl-course-status')).not.toBeNull();
  });

  it('compares change from this patient’s baseline, or what was measured, in picture and table', async () => {
    const { page } = await show(anOutcomeView());
    const picture = () => page.element.querySelector('canvas')?.getAttribute('aria-label');
    expect(cellsOf(page, '#nrs-table')[0]?.slice(3)).toEqual(['7.0', '7.0']);
    expect(picture()).toContain('Usual care in the trial: 7.0 to 5.9');
    await compareAsMeasured(page);
    expect(cellsOf(page, '#nrs-table')[0]?.slice(3)).toEqual(['4.6 2.3–6.8', '4.6 2.3–6.8']);
    expect(picture()).toContain('Usual care in the trial: 4.6 to 3.5');
  });

  it('says that the spread is of patients and derived, and what is interpolated', async () => {
    const { page } = await show(anOutcomeView());
    expect(page.text('.legend')).toContain(
      'about two of three patients of each trial group (Goertz 2018), derived from published intervals.',
    );
    expect(page.text('.legend')).toContain('that of their changes was not published');
    expect(page.text('.legend')).toContain('Hollow markers: interpolated, not published.');
  });

  it('lists each mark of the time axis, and pain at visits only when asked for', async () => {
    const { page } = await show(
      anOutcomeView({
        care: [{ on: onDay(2), rows: ['therapeutic_exercise', 'massage'], painBefore: 6, painAfter: null }],
        adverseEvents: [{ source: 'check-in', on: onDay(14), severity: 'moderate' }],
        plans: [{ version: 1, signedOn: onDay(0) }],
      }),
    );
    expect(cellsOf(page, 'pl-care-card table')).toEqual([
      ['Mar 2, 2026 day 0', 'Plan version 1 signed'],
      ['Mar 4, 2026 day 2', 'Visit: exercise, massage'],
      ['Mar 16, 2026 day 14', 'Adverse event, moderate, told at a check-in'],
    ]);
    expect(page.element.querySelectorAll('canvas').length).toBe(2);
    page.element.querySelector<HTMLInputElement>('pl-care-card input')?.click();
    await page.settle();
    expect(cellsOf(page, 'pl-care-card table')[1]?.slice(2)).toEqual(['6', '–']);
    expect(page.element.querySelectorAll('canvas').length).toBe(3);
  });

  it('redraws after a correction, and keeps the old value with when, who and why', async () => {
    const wrong = aScore(14, 9, 9);
    const { page } = await show(anOutcomeView({ scores: [aScore(-3, 7, 14), wrong] }));
    expect(page.texts('pl-course-status .pl-chip')[0]).toBe('Worse');
    TestBed.inject(Store).dispatch(OutcomesPageActions.retried({ courseId: COURSE_ID }));
    const right = aScore(14, 4, 9);
    http.expectOne(url).flush(
      anOutcomeView({
        scores: [aScore(-3, 7, 14), right],
        replaced: [
          {
            scoreId: right.id,
            on: wrong.on,
            painNrs: 9,
            rmdqScore: null,
            correctedAt: '2026-03-17T15:00:00Z',
            correctedBy: { id: wrong.id, displayName: 'Sam' },
            reason: 'typed wrongly',
          },
        ],
      }),
    );
    await page.settle();
    expect(page.texts('pl-course-status .pl-chip')[0]).toBe('Improved');
    expect(page.texts('details summary')).toEqual(['Corrected values (1)']);
    expect(page.text('details li')).toBe(
      'Mar 16, 2026: 9 was replaced, now 4 Mar 17, 2026, 10:00 AM, Sam: typed wrongly',
    );
  });

  it('leads to the patient’s other courses, and to none that was entered in error', async () => {
    const { page } = await show(anOutcomeView());
    const course = {
      patientId: PATIENT_ID,
      stage: 'closed',
      triageLevel: null,
      dayZero: null,
      openedOn: '2025-01-03',
    } as const;
    const person = {
      givenName: 'Anna',
      familyName: 'Smith',
      birthDate: '1980-06-15',
      sex: 'female',
      phone: null,
      email: null,
      registeredAt: '2025-01-03T15:00:00Z',
    } as const;
    const enteredInError = {
      reason: 'x',
      markedAt: '2026-01-01T00:00:00Z',
      markedBy: { id: 'x', displayName: 'x' },
    };
    const courses = [
      { ...course, id: COURSE_ID, stage: 'in_care' as const },
      { ...course, id: 'earlier', closedOn: '2025-03-03' },
      { ...course, id: 'wrong', enteredInError },
    ];
    TestBed.inject(Store).dispatch(
      PatientContextApiActions.loaded({
        patient: { ...person, id: PATIENT_ID, version: 1, number: 7, courses },
      }),
    );
    await page.settle();
    expect(page.texts('nav.courses a')).toEqual(['Jan 3, 2025 to Mar 3, 2025']);
    expect(page.element.querySelector('nav.courses a')?.getAttribute('href')).toBe(
      `/patients/${PATIENT_ID}/courses/earlier/outcomes`,
    );
  });

  it('says which of the trial’s exclusions nobody has asked for', async () => {
    const { page } = await show(anOutcomeView({ trialNotKnown: ['fracture', 'pregnancy'] }));
    expect(page.text('[role=note]')).toContain(
      'Whether the trial would have taken this patient is not known',
    );
    expect(page.text('[role=note]')).toContain('Not fully answered: fracture, pregnancy.');
  });

  it('says what a group mean cannot say, and what newer evidence found', async () => {
    const { page } = await show(anOutcomeView());
    const notes = page.text('pl-trial-notes');
    expect(notes).toContain('A group mean is not a forecast for one patient');
    expect(notes).toContain('differed by 1.1 points of pain and 2.2 of disability');
    expect(notes).toContain('PACBACK 2026');
    expect(notes).toContain('no better than medical care');
  });

  it('says why a patient is outside the trial’s population', async () => {
    const { page } = await show(anOutcomeView({ outsideTrial: ['age_outside_18_to_50', 'pregnancy'] }));
    expect(page.text('[role=note]')).toContain('outside the trial’s population');
    expect(page.texts('[role=note] li')).toEqual([
      'The trial took people of 18 to 50.',
      'Pregnant, or possibly so.',
    ]);
  });

  it('shows scores by date and says so while there is no day 0', async () => {
    const { page } = await show(anOutcomeView({ dayZero: null, scores: [aScore(0, 5, 8)] }));
    expect(page.text('.pl-notice strong')).toBe('No day 0 yet');
    expect(cellsOf(page, '#nrs-table')).toEqual([['Mar 2, 2026', '5']]);
    expect(page.element.querySelector('pl-trial-notes')).toBeNull();
  });

  it('leads to the intake where there is no score', async () => {
    const { page } = await show(anOutcomeView({ dayZero: null, scores: [] }));
    expect(page.text('pl-empty-state h2')).toBe('No scores yet');
    expect(page.find('a', 'Open the intake')?.getAttribute('href')).toBe(
      `/patients/${PATIENT_ID}/courses/${COURSE_ID}/intake`,
    );
  });

  it('keeps what it shows when a later request fails, and offers another try', async () => {
    const { fixture, page } = await show(anOutcomeView());
    TestBed.inject(Store).dispatch(OutcomesPageActions.retried({ courseId: COURSE_ID }));
    fixture.detectChanges();
    http
      .expectOne(url)
      .flush(
        { type: '/problems/internal-error', title: 'Something went wrong.', status: 500 },
        { status: 500, statusText: 'Error' },
      );
    await page.settle();
    expect(page.text('[role=alert] strong')).toBe('Something went wrong.');
    expect(page.element.querySelectorAll('canvas').length).toBe(2);
    await page.press('Try again');
    http.expectOne(url).flush(anOutcomeView());
  });

  it('never shows the scores of another course', async () => {
    const { fixture, page } = await show(anOutcomeView());
    fixture.componentRef.setInput('courseId', '0197a000-0000-7000-8000-0000000000ff');
    fixture.detectChanges();
    expect(page.element.querySelector('canvas')).toBeNull();
    http.expectOne('/api/courses/0197a000-0000-7000-8000-0000000000ff/outcomes');
  });
});
