import type { HttpTestingController, TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { CheckInList, NewCheckIn } from '#contract/check-in';
import type { Permission } from '#contract/permission';
import { COURSE_ID, PATIENT_ID, aCheckIn, aCheckInList, anRmdq, onDay } from '../testing/outcome-builders';
import { lookAt } from '../../../shared/testing/look-at';
import { openClinic } from '../testing/outcomes-testing';
import { CheckInsPage } from './check-ins-page';

const FRONT_DESK: readonly Permission[] = ['check-in.read', 'check-in.write'];

describe('the check-ins page', () => {
  let http: HttpTestingController;
  const url = `/api/courses/${COURSE_ID}/check-ins`;

  async function show(list: CheckInList, permissions = FRONT_DESK, today = onDay(100)) {
    http = openClinic(permissions, today);
    const fixture = TestBed.createComponent(CheckInsPage);
    fixture.componentRef.setInput('patientId', PATIENT_ID);
    fixture.componentRef.setInput('courseId', COURSE_ID);
    fixture.detectChanges();
    http.expectOne({ method: 'GET', url }).flush(list);
    await fixture.whenStable();
    return { fixture, page: lookAt(fixture) };
  }

  /** The same page once more, for another course. */
  async function showAnother(list: CheckInList) {
    TestBed.resetTestingModule();
    return show(list);
  }

  const posted = (): TestRequest => http.expectOne({ method: 'POST', url });
  const bodyOf = (request: TestRequest): NewCheckIn => request.request.body as NewCheckIn;

  async function fillIn(page: ReturnType<typeof lookAt>, on: string, pain: number) {
    await page.type('input[type=date]', on);
    page.element.querySelector<HTMLInputElement>(`pl-nrs-scale input[value="${pain}"]`)?.click();
    await page.settle();
    if (page.find('button', 'None of these')) await page.press('None of these');
  }

  const within = (page: ReturnType<typeof lookAt>, question: string): HTMLElement => {
    const group = page.find('pl-yes-no', new RegExp(question));
    if (!group) throw new Error(`There is no question ${question}`);
    return group;
  };
  const say = async (page: ReturnType<typeof lookAt>, question: string, isYes: boolean) => {
    const radios = within(page, question).querySelectorAll('input');
    radios[isYes ? 0 : 1]?.click();
    await page.settle();
  };

  it('lists what is due with its dates and its state in words', async () => {
    const { page } = await show(aCheckInList([aCheckIn()]), FRONT_DESK, onDay(28));
    expect(page.texts('.due h3')).toEqual(['Week 2', 'Week 4', 'Week 6', 'Week 12']);
    expect(page.texts('.due .pl-chip')).toEqual(['Answered', 'Due now', 'Later', 'Later']);
    expect(page.texts('.due p').slice(0, 2)).toEqual(['Mar 16, 2026', 'Mar 13 – Mar 19']);
  });

  it('says that there are no due dates before a plan is signed', async () => {
    const { page } = await show(aCheckInList([], null));
    expect(page.text('.pl-notice strong')).toBe('No due dates yet');
    expect(page.text('pl-empty-state h2')).toBe('No check-in yet');
  });

  it('shows a corrected check-in struck through, with who, when and why', async () => {
    const wrong = aCheckIn({ painNrs: 8, correctedBy: 'right' });
    const right = aCheckIn({
      id: 'right',
      painNrs: 5,
      corrects: wrong.id,
      reason: 'Heard wrongly',
      recordedBy: { id: 'x', displayName: 'Dr. Lee' },
    });
    const { page } = await show(aCheckInList([wrong, right]));
    expect(page.text('.replaced s')).toContain('Pain 8');
    expect(page.text('.replaced .by')).toBe('Corrected by Dr. Lee, Mar 16, 2026, 10:00 AM: Heard wrongly');
    expect(page.texts('.recorded > li').length).toBe(1);
  });

  it('keeps the imported total of a check-in that is corrected, and says so', async () => {
    const imported = { ...aCheckIn({ way: 'import', rmdq: anRmdq(null) }), rmdqScore: 9 };
    const { page } = await show(aCheckInList([imported]));
    await page.press(/^Correct the check-in of/);
    expect(page.text('[data-field=rmdq]')).toContain('Imported as 9 of 24, without its answers.');
    expect(page.text('form')).not.toContain('Nothing is answered yet');
  });

  it('says n of 24 for an incomplete questionnaire', async () => {
    const { page } = await show(aCheckInList([aCheckIn({ rmdq: anRmdq(null, 11) })]));
    expect(page.text('.recorded')).toContain('Disability 11 of 24 answered, no score');
  });

  it('records a check-in and stays, with the list read again', async () => {
    const { page } = await show(aCheckInList());
    await page.press('Add a check-in');
    await fillIn(page, onDay(14), 5);
    await page.press('Save check-in');
    const request = posted();
    expect(bodyOf(request)).toEqual(
      jasmine.objectContaining({ on: onDay(14), painNrs: 5, corrects: null, reason: null }),
    );
    const saved = aCheckIn({ id: bodyOf(request).id });
    request.flush(saved, { status: 201, statusText: 'Created' });
    http.expectOne({ method: 'GET', url }).flush(aCheckInList([saved]));
    http.expectOne(`/api/patients/${PATIENT_ID}`);
    await page.settle();
    expect(page.text('[role=status]')).toBe('Check-in of Mar 16, 2026 saved');
    expect(page.element.querySelector('pl-check-in-form')).toBeNull();
    expect(page.texts('.recorded > li').length).toBe(1);
  });

  it('sends the same id again after a failure, and keeps what was typed', async () => {
    const { page } = await show(aCheckInList());
    await page.press('Add a check-in');
    await fillIn(page, onDay(14), 5);
    await page.press('Save check-in');
    const first = posted();
    first.error(new ProgressEvent('error'));
    await page.settle();
    expect(page.text('[role=alert] strong')).toBe('The clinic’s server does not answer.');
    await page.press('Save check-in');
    const second = posted();
    expect(bodyOf(second)).toEqual(bodyOf(first));
  });

  it('sends once however often save is pressed', async () => {
    const { page } = await show(aCheckInList());
    await page.press('Add a check-in');
    await fillIn(page, onDay(14), 5);
    const form = page.element.querySelector('form');
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    expect(http.match({ method: 'POST', url }).length).toBe(1);
    expect(page.find('button', 'Saving…')?.getAttribute('aria-disabled')).toBe('true');
  });

  it('asks for the date and for an answer before it sends anything', async () => {
    const { page } = await show(aCheckInList());
    await page.press('Add a check-in');
    await page.press('Save check-in');
    expect(page.texts('pl-field-errors')).toContain('Give the day the patient answered.');
    expect(page.texts('pl-field-errors')).toContain('Nothing is answered yet.');
    http.expectNone({ method: 'POST', url });
  });

  it('is not sent while a sign is open, and is once somebody says that it could not be asked', async () => {
    const { page } = await show(aCheckInList());
    await page.press('Add a check-in');
    await page.type('input[type=date]', onDay(14));
    await say(page, 'Numb between the legs', false);
    await page.press('Save check-in');
    http.expectNone({ method: 'POST', url });
    expect(page.texts('pl-field-errors')).toContain('Answer each sign, or tick that it could not be asked.');
    page.element.querySelector<HTMLInputElement>('.tick input')?.click();
    await page.settle();
    await page.press('Save check-in');
    expect(bodyOf(posted())).toEqual(
      jasmine.objectContaining({ signs: { saddle_numbness: false }, signsNotAsked: true }),
    );
  });

  it('asks the artery signs only where the neck hurts or is treated', async () => {
    const { page } = await show(aCheckInList());
    await page.press('Add a check-in');
    expect(page.find('pl-yes-no', /double vision/)).toBeUndefined();
    const { page: ofNeck } = await showAnother({ ...aCheckInList(), asksNeckSigns: true });
    await ofNeck.press('Add a check-in');
    expect(ofNeck.find('pl-yes-no', /double vision/)).toBeDefined();
  });

  it('says at once what to do about a sign that is yes', async () => {
    const { page } = await show(aCheckInList());
    await page.press('Add a check-in');
    await say(page, 'Numb between the legs', true);
    const notice = page.text('pl-sign-stop [role=alert]');
    expect(notice).toContain('Stop. This cannot wait.');
    expect(notice).toContain('Please go to an emergency department now; a scan is needed today.');
    expect(page.element.querySelector('pl-sign-stop a')?.getAttribute('href')).toBe('tel:911');
  });

  it('takes no adverse events in one tap, and one only with what it was and how severe', async () => {
    const { page } = await show(aCheckInList());
    await page.press('Add a check-in');
    await fillIn(page, onDay(14), 5);
    await say(page, 'Anything unwanted', true);
    await page.press('Save check-in');
    expect(page.texts('pl-field-errors')).toContain('Say what happened and how severe it was.');
    await say(page, 'Anything unwanted', false);
    await page.press('Save check-in');
    expect(bodyOf(posted()).adverseEvents).toEqual([]);
  });

  it('says how it was asked, and what a correction changed', async () => {
    const wrong = aCheckIn({ painNrs: 8, improvement: 'much_better', correctedBy: 'right', way: 'phone' });
    const right = aCheckIn({ ...wrong, id: 'right', painNrs: 5, corrects: wrong.id, correctedBy: null });
    const { page } = await show(aCheckInList([wrong, right]));
    expect(page.text('.recorded')).toContain('Asked by phone. Recorded by Sam at the desk');
    expect(page.text('.recorded')).toContain('Improvement: much better');
    expect(page.texts('.changes li')).toEqual(['Pain: 8 → 5']);
  });

  it('says which of two in one week counts, and which was before the plan', async () => {
    const { page } = await show(
      aCheckInList([
        aCheckIn({ on: onDay(-2), week: null }),
        aCheckIn({ on: onDay(10) }),
        aCheckIn({ on: onDay(15), rmdq: anRmdq(null, 3) }),
      ]),
    );
    const [late, early, before] = page.texts('.recorded > li');
    expect(late).toContain('its pain counts for week 2');
    expect(early).toContain('its disability counts for week 2');
    expect(before).toContain('Before the plan');
  });

  it('takes no date in the future', async () => {
    const { page } = await show(aCheckInList());
    await page.press('Add a check-in');
    await fillIn(page, '2999-01-01', 5);
    await page.press('Save check-in');
    expect(page.texts('pl-field-errors')).toContain('This date is in the future.');
    http.expectNone({ method: 'POST', url });
  });

  it('shows the server’s refusal at its field until the field is changed', async () => {
    const { page } = await show(aCheckInList());
    await page.press('Add a check-in');
    await fillIn(page, '2026-01-05', 5);
    await page.press('Save check-in');
    posted().flush(
      {
        type: '/problems/invalid-request',
        title: 'Some answers cannot be taken as they are.',
        status: 400,
        fields: [{ field: '/on', code: 'before_course', message: 'Before the course was opened.' }],
      },
      { status: 400, statusText: 'Bad Request' },
    );
    await page.settle();
    expect(page.text('mat-error')).toBe('Before the course was opened.');
    await page.type('input[type=date]', onDay(14));
    expect(page.text('mat-error')).toBe('');
  });

  it('says for which week a date counts', async () => {
    const { page } = await show(aCheckInList());
    await page.press('Add a check-in');
    await page.type('input[type=date]', onDay(15));
    expect(page.text('mat-hint')).toBe('Day 15: counts for week 2.');
    await page.type('input[type=date]', onDay(60));
    expect(page.text('mat-hint')).toBe('Day 60: between the check-ins, shown on its own day.');
  });

  it('corrects with a reason, from what was recorded', async () => {
    const wrong = aCheckIn({ note: 'Slept badly' });
    const { page } = await show(aCheckInList([wrong]));
    await page.press(/^Correct the check-in of/);
    expect(page.element.querySelector<HTMLTextAreaElement>('textarea')?.value).toBe('Slept badly');
    await page.press('Save correction');
    http.expectNone({ method: 'POST', url });
    expect(page.texts('pl-field-errors')).toContain('Say why it is corrected.');
    await fillIn(page, onDay(14), 3);
    await page.type('mat-form-field input:not([type=date])', 'Heard wrongly');
    await page.press('Save correction');
    expect(bodyOf(posted())).toEqual(
      jasmine.objectContaining({ corrects: wrong.id, reason: 'Heard wrongly', painNrs: 3, rmdq: wrong.rmdq }),
    );
  });

  it('shows what stands when somebody else corrected first, and keeps what was typed', async () => {
    const wrong = aCheckIn();
    const { page } = await show(aCheckInList([wrong]));
    await page.press(/^Correct the check-in of/);
    await fillIn(page, onDay(14), 3);
    await page.type('mat-form-field input:not([type=date])', 'Heard wrongly');
    await page.press('Save correction');
    const theirs = aCheckIn({
      painNrs: 4,
      corrects: wrong.id,
      recordedBy: { id: 'y', displayName: 'Dr. Lee' },
    });
    posted().flush(
      { type: '/problems/version-conflict', title: 'A newer version.', status: 409, current: theirs },
      { status: 409, statusText: 'Conflict' },
    );
    http
      .expectOne({ method: 'GET', url })
      .flush(aCheckInList([{ ...wrong, correctedBy: theirs.id }, theirs]));
    await page.settle();
    expect(page.text('form .pl-notice')).toContain('It was corrected meanwhile by Dr. Lee');
    expect(page.text('form .pl-notice')).toContain('Pain 4');
    await page.press('Correct that one instead');
    await page.press('Save correction');
    expect(bodyOf(posted())).toEqual(jasmine.objectContaining({ corrects: theirs.id, painNrs: 3 }));
  });

  it('asks before leaving only when something is unsaved', async () => {
    const { fixture, page } = await show(aCheckInList());
    await page.press('Add a check-in');
    expect(fixture.componentInstance.mayLeave()).toBeTrue();
    await fillIn(page, onDay(14), 5);
    const answer = fixture.componentInstance.mayLeave();
    expect(page.element.querySelector('dialog')?.open).toBeTrue();
    await page.press('Keep writing');
    expect(await answer).toBeFalse();
  });

  it('offers no writing to those who may only read', async () => {
    const { page } = await show(aCheckInList([aCheckIn()]), ['check-in.read']);
    expect(page.find('button', 'Add a check-in')).toBeUndefined();
    expect(page.find('button', /^Correct/)).toBeUndefined();
  });
});
