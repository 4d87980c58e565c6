import type { IntakeWrite } from '#contract/intake';
import { MEDICATIONS } from '#domain/vocabulary';
import { explanationBehind } from '../../../core/why/testing/explanation-behind';
import { BLANK_INTAKE } from '../answers/blank';
import { SECTIONS } from '../answers/sections';
import {
  CHIROPRACTOR,
  CLINICIAN,
  INTAKE_URL,
  PATIENT_ID,
  anIntake,
  anIntakeVersion,
  conflictWith,
  openCourse,
} from '../testing/open-course';

const NOT_REACHED = { status: 503, statusText: 'Service Unavailable' };
const unreachable = {
  type: '/problems/database-unavailable',
  title: 'The database does not answer.',
  status: 503,
};
const CONFLICT = { status: 409, statusText: 'Conflict' };

describe('the intake page', () => {
  afterEach(() => {
    document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  });

  it('answers no question by itself, in any section', async () => {
    const { host, page, goTo } = await openCourse();
    for (const section of SECTIONS) {
      await goTo(section);
      expect(host.querySelectorAll('input:checked').length).withContext(section).toBe(0);
    }
    await page.click('Save intake');
    const { body } = page.write<IntakeWrite>(INTAKE_URL);
    expect(body.answers).toEqual(BLANK_INTAKE);
    expect(body.basedOn).toBe(0);
  });

  it('counts what is answered by section and what is not saved', async () => {
    const { host, page } = await openCourse({ path: '?section=pain' });
    expect(page.text).toContain('Nothing saved yet');
    await page.answer('on average in the past week', 7);
    expect(host.querySelector('[aria-current=step]')?.textContent).toContain('1/3');
    expect(page.text).toContain('1 change not saved');
  });

  it('says at once what to do after a yes to an emergency sign, with the number of the clinic', async () => {
    const { page, goTo } = await openCourse({ path: '?section=emergency-signs' });
    expect(page.alerts).toBe('');
    await page.answer('control of your bladder or bowels', 0);
    expect(page.alerts).toContain('Emergency: act now');
    expect(page.alerts).toContain('Call 911');
    await goTo('symptoms');
    expect(page.alerts).toContain('Call 911');
  });

  it('asks how a sign came and on which sides only where that changes what to do', async () => {
    const { page } = await openCourse({ path: '?section=emergency-signs' });
    await page.answer('control of your bladder or bowels', 0);
    expect(page.hasQuestion('How did it come?')).toBeFalse();
    await page.answer('real loss of power', 0);
    expect(page.alerts).toContain('Medical assessment today');
    await page.answer('How did it come?', 0);
    expect(page.alerts).not.toContain('Medical assessment today');
    await page.click('Save intake');
    expect(page.write<IntakeWrite>(INTAKE_URL).body.answers.redFlagDetails).toEqual({
      limb_muscle_weakness: { onset: 'sudden' },
    });
  });

  it('shows no disability number before the form is complete', async () => {
    const { page, goTo } = await openCourse({ path: '?section=disability' });
    await page.answer('I stay at home most of the time', 0);
    await goTo('review');
    expect(page.text).toContain('No score: 1 of 24 answered');
  });

  it('stores an explicit no for each question when none of these applies', async () => {
    const { host, page } = await openCourse({ path: '?section=health' });
    const group = host.querySelector('ul[aria-label=Medicines]')?.parentElement;
    Array.from(group?.querySelectorAll('button') ?? [])
      .find((button) => button.textContent.trim() === 'None of these')
      ?.click();
    await page.click('Save intake');
    const { medications, comorbidities } = page.write<IntakeWrite>(INTAKE_URL).body.answers;
    expect(Object.keys(medications).length).toBe(MEDICATIONS.length);
    expect(Object.values(medications)).not.toContain(true);
    expect(comorbidities).toEqual({});
  });

  it('asks women about pregnancy', async () => {
    const { page } = await openCourse({ sex: 'female', path: '?section=health' });
    expect(page.hasQuestion('Are you pregnant')).toBeTrue();
  });

  it('does not ask men about pregnancy, and stores nothing for them', async () => {
    const { page } = await openCourse({ sex: 'male', path: '?section=health' });
    expect(page.hasQuestion('Are you pregnant')).toBeFalse();
    await page.click('Save intake');
    expect(page.write<IntakeWrite>(INTAKE_URL).body.answers.pregnancy).toBeNull();
  });

  it('saves, says when, and lets the banner read the patient again', async () => {
    const { page, changes } = await openCourse({ path: '?section=pain' });
    await page.answer('on average in the past week', 6);
    await page.click('Save intake');
    const write = page.write<IntakeWrite>(INTAKE_URL);
    expect(page.text).toContain('Saving…');
    write.flush(anIntakeVersion({ id: write.body.id, answers: write.body.answers }));
    await page.settled();
    expect(page.text).toContain('Saved Mar 2, 2026, 9:00 AM');
    expect(page.text).not.toContain('not saved');
    expect(changes).toEqual([PATIENT_ID]);
  });

  it('keeps the answers when saving fails, and sends the same id again for the same answers only', async () => {
    const { page } = await openCourse({ path: '?section=pain' });
    await page.answer('on average in the past week', 6);
    await page.click('Save intake');
    const first = page.write<IntakeWrite>(INTAKE_URL);
    first.flush(unreachable, NOT_REACHED);
    await page.settled();
    expect(page.alerts).toContain('The database does not answer.');
    expect(page.text).toContain('1 change not saved');

    await page.click('Save intake');
    const second = page.write<IntakeWrite>(INTAKE_URL);
    expect(second.body).toEqual(first.body);
    second.flush(unreachable, NOT_REACHED);
    await page.settled();

    await page.answer('on average in the past week', 8);
    await page.click('Save intake');
    expect(page.write<IntakeWrite>(INTAKE_URL).body.id).not.toBe(first.body.id);
  });

  it('goes on from its own save when only the answer to it was lost', async () => {
    const { page } = await openCourse({ path: '?section=pain' });
    await page.answer('on average in the past week', 6);
    await page.click('Save intake');
    const lost = page.write<IntakeWrite>(INTAKE_URL);
    lost.flush(unreachable, NOT_REACHED);
    await page.settled();

    await page.answer('on average in the past week', 8);
    await page.click('Save intake');
    const own = anIntakeVersion({ id: lost.body.id, answers: lost.body.answers });
    page.write<IntakeWrite>(INTAKE_URL).flush(conflictWith(own), CONFLICT);
    await page.settled();
    const again = page.write<IntakeWrite>(INTAKE_URL).body;
    expect(again.basedOn).toBe(1);
    expect(again.answers.painNrs).toBe(8);
    expect(page.text).not.toContain('has saved a newer version');
  });

  it('shows both versions of a conflict and loses neither', async () => {
    const { page, goTo } = await openCourse({ path: '?section=pain', intake: anIntakeVersion() });
    await page.answer('on average in the past week', 7);
    await page.click('Save intake');
    const theirs = anIntakeVersion({
      id: '0190a000-0000-7000-8000-00000000000b',
      version: 2,
      answers: anIntake({ painNrs: 3, history: 'A disc in 2019.' }),
    });
    page.write<IntakeWrite>(INTAKE_URL).flush(conflictWith(theirs), CONFLICT);
    await page.settled();
    expect(page.alerts).toContain('Robin Reed has saved a newer version');
    expect(page.alerts).toContain('7 of 10');
    expect(page.alerts).toContain('3 of 10');
    expect(page.radios('on average in the past week')[7]?.checked).toBeTrue();

    await page.click('Continue on the newest');
    await goTo('history');
    await page.click('Save intake');
    const { body } = page.write<IntakeWrite>(INTAKE_URL);
    expect(body.basedOn).toBe(2);
    expect(body.answers.painNrs).toBe(7);
    expect(body.answers.history).toBe('A disc in 2019.');
  });

  it('takes the other version of a section when that is chosen', async () => {
    const { host, page } = await openCourse({ path: '?section=pain', intake: anIntakeVersion() });
    await page.answer('on average in the past week', 7);
    await page.click('Save intake');
    const theirs = anIntakeVersion({
      id: '0190a000-0000-7000-8000-00000000000b',
      version: 2,
      answers: anIntake({ painNrs: 3 }),
    });
    page.write<IntakeWrite>(INTAKE_URL).flush(conflictWith(theirs), CONFLICT);
    await page.settled();
    host.querySelectorAll<HTMLInputElement>('input[name=conflict-pain]')[1]?.click();
    await page.settled();
    await page.click('Continue on the newest');
    expect(page.radios('on average in the past week')[3]?.checked).toBeTrue();
    expect(page.text).not.toContain('not saved');
  });

  it('warns on leaving when something is unsaved, and stays if asked to', async () => {
    const { page, leave } = await openCourse({ path: '?section=pain' });
    await page.answer('on average in the past week', 7);
    const { left, dialog } = await leave();
    expect(dialog()?.textContent).toContain('1 change is not saved');
    await page.click('Stay here');
    expect(await left).toBeFalse();
    expect(page.radios('on average in the past week')[7]?.checked).toBeTrue();
  });

  it('leaves without a word when nothing is unsaved', async () => {
    const { leave, goTo } = await openCourse();
    await goTo('pain');
    const { left, dialog } = await leave();
    expect(dialog()).toBeNull();
    expect(await left).toBeTrue();
  });

  it('keeps the browser from closing only while something is unsaved', async () => {
    const listeners = spyOn(window, 'addEventListener').and.callThrough();
    const { page } = await openCourse({ path: '?section=pain' });
    const listener = listeners.calls.allArgs().find(([type]) => type === 'beforeunload')?.[1];
    // The test runner listens on the window, too: the event itself would stop it.
    const close = () => {
      const event = new Event('beforeunload', { cancelable: true });
      if (typeof listener === 'function') listener(event);
      return event.defaultPrevented;
    };
    expect(close()).toBeFalse();
    await page.answer('on average in the past week', 7);
    expect(close()).toBeTrue();
  });

  it('lets staff take back their own yes while it is not saved', async () => {
    const { page } = await openCourse({ path: '?section=emergency-signs' });
    await page.answer('control of your bladder or bowels', 0);
    await page.answer('control of your bladder or bowels', 1);
    expect(page.alerts).toBe('');
  });

  it('does not let staff turn a saved yes into a no, and tells them why', async () => {
    const { page } = await openCourse({
      path: '?section=emergency-signs',
      intake: anIntakeVersion({ answers: anIntake({ redFlags: { saddle_numbness: true } }) }),
    });
    const [yes, no] = page.radios('numbness or a changed feeling');
    expect(yes?.checked).toBeTrue();
    expect(no?.disabled).toBeTrue();
    expect(page.text).toContain('Only a chiropractor can change it, with a reason.');
  });

  it('asks the chiropractor for a reason before a saved yes is corrected', async () => {
    const { page } = await openCourse({
      permissions: CHIROPRACTOR,
      path: '?section=emergency-signs',
      intake: anIntakeVersion({ answers: anIntake({ redFlags: { saddle_numbness: true } }) }),
    });
    await page.answer('numbness or a changed feeling', 1);
    await page.click('Save intake');
    expect(page.text).toContain('Why is this no longer yes?');
    await page.click('Save with this reason');
    expect(page.alerts).toContain('Please give the reason');
    await page.type('.reason input', 'Asked again: it was the outer thigh.');
    await page.click('Save with this reason');
    const { body } = page.write<IntakeWrite>(INTAKE_URL);
    expect(body.reason).toBe('Asked again: it was the outer thigh.');
    expect(body.answers.redFlags.saddle_numbness).toBeFalse();
  });

  it('does not send a date in the future, and leads to it', async () => {
    const { page, goTo } = await openCourse();
    await page.type('input[type=date]', '2199-01-01');
    expect(page.text).toContain('This is in the future.');
    await goTo('pain');
    await page.click('Save intake');
    expect(page.alerts).toContain('An answer in Complaint cannot be saved as it is.');
    await page.click('Go to Complaint');
    expect(page.text).toContain('This is in the future.');
  });

  it('shows the body mass index once height and weight are known', async () => {
    const { page } = await openCourse({ path: '?section=lifestyle' });
    expect(page.text).toContain('needs height and weight');
    const height = 'pl-number-field:nth-of-type(1) input';
    const weight = 'pl-number-field:nth-of-type(2) input';
    await page.type(height, '180');
    await page.type(weight, '81');
    expect(page.text).toContain('25 kg/m², overweight');
    await page.type(height, '1.80');
    expect(page.text).toContain('Height is between 50 and 250 cm.');
    expect(page.text).toContain('needs height and weight');
  });

  it('gives a reason with its source for every finding', async () => {
    const { host, page } = await openCourse({
      path: '?section=review',
      intake: anIntakeVersion({ answers: anIntake({ redFlags: { saddle_numbness: true } }) }),
    });
    expect(page.text).toContain('Numbness around genitals');
    const why = host.querySelector<HTMLButtonElement>('pl-triage-summary pl-why-button button');
    expect(why && (await explanationBehind(why))).toContain('T1.saddle_numbness');
    expect(page.text).toContain('Provisional until examined');
  });

  it('shows readers the answers and no controls', async () => {
    const { host, page } = await openCourse({
      permissions: CLINICIAN,
      intake: anIntakeVersion({
        answers: anIntake({
          painNrs: 6,
          onsetOn: '2026-02-01',
          symptoms: { back_spasm: true, low_back_pain: false },
        }),
      }),
    });
    expect(host.querySelectorAll('input, textarea').length).toBe(0);
    expect(page.text).toContain('Yes: Back spasm');
    expect(page.text).toContain('6 of 10');
    expect(page.text).toContain('Feb 1, 2026');
    expect(page.button('Save intake')).toBeUndefined();
  });

  it('says how urgent an examination made the record to those who may not read it', async () => {
    const version = anIntakeVersion({ answers: anIntake() });
    const { page } = await openCourse({
      intake: version,
      view: { triage: { ...version.triage, level: 'emergency', provisional: false } },
    });
    expect(page.text).toContain('Emergency');
    expect(page.text).not.toContain('Provisional until examined');
  });
});

