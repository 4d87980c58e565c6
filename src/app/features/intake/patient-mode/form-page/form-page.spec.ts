import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Store, provideState, provideStore } from '@ngrx/store';
import type { HeldAnswers, HeldFormView, HeldSubmission } from '#contract/handover';
import { SessionApiActions, sessionFeature } from '../../../../core/session';
import { BLANK_INTAKE } from '../../answers/blank';
import { FormPage } from './form-page';

const LOST_CONTROL = /lost control of your bladder/;

describe('the form in the hands of a patient', () => {
  let fixture: ComponentFixture<FormPage>;
  let http: HttpTestingController;
  let page: HTMLElement;

  afterEach(() => page.remove());

  async function open(view: Partial<HeldFormView> = {}): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        provideStore(),
        provideState(sessionFeature),
      ],
    });
    TestBed.inject(Store).dispatch(
      SessionApiActions.loaded({
        clinic: {
          name: 'Riverside',
          timeZone: 'America/Chicago',
          locale: 'en-US',
          emergencyNumber: '911',
          isDemo: false,
        },
        session: null,
        form: { way: 'tablet', kind: 'intake' },
      }),
    );
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(FormPage);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    fixture.detectChanges();
    http.expectOne('/api/form').flush({
      way: 'tablet',
      patient: { givenName: 'Anna', ageYears: 45, sex: 'female' },
      validUntil: '2026-03-03T03:00:00Z',
      answers: null,
      isSubmitted: false,
      ...view,
    } satisfies HeldFormView);
    await settle();
  }

  async function settle(): Promise<void> {
    // Never stable while a request is out; what changes goes through a few promises.
    for (let turn = 0; turn < 5; turn += 1) {
      TestBed.tick();
      await Promise.resolve();
    }
  }

  async function click(name: string): Promise<void> {
    const button = Array.from(page.querySelectorAll('button')).find(
      (each) => each.textContent.trim() === name,
    );
    if (!button) throw new Error(`There is no button ${name}`);
    button.click();
    await settle();
  }

  async function answer(question: RegExp, choice: string): Promise<void> {
    const group = Array.from(page.querySelectorAll('fieldset')).find((each) =>
      question.test(each.querySelector('legend')?.textContent ?? ''),
    );
    const label = Array.from(group?.querySelectorAll('label') ?? []).find(
      (each) => each.textContent.trim() === choice,
    );
    label?.querySelector('input')?.click();
    await settle();
  }

  /** Goes through every screen that is for this patient; answers their titles. */
  const goToEnd = async (): Promise<string[]> => {
    const titles: string[] = [];
    await click('Start');
    while (page.querySelector('h1')?.textContent !== 'That is all') {
      titles.push(page.querySelector('h1')?.textContent ?? '');
      await click('Next');
    }
    return titles;
  };

  it('sends a yes to an emergency sign at once, and says what to do', async () => {
    await open();
    await click('Start');
    await click('Next');
    await answer(LOST_CONTROL, 'Yes');
    const kept = http.expectOne({ method: 'PUT', url: '/api/form/answers' });
    const body = kept.request.body as HeldAnswers;
    expect(body.answers.redFlags).toEqual({ bladder_bowel_control_loss: true });
    expect(body.startedFrom).toEqual(BLANK_INTAKE);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Please tell the staff now.');
    expect(page.querySelector('a[href="tel:911"]')).not.toBeNull();

    kept.flush({ savedAt: '2026-03-02T15:00:00Z' });
    await settle();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('The clinic has been told, too.');
    await click('Next');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('emergency department now');
  });

  it('takes an answer back to open where the patient does not know', async () => {
    await open({ answers: { ...BLANK_INTAKE, redFlags: { bladder_bowel_control_loss: false } } });
    await click('Start');
    await click('Next');
    await answer(LOST_CONTROL, 'I don’t know');
    await click('Back');
    await click('Next');
    expect(page.querySelectorAll('fieldset')[0]?.querySelector('input:checked')).toBeNull();
  });

  it('is sent once, however often the button is pressed, and asks for the tablet', async () => {
    await open();
    await goToEnd();
    await click('Send my answers');
    await click('Sending…');
    const sent = http.expectOne({ method: 'POST', url: '/api/form/submission' });
    expect((sent.request.body as HeldSubmission).answers).toEqual(BLANK_INTAKE);
    sent.flush({ savedAt: '2026-03-02T15:00:00Z' });
    await settle();
    expect(page.textContent).toContain('Please hand the tablet back.');
  });

  it('keeps its id when it is sent again after a lost answer', async () => {
    await open();
    await goToEnd();
    await click('Send my answers');
    const first = http.expectOne('/api/form/submission');
    first.error(new ProgressEvent('error'));
    await settle();
    expect(page.textContent).toContain('The clinic’s server does not answer.');
    await click('Send my answers');
    const second = http.expectOne('/api/form/submission');
    expect((second.request.body as HeldSubmission).id).toBe((first.request.body as HeldSubmission).id);
  });

  it('says thank you and shows no answers once it is submitted', async () => {
    await open({ isSubmitted: true });
    expect(page.textContent).toContain('Thank you');
    expect(page.querySelector('fieldset')).toBeNull();
  });

  it('says that it has closed when it was taken back meanwhile', async () => {
    await open();
    await click('Start');
    await click('Next');
    await answer(LOST_CONTROL, 'Yes');
    http.expectOne('/api/form/answers').flush(
      { type: '/problems/not-signed-in', title: 'Please sign in.', status: 401 },
      {
        status: 401,
        statusText: 'Unauthorized',
      },
    );
    await settle();
    expect(page.textContent).toContain('This form has closed');
  });

  it('does not ask men about pregnancy', async () => {
    await open({ patient: { givenName: 'Ben', ageYears: 50, sex: 'male' } });
    const titles = await goToEnd();
    expect(titles).not.toContain('Pregnancy');
    expect(titles).toContain('Do you take any of these?');
  });

  const goTo = async (title: string) => {
    while (page.querySelector('h1')?.textContent !== title) await click('Next');
  };

  it('says what an agreed consent still lacks, and lets the patient go on and send without it', async () => {
    await open();
    await click('Start');
    await goTo('Your consent');
    expect(page.textContent).not.toContain('Not signed yet.');
    await answer(/Do you agree/, 'Yes, I have read this and agree');
    expect(page.querySelector('[role=status] .pl-notice')?.textContent).toContain(
      'Still missing: who signs, the name of who signs, how to sign.',
    );
    await click('Next');
    expect(page.textContent).toContain('You can send your answers without it');
    await click('Finish it');
    await answer(/Do you agree/, 'I will decide later');
    expect(page.textContent).not.toContain('Not signed yet.');
    await click('Next');
    expect(page.textContent).not.toContain('without it');
    await click('Send my answers');
    const sent = http.expectOne('/api/form/submission').request.body as HeldSubmission;
    expect(sent.answers.consent).toEqual(BLANK_INTAKE.consent);
  });

  it('asks more about a sign on the next screen, which stays while it is answered', async () => {
    await open({ answers: { ...BLANK_INTAKE, redFlags: { pain_with_fever: true } } });
    await click('Start');
    await goTo('A little more about that');
    await answer(/very ill/, 'Yes');
    expect(page.querySelector('a[href="tel:911"]')?.textContent).toContain('Call 911');
    await answer(/very ill/, 'I don’t know');
    expect(page.querySelector('h1')?.textContent).toBe('A little more about that');
    expect(page.querySelector('a[href="tel:911"]')?.textContent).toContain('If it gets worse: call 911');
  });

  it('asks nothing about signs that nobody has', async () => {
    await open();
    const titles = await goToEnd();
    expect(titles).not.toContain('A little more about that');
    expect(titles).not.toContain('As your blood pressure is so high');
  });

  it('asks for a guardian only where one is needed', async () => {
    await open({ patient: { givenName: 'Tim', ageYears: 15, sex: 'male' } });
    expect(await goToEnd()).toContain('Your parent or guardian');
  });

  it('asks of play and sleep only the young', async () => {
    await open();
    const titles = await goToEnd();
    expect(titles).not.toContain('Play, sport and sleep');
    expect(titles).not.toContain('Your parent or guardian');
  });
});
