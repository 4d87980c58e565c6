import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  type TestRequest,
  provideHttpClientTesting,
} from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideEffects } from '@ngrx/effects';
import { Store, provideState, provideStore } from '@ngrx/store';
import type { Permission } from '#contract/permission';
import type { VisitWrite, VisitsView } from '#contract/visit';
import { patientContextEffects, patientContextFeature } from '../../../core/patient-context';
import { SessionApiActions, sessionFeature } from '../../../core/session';
import { lookAt } from '../../../shared/testing/look-at';
import * as visitsEffects from '../state/visits-effects';
import { visitsFeature } from '../state/visits-feature';
import { COURSE_ID, PATIENT_ID, TODAY, aTreatment, aView, aVisit } from '../testing/visit-builders';
import { VisitsPage } from './visits-page';

describe('the visits page', () => {
  let http: HttpTestingController;
  const url = `/api/courses/${COURSE_ID}/visits`;

  async function show(
    view: VisitsView,
    permissions: readonly Permission[] = ['visit.read', 'visit.write'],
    on?: string,
  ) {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(),
        provideHttpClientTesting(),
        provideStore(),
        provideState(sessionFeature),
        provideState(patientContextFeature),
        provideState(visitsFeature),
        provideEffects(patientContextEffects, visitsEffects),
      ],
    });
    TestBed.inject(Store).dispatch(
      SessionApiActions.loaded({
        clinic: {
          name: 'Test clinic',
          timeZone: 'America/Chicago',
          locale: 'en-US',
          emergencyNumber: '911',
          isDemo: false,
        },
        session: {
          account: {
            id: '0197a000-0000-7000-8000-0000000000aa',
            username: 'hand',
            displayName: 'Dr. Hand',
            roles: ['chiropractor'],
          },
          permissions: [...permissions],
        },
      }),
    );
    http = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(VisitsPage);
    fixture.componentRef.setInput('patientId', PATIENT_ID);
    fixture.componentRef.setInput('courseId', COURSE_ID);
    fixture.componentRef.setInput('on', on);
    fixture.detectChanges();
    http.expectOne({ method: 'GET', url }).flush(view);
    await fixture.whenStable();
    return lookAt(fixture);
  }
  type Page = ReturnType<typeof lookAt>;

  const posted = (): TestRequest => http.expectOne({ method: 'POST', url });
  const bodyOf = (request: TestRequest): VisitWrite => request.request.body as VisitWrite;
  const tick = async (page: Page, name: string): Promise<void> => {
    const label = [...page.element.querySelectorAll<HTMLElement>('label.given')].find((each) =>
      each.textContent.includes(name),
    );
    label?.querySelector('input')?.click();
    await page.settle();
  };
  const sayYes = async (page: Page, question: string): Promise<void> => {
    const asked = [...page.element.querySelectorAll<HTMLElement>('pl-yes-no')].find((each) =>
      each.textContent.includes(question),
    );
    asked?.querySelector('input')?.click();
    await page.settle();
  };

  it('shows plan, last visit and what was given of it', async () => {
    const page = await show(aView([aVisit({ delivered: { therapeutic_exercise: aTreatment() } })]));
    expect(page.texts('pl-opening h2')).toEqual(['Trend', 'Plan, week 1 of 6', 'Last visit']);
    expect(page.texts('pl-opening li strong')).toEqual(['1 of 2 done', '0 of 2 done']);
    expect(page.text('pl-delivery-table .sums')).toContain('0 of 9');
  });

  it('asks safety first, with nothing answered, and answers no to all in one press', async () => {
    const page = await show(aView());
    await page.press('Record a visit');
    expect(page.text('pl-answer-group .count')).toBe('0 of 9 answered');
    await page.press('None of these');
    await page.press('Sign visit');
    const { content } = bodyOf(posted());
    expect(Object.values(content.signs)).toEqual([false, false, false, false, false]);
    expect(Object.values(content.news)).toEqual([false, false, false, false]);
    expect(content).toEqual(jasmine.objectContaining({ on: TODAY, painBefore: null, delivered: {} }));
  });

  it('starts on the day of the appointment that led here, unless that day has its visit', async () => {
    const before = '2026-03-03';
    const dayOf = async (view: VisitsView, on: string) => {
      const page = await show(view, undefined, on);
      await page.press('Record a visit');
      return page.element.querySelector<HTMLInputElement>('input[type=date]')?.value;
    };
    expect(await dayOf(aView(), before)).toBe(before);
    TestBed.resetTestingModule();
    expect(await dayOf(aView([aVisit({ on: before })]), before)).toBe(TODAY);
    TestBed.resetTestingModule();
    expect(await dayOf(aView(), '2999-01-01')).toBe(TODAY);
  });

  it('fills the rows of the week as planned in one press', async () => {
    const page = await show(aView());
    await page.press('Record a visit');
    await page.press('As planned');
    await page.press('Sign visit');
    expect(bodyOf(posted()).content.delivered).toEqual({
      therapeutic_exercise: aTreatment({ minutes: 30 }),
      chiropractic_adjustment: aTreatment({ techniques: ['thrust'] }),
    });
  });

  it('asks why only where something differs, and sends nothing before it knows', async () => {
    const page = await show(aView());
    await page.press('Record a visit');
    await tick(page, 'Physical therapy');
    expect(page.element.querySelector('.deviation')).toBeNull();
    await tick(page, 'Massage');
    expect(page.text('.deviation p')).toContain('Not planned this week.');
    await page.press('Sign visit');
    http.expectNone({ method: 'POST', url });
    await page.type('[data-reason=massage]', 'Asked for it');
    await page.press('Sign visit');
    expect(bodyOf(posted()).reasons).toEqual({ visit: null, rows: { massage: 'Asked for it' } });
  });

  it('leaves out of "as planned" what is blocked today, and says so of the row', async () => {
    const page = await show(aView([], ['osteoporosis_severe_or_fragility_fracture']));
    await page.press('Record a visit');
    expect(page.texts('pl-care-row .pl-chip')).toContain('Blocked');
    await page.press('As planned');
    await page.press('Sign visit');
    expect(Object.keys(bodyOf(posted()).content.delivered)).toEqual(['therapeutic_exercise']);
  });

  it('says what to do at once about a sign, and asks why care was given all the same', async () => {
    const page = await show(aView());
    await page.press('Record a visit');
    await sayYes(page, 'Numb between the legs');
    expect(page.text('[role=alert] strong')).toBe('Stop. Give no treatment.');
    expect(page.element.querySelector('a[href="tel:911"]')).not.toBeNull();
    expect(page.find('button', 'As planned')).toBeUndefined();
    await tick(page, 'Physical therapy');
    expect(page.texts('.pl-notice strong')).toContain('Given while signs stop the plan');
  });

  it('shows at its place what the server found and the page did not know', async () => {
    const page = await show(aView());
    await page.press('Record a visit');
    await tick(page, 'Physical therapy');
    await page.press('Sign visit');
    posted().flush(
      {
        type: '/problems/invalid-request',
        title: 'Some answers cannot be taken as they are.',
        status: 400,
        fields: [{ field: '/reasons/rows/therapeutic_exercise', code: 'row_blocked', message: 'Say why.' }],
      },
      { status: 400, statusText: 'Bad Request' },
    );
    await page.settle();
    expect(page.text('.deviation p')).toContain('It differs from the plan as it stands now');
    await page.type('[data-reason=therapeutic_exercise]', 'Found afterwards');
    await page.press('Sign visit');
    expect(bodyOf(posted()).reasons.rows).toEqual({ therapeutic_exercise: 'Found afterwards' });
  });

  it('sends once however often it is signed, and the same ids after a failure', async () => {
    const page = await show(aView());
    await page.press('Record a visit');
    const form = page.element.querySelector('form');
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.settle();
    const first = posted();
    first.error(new ProgressEvent('error'));
    await page.settle();
    await page.press('Sign visit');
    expect(bodyOf(posted())).toEqual(bodyOf(first));
  });

  it('amends with a reason, and shows what stands when somebody else was first', async () => {
    const visit = aVisit();
    const page = await show(aView([visit]));
    await page.press(/^Amend the visit of/);
    await page.press('Sign amendment');
    http.expectNone({ method: 'POST', url });
    await page.type('.wide input', 'Heard wrongly');
    await page.press('Sign amendment');
    const request = posted();
    expect(bodyOf(request)).toEqual(
      jasmine.objectContaining({ visitId: visit.id, basedOn: 1, reason: 'Heard wrongly' }),
    );
    const conflict = { type: '/problems/version-conflict', title: 'A newer version.', status: 409 };
    request.flush(conflict, { status: 409, statusText: 'Conflict' });
    const theirs = aVisit({ painAfter: 2 }, { id: 'theirs', version: 2, reason: 'Wrong key' });
    http.expectOne({ method: 'GET', url }).flush(aView([theirs]));
    await page.settle();
    expect(page.text('form .pl-notice')).toContain('It was amended meanwhile by Dr. Lee');
    await page.press('Amend that one instead');
    await page.press('Sign amendment');
    expect(bodyOf(posted())).toEqual(jasmine.objectContaining({ basedOn: 2, reason: 'Heard wrongly' }));
  });

  it('offers no writing to those who may only read', async () => {
    const page = await show(aView([aVisit()]), ['visit.read']);
    expect(page.find('button', 'Record a visit')).toBeUndefined();
    expect(page.find('button', /^Amend/)).toBeUndefined();
  });
});