describe('unsaved answers of before', () => {
  afterEach(() => {
    document.querySelectorAll('.cdk-overlay-container').forEach((overlay) => overlay.remove());
  });

  const aDraft = (content: object, basedOn = 0) => ({
    courseId: INTAKE_URL.split('/')[3] ?? '',
    form: 'intake' as const,
    revision: 3,
    basedOn,
    content: { ...content },
    savedAt: new Date(Date.now() - 12 * 60_000).toISOString(),
  });

  it('are back in the form at once, with their age', async () => {
    const { page } = await openCourse({
      path: '?section=pain',
      draft: aDraft({ ...anIntake(), painNrs: 7 }),
    });
    expect(page.text).toContain('You have unsaved answers from 12 minutes ago.');
    expect(page.radios('on average in the past week')[7]?.checked).toBeTrue();
    expect(page.text).toContain('1 change not saved');
    await page.click('Continue');
    expect(page.text).not.toContain('You have unsaved answers');
  });

  it('are in the shape the form has now, whatever shape they were kept in', async () => {
    const kept = { painNrs: 7, symptoms: null, gone: 'x', lifestyle: { heightCm: 180 } };
    const { page } = await openCourse({ path: '?section=pain', draft: aDraft(kept) });
    await page.click('Save intake');
    expect(page.write<IntakeWrite>(INTAKE_URL).body.answers).toEqual({
      ...BLANK_INTAKE,
      painNrs: 7,
      lifestyle: { ...BLANK_INTAKE.lifestyle, heightCm: 180 },
    });
  });

  it('stay when discarding them is thought better of', async () => {
    const { page } = await openCourse({
      path: '?section=pain',
      draft: aDraft({ ...anIntake(), painNrs: 7 }),
    });
    await page.click('Discard');
    await page.click('Keep them');
    expect(page.radios('on average in the past week')[7]?.checked).toBeTrue();
  });

  it('are not told of when they were saved meanwhile', async () => {
    const saved = anIntakeVersion({ answers: anIntake({ painNrs: 7 }) });
    const { page } = await openCourse({
      path: '?section=pain',
      intake: saved,
      draft: aDraft({ ...saved.answers }),
    });
    expect(page.text).not.toContain('You have unsaved answers');
    expect(page.text).not.toContain('not saved');
  });

  it('based on an older version show both versions and lose neither', async () => {
    const { page } = await openCourse({
      path: '?section=pain',
      intake: anIntakeVersion({ answers: anIntake({ painNrs: 3, history: 'A disc in 2019.' }) }),
      draft: aDraft({ ...anIntake(), painNrs: 7 }),
    });
    expect(page.alerts).toContain('Robin Reed has saved a newer version');
    expect(page.alerts).toContain('7 of 10');
    expect(page.alerts).not.toContain('A disc in 2019.');
    await page.click('Continue on the newest');
    await page.click('Save intake');
    const { body } = page.write<IntakeWrite>(INTAKE_URL);
    expect([body.basedOn, body.answers.painNrs, body.answers.history]).toEqual([1, 7, 'A disc in 2019.']);
  });
});

