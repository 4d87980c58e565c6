import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import type { WritableSignal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { MatDialog } from '@angular/material/dialog';
import { provideRouter } from '@angular/router';
import { Actions, ofType, provideEffects } from '@ngrx/effects';
import { Store, provideState, provideStore } from '@ngrx/store';
import { firstValueFrom } from 'rxjs';
import type { Permission } from '#contract/permission';
import type { PlanView, PlanWrite } from '#contract/plan';
import type { Draft } from '#contract/draft';
import type { Treatment } from '#contract/treatment';
import type { PlanRow } from '#domain/vocabulary';
import { DeviceDrafts } from '../../core/drafts/device-drafts';
import { PatientRecordActions, patientContextFeature } from '../../core/patient-context';
import { SessionApiActions, sessionFeature } from '../../core/session';
import { explanationBehind } from '../../core/why/testing/explanation-behind';
import { PlanPage } from './plan-page';
import { type PlanDraft, contentFrom, draftFrom } from './plan-draft';
import * as planEffects from './state/plan-effects';
import { planFeature } from './state/plan-feature';
import {
  COURSE_ID,
  PATIENT_ID,
  aContent,
  aVersion,
  aView,
  aViewWithSuggestion,
  anEmptyView,
} from './testing/plan-builders';

const URL = `/api/courses/${COURSE_ID}/plan`;
const PLANNED_MASSAGE = aContent({
  sessions: { therapeutic_exercise: [1, 1, 1, 1, 1, 1], massage: [1, 1, 0, 0, 0, 0] },
});

/** A browser that keeps nothing. */
const A_BARE_DEVICE: Pick<DeviceDrafts, 'prepare' | 'read' | 'write' | 'erase'> = {
  prepare: () => undefined,
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  erase: () => Promise.resolve(),
};

describe('the plan page', () => {
  let fixture: ComponentFixture<PlanPage>;
  let http: HttpTestingController;
  let page: HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        provideStore(),
        provideState(sessionFeature),
        provideState(planFeature),
        provideState(patientContextFeature),
        provideEffects(planEffects),
        { provide: DeviceDrafts, useValue: A_BARE_DEVICE },
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    http.match(({ url }) => url.includes('/drafts/'));
    http.verify();
    page.remove();
  });

  async function open(
    view: PlanView,
    permissions: Permission[] = ['plan.read', 'plan.write'],
    draft: Draft | null = null,
  ): Promise<void> {
    TestBed.inject(Store).dispatch(
      SessionApiActions.loaded({
        clinic: {
          name: 'Riverside',
          timeZone: 'America/Chicago',
          locale: 'en-US',
          emergencyNumber: '911',
          isDemo: false,
        },
        session: {
          account: { id: PATIENT_ID, username: 'dana', displayName: 'Dr. Dana Reyes', roles: [] },
          permissions,
        },
      }),
    );
    fixture = TestBed.createComponent(PlanPage);
    fixture.componentRef.setInput('patientId', PATIENT_ID);
    fixture.componentRef.setInput('courseId', COURSE_ID);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    await fixture.whenStable();
    http.expectOne(URL).flush(view);
    http.match(`/api/courses/${COURSE_ID}/drafts/plan`).forEach((asked) => asked.flush({ draft }));
    await fixture.whenStable();
  }

  /** What the page would store. */
  function typed(): PlanDraft {
    const { draft } = fixture.componentInstance as unknown as { draft: () => PlanDraft };
    return draft();
  }

  function cell(name: string): HTMLInputElement {
    return find(`input[aria-label="${name}"]`) as HTMLInputElement;
  }

  function find(selector: string): HTMLElement {
    const found = page.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing matches ${selector}`);
    return found;
  }

  function signDialog(): HTMLDialogElement {
    return find('pl-sign-dialog dialog') as HTMLDialogElement;
  }

  function button(words: string): HTMLButtonElement {
    const found = [...page.querySelectorAll('button')].find((each) => textOf(each).startsWith(words));
    if (!found) throw new Error(`no button says ${words}`);
    return found;
  }

  function hasButton(words: string): boolean {
    return [...page.querySelectorAll('button')].some((each) => textOf(each).startsWith(words));
  }

  function textOf(element: Element): string {
    return element.textContent.replace(/\s+/g, ' ').trim();
  }

  async function click(words: string): Promise<void> {
    button(words).click();
    await fixture.whenStable();
  }

  function explanationOf(words: string): Promise<string> {
    return explanationBehind(button(words));
  }

  async function press(name: string, ...keys: string[]): Promise<void> {
    cell(name).focus();
    for (const key of keys) {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    }
    await fixture.whenStable();
  }

  async function type(selector: string, text: string): Promise<void> {
    const field = find(selector) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();
  }

  function sent(url = URL): PlanWrite {
    const request = http.expectOne({ method: 'POST', url });
    request.flush(null, { status: 503, statusText: 'Service Unavailable' });
    return request.request.body as PlanWrite;
  }

  function aKeptDraft(content: PlanDraft, basedOn: number): Draft {
    return {
      courseId: COURSE_ID,
      form: 'plan',
      revision: 1,
      basedOn,
      content: { ...content },
      savedAt: '2026-03-02T15:00:00Z',
    };
  }

  it('leads to the intake when there is none yet', async () => {
    await open(anEmptyView());
    expect(textOf(page)).toContain('No intake yet');
    expect(find('a').getAttribute('href')).toBe(`/patients/${PATIENT_ID}/courses/${COURSE_ID}/intake`);
    expect(page.querySelector('table')).toBeNull();
  });

  it('closes the board on a stop, and says why, what to do now and what clears it', async () => {
    await open(aView({ redFlags: ['saddle_numbness'] }));
    expect(page.querySelector('table')).toBeNull();
    const stop = textOf(find('[role=alert]'));
    expect(stop).toContain('Stop. This is an emergency.');
    expect(stop).toContain('Numbness around genitals');
    expect(stop).toContain('Ambulance or emergency department now');
    expect(stop).toContain('What clears it');
    expect(find('a[href="tel:911"]').textContent).toContain('Call 911');
    expect(hasButton('Sign plan')).toBeFalse();
  });

  it('lets a patient who was not examined be drafted, not signed', async () => {
    await open(aView({ examined: false }, { current: aVersion() }));
    expect(textOf(page)).toContain('Not examined yet.');
    await click('Sign plan');
    expect(signDialog().open).toBeFalse();
    await press('Heat, week 1', '1');
    await click('Save draft');
    expect(sent().content.sessions.heat).toEqual([1, 0, 0, 0, 0, 0]);
  });

  it('lists the open safety questions by name', async () => {
    await open(aView({ open: 'iv_drug_use' }));
    expect(textOf(find('#plan-open-questions'))).toContain('Injected drugs in recent months');
  });

  it('moves between cells with the arrows and sets them with digits', async () => {
    await open(aView());
    await press(
      'Physical therapy and exercise, week 1',
      '2',
      'ArrowRight',
      '3',
      'ArrowDown',
      '+',
      '+',
      '-',
      'End',
    );
    expect(cell('Physical therapy and exercise, week 1').value).toBe('2');
    expect(cell('Physical therapy and exercise, week 2').value).toBe('3');
    expect(cell('Massage, week 2').value).toBe('1');
    expect(document.activeElement).toBe(cell('Massage, week 6'));
  });

  it('offers one tab stop for all cells', async () => {
    await open(aView());
    await press('Heat, week 4', '1');
    const stops = [...page.querySelectorAll<HTMLInputElement>('[role=spinbutton]')].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(stops).toEqual([cell('Heat, week 4')]);
  });

  it('takes no more than seven sessions, and nothing that is no number', async () => {
    await open(aView());
    await press('Heat, week 1', '7', '+', '9');
    expect(cell('Heat, week 1').value).toBe('7');
    await type('input[aria-label="Heat, week 1"]', 'abc');
    expect(cell('Heat, week 1').value).toBe('0');
  });

  it('keeps a blocked row closed, and moves past it', async () => {
    await open(aView({ comorbidities: ['raynaud'] }));
    expect(page.querySelector('input[aria-label="Cold, week 1"]')).toBeNull();
    expect(textOf(find('[data-status=blocked]'))).toContain('Raynaud');
    await press('Massage, week 1', 'ArrowDown');
    expect(document.activeElement).toBe(cell('Heat, week 1'));
  });

  describe('with a neck that must not be thrust, and pain in the low back', () => {
    const SPARED = { comorbidities: ['upper_cervical_instability'], treatedRegions: ['low_back'] } as const;

    async function name(row: PlanRow, place: Partial<Treatment>): Promise<void> {
      const { draft } = fixture.componentInstance as unknown as { draft: WritableSignal<PlanDraft> };
      draft.update((before) => ({
        ...before,
        treatments: { ...before.treatments, [row]: { ...before.treatments[row], ...place } },
      }));
      await fixture.whenStable();
    }

    it('blocks the adjustment as soon as a segment of the neck is named, and says why and what is open', async () => {
      await open(aView(SPARED, { current: aVersion() }));
      await press('Adjustment with thrust, week 1', 'Enter');
      await name('chiropractic_adjustment', { segments: ['C2'] });
      const row = textOf(find('tr:has(#plan-row-chiropractic_adjustment)'));
      expect(row).toContain('Blocked');
      expect(row).toContain('Upper neck instability');
      expect(row).toContain('Blocked because of a place named in this plan.');
      expect(row).toContain('Without that place this carries a warning only.');
      expect(textOf(find('pl-treatment-editor [role=status]'))).toContain('Blocked because of a place');
      expect(textOf(page)).toContain('Adjustment is blocked. Remove its sessions.');
      await click('Sign plan');
      expect(signDialog().open).toBeFalse();
    });

    it('opens it again when the place is taken back, which can be reached while it is blocked', async () => {
      await open(aView(SPARED, { current: aVersion() }));
      await name('chiropractic_adjustment', { segments: ['C2'] });
      await click('Dose of Adjustment with thrust');
      expect(page.querySelector('pl-treatment-editor')).not.toBeNull();
      await name('chiropractic_adjustment', { segments: ['L4'] });
      expect(cell('Adjustment with thrust, week 1').value).toBe('2');
      expect(textOf(page)).not.toContain('because of a place');
    });

    it('heeds a place that another row names, and none of a row that is not planned', async () => {
      await open(aView(SPARED, { current: aVersion() }));
      await name('massage', { regions: ['back_neck'] });
      expect(textOf(page)).not.toContain('because of a place');
      await press('Massage, week 1', '1');
      expect(textOf(find('tr:has(#plan-row-chiropractic_adjustment)'))).toContain(
        'Blocked because of a place named in this plan.',
      );
    });
  });

  it('offers to remove sessions of a modality that was blocked after it was planned', async () => {
    const content = aContent({
      sessions: { therapeutic_exercise: [1, 1, 1, 1, 1, 1], cryotherapy: [2, 0, 0, 0, 0, 0] },
    });
    await open(aView({ comorbidities: ['raynaud'] }, { current: aVersion({ content }) }));
    expect(textOf(page)).toContain('Cold is blocked. Remove its sessions.');
    await click('Remove them');
    expect(textOf(page)).not.toContain('Cold is blocked');
  });

  it('explains a block with its rule, its reason and its sources', async () => {
    await open(aView({ comorbidities: ['raynaud'] }));
    const why = await explanationOf('Why? Cold');
    expect(why).toContain('Blocks: Raynaud');
    expect(why).toContain('contra.raynaud');
    expect(why).toContain('Cold can trigger vasospasm.');
    expect(why).toContain('Checked:');
  });

  it('starts from what the rules suggest, and says so; leaving it loses nothing', async () => {
    await open(aViewWithSuggestion());
    expect(cell('Physical therapy and exercise, week 1').value).not.toBe('0');
    expect(cell('Ultrasound, week 1').value).toBe('0');
    expect(textOf(page)).toContain('The board starts from what the rules suggest');
    expect(textOf(page)).toContain('Suggested, not saved yet');
    expect(fixture.componentInstance.mayLeave()).toBeTrue();
    await press('Heat, week 1', '0');
    expect(textOf(page)).toContain('Not saved yet');
    expect(fixture.componentInstance.mayLeave()).not.toBeTrue();
    await click('Save draft');
    expect(sent().content.sessions.therapeutic_exercise?.length).toBe(6);
  });

  it('plans nothing that is warned of until the chiropractor does', async () => {
    await open(aViewWithSuggestion({ medications: ['anticoagulant'] }));
    expect(cell('Adjustment with thrust, week 1').value).toBe('0');
    expect(textOf(find('#plan-row-chiropractic_adjustment'))).toContain('Warning');
  });

  it('shows readers no plan where there is none', async () => {
    await open(aViewWithSuggestion(), ['plan.read']);
    expect(textOf(find('.totals'))).toContain('Total0');
    expect(textOf(page)).toContain('Suggested: at home');
  });

  it('keeps a saved plan as it is beside the suggestion', async () => {
    const content = aContent({ sessions: { therapeutic_exercise: [1, 0, 0, 0, 0, 0] } });
    await open({ ...aViewWithSuggestion(), current: aVersion({ content }) });
    expect(cell('Heat, week 1').value).toBe('0');
    expect(textOf(page)).not.toContain('The board starts from');
  });

  it('explains a suggested modality, exercise, advice and diagnosis', async () => {
    await open(aViewWithSuggestion());
    const modality = await explanationOf('Why? Physical therapy and exercise');
    expect(modality).toContain('Suggested for: Low back pain');
    expect(modality).toContain('Sets the weeks');
    expect(await explanationOf('Why? Walking')).toContain('Suggested for:');
    expect(await explanationOf('Why? Stay active')).toContain('Evidence: Advice to stay active');
    expect(await explanationOf('Why? M54.5')).toContain('Low back pain: answered yes');
  });

  it('names what is left where thrust is blocked', async () => {
    await open(aViewWithSuggestion({ comorbidities: ['osteoporosis'] }));
    expect(await explanationOf('Why? Adjustment')).toContain('Low-force techniques remain: drop-piece');
  });

  it('explains a stop with its rule', async () => {
    await open(aView({ redFlags: ['saddle_numbness'] }));
    expect(await explanationOf('Why? Numbness')).toContain('T1.saddle_numbness');
  });

  it('says at ultrasound and regenerative medicine that guidelines advise against them', async () => {
    await open(aView());
    expect(textOf(find('#plan-row-ultrasound'))).toContain('Guidelines advise against');
    expect(textOf(find('pl-referral-card'))).toContain('By referral only');
    expect(page.querySelector('input[aria-label^="Regenerative"]')).toBeNull();
  });

  it('wants a reason for a warned row before signing', async () => {
    await open(
      aView({ medications: ['anticoagulant'] }, { current: aVersion({ content: PLANNED_MASSAGE }) }),
    );
    expect(textOf(page)).toContain('Massage carries a warning.');
    await click('Sign plan');
    expect(signDialog().open).toBeFalse();
    await type('#plan-reason-massage', 'Light pressure only');
    await click('Sign plan');
    const dialog = signDialog();
    expect(dialog.open).toBeTrue();
    expect(textOf(dialog)).toContain('Light pressure only');
    expect(textOf(dialog)).toContain('Massage 2 sessions');
    await click('Sign as Dr. Dana Reyes');
    expect(sent(`${URL}/sign`).content.overrides).toEqual([
      { modality: 'massage', reason: 'Light pressure only' },
    ]);
  });

  it('opens the dose of a planned row with Enter, keeps it with the plan, and closes with Escape', async () => {
    await open(aView({}, { current: aVersion() }));
    await press('Adjustment with thrust, week 1', 'Enter');
    await fixture.whenStable();
    expect(document.activeElement).toBe(find('#plan-minutes-chiropractic_adjustment'));
    expect(textOf(find('pl-treatment-editor'))).toContain('Never more than 12 visits with thrust');
    await type('#plan-minutes-chiropractic_adjustment', '10');
    expect(textOf(find('#plan-row-chiropractic_adjustment'))).toContain('10 min');
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await fixture.whenStable();
    expect(page.querySelector('pl-treatment-editor')).toBeNull();
    expect(document.activeElement).toBe(find('#plan-dose-chiropractic_adjustment'));
    await click('Save draft');
    expect(sent().content.treatments).toEqual({
      chiropractic_adjustment: { minutes: 10, settings: '', regions: [], techniques: [], segments: [] },
    });
  });

  it('opens no dose of a row that is not planned, and asks no technique where none is used', async () => {
    await open(aView());
    await press('Massage, week 1', 'Enter');
    expect(page.querySelector('pl-treatment-editor')).toBeNull();
    await press('Massage, week 1', '1', 'Enter');
    await fixture.whenStable();
    expect(textOf(find('pl-treatment-editor'))).toContain('Regions');
    expect(textOf(find('pl-treatment-editor'))).not.toContain('Techniques');
  });

  it('explains the marked week with what was suggested for it', async () => {
    await open(aViewWithSuggestion());
    await press('Massage, week 2', '3');
    expect(textOf(find('.at'))).toContain('Massage, week 2 3 sessions · 0 suggested');
    expect(await explanationOf('Why? Massage, week 2')).toContain('3 planned, 0 suggested');
  });

  it('names what is left where thrust is blocked, and lets it be planned', async () => {
    await open(aView({ comorbidities: ['connective_tissue_disorder'] }));
    expect(textOf(find('tr:has(#plan-row-chiropractic_adjustment)'))).toContain(
      'Still possible without thrust: drop-piece, flexion-distraction, instrument, gentle mobilisation.',
    );
    await press('Physical therapy and exercise, week 1', '1');
    await press('Manual care without thrust, week 1', '2');
    expect(textOf(page)).toContain('Adjustments 0 of 12');
    await click('Save draft');
    expect(sent().content.sessions.low_force_care).toEqual([2, 0, 0, 0, 0, 0]);
  });

  it('shows the evidence against ultrasound once it is planned', async () => {
    await open(aView());
    expect(textOf(page)).not.toContain('NICE: do not offer.');
    await press('Ultrasound, week 1', '1');
    expect(textOf(find('.caution'))).toContain('NICE: do not offer.');
  });

  it('marks the weeks of the re-evaluations, week 4 only if not clearly better', async () => {
    await open(aView());
    const marked = [...page.querySelectorAll('th.week')].map(textOf);
    expect(marked[1]).toContain('re-evaluate');
    expect(marked[2]).toBe('Week 3');
    expect(marked[3]).toContain('if not clearly better');
    expect(marked[5]).toContain('re-evaluate');
  });

  it('takes suggested and searched diagnoses, and marks what is typed by hand as unchecked', async () => {
    await open(aViewWithSuggestion());
    await click('Add M54.50');
    find('#plan-diagnosis-search').focus();
    await type('#plan-diagnosis-search', 'me84.2 my own words');
    const options = [...document.querySelectorAll('mat-option')];
    expect(options.map(textOf)).toEqual(['Add ME84.2 “my own words”, unchecked']);
    (options[0] as HTMLElement).click();
    await fixture.whenStable();
    const entries = [...page.querySelectorAll('pl-diagnosis-card section > ul > li')].map(textOf);
    expect(entries[0]).toMatch(/^M54.50 Low back pain, unspecified ?working diagnosis/);
    expect(entries[1]).toMatch(/^ME84.2 my own words ?unchecked/);
    await click('Make it the working one');
    expect(contentFrom(typed()).diagnoses[0]?.code).toBe('ME84.2');
  });

  it('takes goals in pain, disability and activity, each with its day', async () => {
    await open(aView({}, { current: aVersion({ content: aContent({ goals: [] }) }) }));
    await click('Pain goal');
    expect(document.activeElement).toBe(find('#plan-goal-0'));
    await type('#plan-goal-0', '2');
    await click('Activity goal');
    await type('#plan-goal-1', 'Garden again');
    await click('Save draft');
    expect(sent().content.goals).toEqual([
      { measure: 'nrs', target: 2, by: '2026-04-12' },
      { measure: 'activity', target: 'Garden again', by: '2026-04-12' },
    ]);
  });

  it('starts exercises and advice from the findings, and takes others', async () => {
    await open(aViewWithSuggestion());
    const before = typed();
    expect(before.exercises.map(({ code }) => code)).toContain('ex_aerobic_walking');
    expect(before.exercises.every(({ minutes }) => minutes === null)).toBeTrue();
    await click('Remove Walking');
    await click('Other advice');
    await type('pl-advice-card textarea', 'Ring when it gets worse');
    await click('Save draft');
    const { exercises, advice } = sent().content;
    expect(exercises.map(({ code }) => code)).not.toContain('ex_aerobic_walking');
    expect(advice.at(-1)?.text).toBe('Ring when it gets worse');
    expect(hasButton('Walking')).toBeTrue();
  });

  it('says that consent is missing, and signs all the same', async () => {
    await open(aView({}, { current: aVersion() }));
    expect(textOf(find('pl-before-signing'))).toContain('Consent is not recorded.');
    await click('Sign plan');
    expect(textOf(signDialog())).toContain('Consent to this plan is not recorded yet.');
    await click('Back to the plan');
    await click('The patient agrees');
    expect(textOf(find('pl-before-signing'))).not.toContain('Consent is not recorded.');
    await click('Save draft');
    expect(sent().content.consent).toEqual(jasmine.objectContaining({ givenBy: 'patient', how: 'spoken' }));
  });

  it('takes a regenerative referral with its evidence, and wants a reason before signing', async () => {
    await open(aView({}, { current: aVersion() }));
    await click('Add a referral');
    const card = textOf(find('pl-referral-card'));
    expect(card).toContain('NICE: do not offer spinal injections');
    expect(card).toContain('agree in writing that it is unproven');
    expect(textOf(page)).toContain('Give the reason for the regenerative referral');
    await type('#plan-referral-reason', 'Years of pain, asks for it');
    await click('Save draft');
    expect(sent().content.regenerative).toEqual({ reason: 'Years of pain, asks for it', target: '' });
  });

  it('offers no regenerative referral while it is blocked', async () => {
    await open(aView({ comorbidities: ['cancer_active'] }, { triage: aView().triage }));
    expect(textOf(find('pl-referral-card'))).toContain('Blocked');
    expect(hasButton('Add a referral')).toBeFalse();
  });

  it('brings back what was typed and not saved, and throws it away when told to', async () => {
    const content = { ...draftFrom(aVersion()), note: 'Typed before the crash' };
    await open(aView({}, { current: aVersion() }), undefined, aKeptDraft(content, 1));
    expect(textOf(page)).toContain('You have unsaved answers');
    expect((find('textarea') as HTMLTextAreaElement).value).toBe('Typed before the crash');
    expect(page.querySelector('pl-conflict-notice')).toBeNull();
    await click('Discard');
    const dialog = TestBed.inject(MatDialog).openDialogs[0];
    dialog?.close(true);
    await firstValueFrom(dialog!.afterClosed(), { defaultValue: true });
    await fixture.whenStable();
    expect(textOf(page)).not.toContain('You have unsaved answers');
    expect(fixture.componentInstance.isUnsaved()).toBeFalse();
  });

  it('shows both versions when somebody saved after it was typed', async () => {
    const content = { ...draftFrom(aVersion()), note: 'Mine' };
    const theirs = aVersion({ version: 2, content: aContent({ note: 'Theirs' }) });
    await open(aView({}, { current: theirs }), undefined, aKeptDraft(content, 1));
    expect(textOf(find('pl-conflict-notice'))).toContain('saved version 2 meanwhile');
    await click('Keep mine and go on');
    expect(page.querySelector('pl-conflict-notice')).toBeNull();
    await click('Save draft');
    const write = sent();
    expect([write.basedOn, write.content.note]).toEqual([2, 'Mine']);
  });

  it('has a problem with a thirteenth adjustment', async () => {
    await open(aView());
    await press('Physical therapy and exercise, week 1', '1');
    await press('Adjustment with thrust, week 1', '6', 'ArrowRight', '6');
    expect(textOf(page)).toContain('Adjustments 12 of 12');
    expect(textOf(page)).not.toContain('The most is 12');
    await press('Adjustment with thrust, week 3', '+');
    expect(textOf(page)).toContain('Adjustments 13 of 12, 1 too many');
    expect(textOf(find('#plan-row-chiropractic_adjustment'))).toContain(
      '13 adjustments are planned. The most is 12.',
    );
  });

  it('asks for exercise beside hands-on care', async () => {
    await open(aView());
    await press('Massage, week 1', '1');
    expect(textOf(find('#plan-row-therapeutic_exercise'))).toContain('Add exercise.');
  });

  it('will not sign before there is a start', async () => {
    await open(aView({}, { current: aVersion({ content: aContent({ startOn: null }) }) }));
    expect(textOf(page)).toContain('Choose the start date.');
    await click('Choose the start date.');
    expect(document.activeElement).toBe(find('#plan-start'));
  });

  it('starts today in the clinic at one press', async () => {
    await open(aView());
    await click('Today');
    expect((find('#plan-start') as HTMLInputElement).value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(textOf(page)).not.toContain('Choose the start date.');
  });

  it('refuses a goal that is no score', async () => {
    await open(aView({}, { current: aVersion() }));
    await type('input[type=number]', '11');
    await click('Save draft');
    http.expectNone({ method: 'POST', url: URL });
    expect(textOf(page)).toContain('A whole number from 0 to 10.');
    expect(textOf(page)).toContain('Correct the marked fields.');
    expect(document.activeElement).toBe(find('input[type=number]'));
  });

  it('sends the same plan again under the same id, a changed one under a new id', async () => {
    await open(aView());
    await press('Heat, week 1', '1');
    await click('Save draft');
    const first = sent();
    await fixture.whenStable();
    await click('Save draft');
    const again = sent();
    await fixture.whenStable();
    await press('Heat, week 2', '1');
    await click('Save draft');
    const changed = sent();
    expect(again.id).toBe(first.id);
    expect(changed.id).not.toBe(first.id);
    expect(cell('Heat, week 2').value).toBe('1');
  });

  it('makes one request of two presses', async () => {
    await open(aView());
    await press('Heat, week 1', '1');
    button('Save draft').click();
    button('Save draft').click();
    sent();
    expect().nothing();
  });

  it('shows a saved draft as saved, and tells the patient banner', async () => {
    await open(aView());
    const changes: string[] = [];
    TestBed.inject(Actions)
      .pipe(ofType(PatientRecordActions.changed))
      .subscribe(({ patientId }) => changes.push(patientId));
    await press('Heat, week 1', '1');
    expect(textOf(find('.status'))).toBe('Not saved yet');
    await click('Save draft');
    const request = http.expectOne({ method: 'POST', url: URL });
    const { id, basedOn, content } = request.request.body as PlanWrite;
    expect(basedOn).toBe(0);
    request.flush(aVersion({ id, content }));
    await fixture.whenStable();
    expect(textOf(find('.status'))).toBe('Draft saved');
    expect(textOf(page)).toContain('Draft, version 1, saved by Dr. Dana Reyes');
    expect(changes).toEqual([PATIENT_ID]);
  });

  it('keeps what was typed on a conflict, and shows both versions', async () => {
    await open(aView({}, { current: aVersion() }));
    await press('Heat, week 1', '5');
    await click('Save draft');
    const theirs = aVersion({
      id: '01900000-0000-7000-8000-000000000011',
      version: 2,
      content: aContent({ note: 'Theirs' }),
      recordedBy: { id: PATIENT_ID, displayName: 'Dr. Sam Okoye' },
    });
    http
      .expectOne({ method: 'POST', url: URL })
      .flush(
        { type: '/problems/version-conflict', title: 'Newer', status: 409, current: theirs },
        { status: 409, statusText: 'Conflict' },
      );
    http.expectOne({ method: 'GET', url: URL }).flush(aView({}, { current: theirs }));
    await fixture.whenStable();
    const notice = textOf(find('pl-conflict-notice'));
    expect(notice).toContain('Dr. Sam Okoye saved version 2 meanwhile');
    expect(notice).toContain('Theirs');
    expect(cell('Heat, week 1').value).toBe('5');
    await click('Keep mine and go on');
    await click('Save draft');
    const again = sent();
    expect(again.basedOn).toBe(2);
    expect(again.content.sessions.heat?.[0]).toBe(5);
  });

  it('takes over the start that their signature has fixed', async () => {
    await open(aView({}, { current: aVersion({ content: aContent({ startOn: null }) }) }));
    await press('Heat, week 1', '5');
    await click('Save draft');
    const theirs = aVersion({
      id: '01900000-0000-7000-8000-000000000013',
      version: 2,
      status: 'signed',
      content: aContent({ startOn: '2026-03-04' }),
    });
    http
      .expectOne({ method: 'POST', url: URL })
      .flush(
        { type: '/problems/version-conflict', title: 'Newer', status: 409, current: theirs },
        { status: 409, statusText: 'Conflict' },
      );
    http.expectOne({ method: 'GET', url: URL }).flush(aView({}, { current: theirs, signed: theirs }));
    await fixture.whenStable();
    await click('Keep mine and go on');
    await click('Save draft');
    const again = sent();
    expect(again.content.startOn).toBe('2026-03-04');
    expect(again.content.sessions.heat?.[0]).toBe(5);
  });

  it('takes their version when asked to', async () => {
    await open(aView({}, { current: aVersion() }));
    await press('Heat, week 1', '5');
    await click('Save draft');
    const theirs = aVersion({ id: '01900000-0000-7000-8000-000000000012', version: 2 });
    http
      .expectOne({ method: 'POST', url: URL })
      .flush(
        { type: '/problems/version-conflict', title: 'Newer', status: 409, current: theirs },
        { status: 409, statusText: 'Conflict' },
      );
    http.expectOne({ method: 'GET', url: URL }).flush(aView({}, { current: theirs }));
    await fixture.whenStable();
    await click('Take version 2');
    expect(cell('Heat, week 1').value).toBe('0');
    expect(fixture.componentInstance.isUnsaved()).toBeFalse();
  });

  it('says in words what the server has against a plan', async () => {
    await open(aView({}, { current: aVersion() }));
    await click('Sign plan');
    await click('Sign as Dr. Dana Reyes');
    http.expectOne({ method: 'POST', url: `${URL}/sign` }).flush(
      {
        type: '/problems/plan-not-ready',
        title: 'Not yet',
        status: 409,
        planProblems: [{ code: 'modality_blocked', modality: 'heat', ruleIds: [] }],
      },
      { status: 409, statusText: 'Conflict' },
    );
    http.expectOne({ method: 'GET', url: URL }).flush(aView({}, { current: aVersion() }));
    await fixture.whenStable();
    expect(textOf(page)).toContain('The plan was not signed.');
    expect(textOf(page)).toContain('Heat is blocked. Remove its sessions.');
  });

  it('shows the stop that came up while the plan was typed', async () => {
    await open(aView({}, { current: aVersion() }));
    await press('Heat, week 1', '1');
    await click('Save draft');
    http
      .expectOne({ method: 'POST', url: URL })
      .flush(
        { type: '/problems/plan-stopped', title: 'Stopped', status: 409 },
        { status: 409, statusText: 'Conflict' },
      );
    http.expectOne({ method: 'GET', url: URL }).flush(aView({ redFlags: ['saddle_numbness'] }));
    await fixture.whenStable();
    expect(textOf(find('[role=alert]'))).toContain('Stop. This is an emergency.');
    expect(textOf(page)).toContain('What you typed is kept on this page.');
  });

  it('keeps both versions at hand when the reload after a conflict fails', async () => {
    await open(aView({}, { current: aVersion() }));
    await press('Heat, week 1', '1');
    await click('Save draft');
    http.expectOne({ method: 'POST', url: URL }).flush(
      {
        type: '/problems/version-conflict',
        title: 'Newer',
        status: 409,
        current: aVersion({ version: 2 }),
      },
      { status: 409, statusText: 'Conflict' },
    );
    http.expectOne({ method: 'GET', url: URL }).error(new ProgressEvent('error'));
    await fixture.whenStable();
    expect(hasButton('Try again')).toBeTrue();
    expect(cell('Heat, week 1').value).toBe('1');
    await click('Keep mine and go on');
    await click('Save draft');
    expect(sent().basedOn).toBe(2);
  });

  it('shows a signed plan as it was signed, with what it rests on', async () => {
    const signed = aVersion({ status: 'signed', version: 2 });
    await open(aView({}, { current: signed, signed }));
    expect(textOf(page)).toContain('Version 2, signed by Dr. Dana Reyes on Mar 2, 2026, 9:00 AM');
    expect(textOf(page)).toContain('rests on intake version 3');
    expect(page.querySelector('[role=spinbutton]')).toBeNull();
    expect(hasButton('Save draft')).toBeFalse();
  });

  it('amends a signed plan only with a reason, as a new version', async () => {
    const signed = aVersion({ status: 'signed', version: 2 });
    await open(aView({}, { current: signed, signed }));
    await click('Amend plan');
    await click('Sign plan');
    expect(signDialog().open).toBeFalse();
    await type('#plan-amendment-reason', 'Slower than hoped');
    await click('Sign plan');
    await click('Sign as Dr. Dana Reyes');
    const write = sent(`${URL}/sign`);
    expect(write.reason).toBe('Slower than hoped');
    expect(write.basedOn).toBe(2);
  });

  it('has nothing unsaved and nothing to check again once an amendment is signed', async () => {
    const signed = aVersion({ status: 'signed' });
    await open(aView({}, { current: signed, signed, checkAgain: [{ code: 'intake_changed', version: 4 }] }));
    expect(textOf(page)).toContain('Check this plan again');
    await click('Amend plan');
    await type('#plan-amendment-reason', 'Intake read again');
    await click('Sign plan');
    await click('Sign as Dr. Dana Reyes');
    const request = http.expectOne({ method: 'POST', url: `${URL}/sign` });
    const { id, content, reason } = request.request.body as PlanWrite;
    request.flush(aVersion({ id, content, reason, status: 'signed', version: 2 }));
    await fixture.whenStable();
    expect(textOf(page)).toContain('Plan signed');
    expect(textOf(page)).not.toContain('Not saved yet');
    expect(textOf(page)).not.toContain('Check this plan again');
  });

  it('is for reading only without the right to write', async () => {
    await open(aView({}, { current: aVersion() }), ['plan.read']);
    expect(page.querySelector('input')).toBeNull();
    expect(hasButton('Sign plan')).toBeFalse();
    expect(hasButton('Amend plan')).toBeFalse();
    expect(textOf(page)).toContain('You can read this plan.');
    expect(textOf(find('tr:has(#plan-row-therapeutic_exercise)'))).toContain('8');
  });

  it('lets go at once when nothing is unsaved', async () => {
    await open(aView({}, { current: aVersion() }));
    expect(fixture.componentInstance.mayLeave()).toBeTrue();
    await press('Heat, week 1', '1', 'Delete');
    expect(fixture.componentInstance.mayLeave()).toBeTrue();
  });

  it('asks before leaving unsaved changes, and stays when told to', async () => {
    await open(aView({}, { current: aVersion() }));
    await press('Heat, week 1', '1');
    const answer = fixture.componentInstance.mayLeave();
    await click('Stay here');
    expect(await answer).toBeFalse();
    const second = fixture.componentInstance.mayLeave();
    await click('Leave without saving');
    expect(await second).toBeTrue();
  });

  it('says that its rules were not clinically reviewed', async () => {
    await open(aView());
    expect(textOf(page)).toContain('Not clinically reviewed.');
  });
});