describe('answers of an earlier intake', () => {
  const earlier = anIntakeVersion({
    recordedOn: '2025-04-01',
    answers: anIntake({
      painNrs: 8,
      underlyingConditions: { scoliosis: true, spinal_stenosis_severe: false },
    }),
  });
  const conditions = 'nav a[aria-current=step]';

  it('are copied by section, marked until they are reviewed, and sent so', async () => {
    const { host, page } = await openCourse({ path: '?section=conditions', earlier });
    await page.click('Copy from the intake of Apr 1, 2025');
    expect(page.text).toContain('Copied, not yet reviewed.');
    // The yes counts, the no does not.
    expect(host.querySelector(conditions)?.textContent).toContain('1/11');
    await page.click('These are right');
    expect(host.querySelector(conditions)?.textContent).toContain('2/11');
    await page.click('Save intake');
    const { answers } = page.write<IntakeWrite>(INTAKE_URL).body;
    expect(answers.underlyingConditions).toEqual(earlier.answers.underlyingConditions);
    expect(answers.copied).toEqual({ underlyingConditions: false });
  });

  it('leave what was answered now as it is', async () => {
    const { page } = await openCourse({
      path: '?section=conditions',
      earlier,
      intake: anIntakeVersion({ answers: anIntake({ underlyingConditions: { scoliosis: false } }) }),
    });
    await page.click('Copy from the intake of Apr 1, 2025');
    await page.click('Save intake');
    const { answers } = page.write<IntakeWrite>(INTAKE_URL).body;
    expect(answers.underlyingConditions).toEqual({ scoliosis: false, spinal_stenosis_severe: false });
    expect(answers.copied).toEqual({ underlyingConditions: true });
  });

  it('are never offered for signs, symptoms, pain and disability', async () => {
    const { page, goTo } = await openCourse({ path: '?section=pain', earlier });
    for (const section of ['complaint', 'emergency-signs', 'symptoms', 'pain', 'disability']) {
      await goTo(section);
      expect(page.text).withContext(section).not.toContain('Copy from');
    }
  });
});

describe('the address of the intake', () => {
  it('opens the section it names', async () => {
    const { host } = await openCourse({ path: '?section=history' });
    expect(host.querySelector('h2')?.textContent).toBe('History');
  });
});

describe('the sections of the intake', () => {
  it('asks of a patient under 18 what only they are asked, and for the guardian', async () => {
    const { page, goTo } = await openCourse({
      birthDate: '2012-05-01',
      path: '?section=emergency-signs',
    });
    expect(page.hasQuestion('Wakes at night with the pain')).toBeTrue();
    await goTo('contacts');
    expect(page.text).toContain('Guardian’s name');
    await goTo('consent');
    await page.answer('Do you agree?', 0);
    expect(page.radios('Who signs?').length).toBe(1);
  });

  it('asks adults neither', async () => {
    const { page, goTo } = await openCourse({ path: '?section=emergency-signs' });
    expect(page.hasQuestion('Wakes at night with the pain')).toBeFalse();
    await goTo('contacts');
    expect(page.text).not.toContain('Guardian');
  });

  it('asks how unwell somebody is only beside a sign that makes it matter', async () => {
    const { page } = await openCourse({ path: '?section=emergency-signs' });
    expect(page.hasQuestion('Very unwell')).toBeFalse();
    await page.answer('Is there fever', 0);
    expect(page.hasQuestion('Very unwell')).toBeTrue();
    expect(page.text).not.toContain('Day of the accident');
    await page.answer('serious accident', 0);
    expect(page.text).toContain('Day of the accident');
  });

  it('keeps an unfinished consent back, says what it lacks, and saves everything else', async () => {
    const { page, goTo } = await openCourse({ path: '?section=goals' });
    await page.type('textarea', 'Run again');
    await goTo('consent');
    await page.answer('Do you agree?', 0);
    expect(page.text).toContain('Consent 0/1');
    await page.click('Save intake');
    const write = page.write<IntakeWrite>(INTAKE_URL);
    expect(write.body.answers.goals).toBe('Run again');
    expect(write.body.answers.consent).toEqual(anIntake().consent);
    write.flush(anIntakeVersion({ id: write.body.id, answers: write.body.answers }));
    await page.settled();
    expect(page.text).toContain('The consent is unfinished and not saved.');
    expect(page.text).toContain('Give the name of the person who signs.');
    expect(page.text).toContain('1 change not saved');
    expect(page.radios('Do you agree?')[0]?.checked).toBeTrue();
  });

  it('makes no version of nothing but an unfinished consent', async () => {
    const { page, http } = await openCourse({ path: '?section=consent' });
    await page.answer('Do you agree?', 0);
    await page.click('Save intake');
    http.expectNone({ method: 'POST', url: INTAKE_URL });
    expect(page.text).toContain('Sign, by drawing or by typing the name.');
  });

  it('takes a consent signed by its typed name, with the text that was read and the day', async () => {
    const { page } = await openCourse({ path: '?section=consent' });
    await page.answer('Do you agree?', 0);
    await page.answer('Who signs?', 0);
    await page.type('pl-text-field input', 'Anna Okafor');
    await page.answer('How?', 1);
    await page.click('Save intake');
    const { consent } = page.write<IntakeWrite>(INTAKE_URL).body.answers;
    expect(consent.signedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect({ ...consent, signedOn: null }).toEqual({
      agreed: true,
      textVersion: 'consent-1',
      signer: 'patient',
      name: 'Anna Okafor',
      way: 'typed',
      drawing: '',
      signedOn: null,
    });
  });

  it('leaves control characters out of a pasted text and keeps everything else', async () => {
    const { page } = await openCourse({ path: '?section=goals' });
    await page.type('textarea', 'לרוץ 🏃\u0000\u0007\nrun');
    await page.click('Save intake');
    expect(page.write<IntakeWrite>(INTAKE_URL).body.answers.goals).toBe('לרוץ 🏃\nrun');
  });

  it('asks about the unit of an unlikely height, and converts only when told to', async () => {
    const { page } = await openCourse({ path: '?section=lifestyle' });
    await page.type('pl-number-field input', '70');
    expect(page.text).toContain('70 cm: is that right?');
    await page.click('No, it is in inches: write 177.8 cm');
    expect(page.text).not.toContain('is that right?');
    await page.click('Save intake');
    expect(page.write<IntakeWrite>(INTAKE_URL).body.answers.lifestyle.heightCm).toBe(177.8);
  });

  it('says when the first visit is done, whatever can wait', async () => {
    const { page } = await openCourse({ path: '?section=goals' });
    expect(page.text).toContain('First visit 0 of 10 done');
    expect(page.text).toContain('Can wait 0 of 4 done');
    await page.type('textarea', 'Run again');
    expect(page.text).toContain('Can wait 1 of 4 done');
  });
});
