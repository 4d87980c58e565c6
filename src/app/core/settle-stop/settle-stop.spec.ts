import { inputBinding, outputBinding } from '@angular/core';
import type { Permission } from '#contract/permission';
import type { NewClearance, NewExplanation, Settlements } from '#contract/settlement';
import type { TriageFinding } from '#domain/triage';
import { MODALITIES } from '#domain/vocabulary';
import { type SignedInScreen, showSignedIn } from '../session/testing/signed-in-screen';
import { SettleStop } from './settle-stop';

const NOW = '2026-03-02T15:00:00.000Z';
const COURSE = '/api/courses/c1';
const CHIROPRACTOR: readonly Permission[] = ['examination.read', 'intake.correct', 'clearance.write'];

const fever: TriageFinding = {
  ruleId: 'T1.pain_with_fever',
  code: 'pain_with_fever',
  level: 'urgent',
  actions: [],
  sourceIds: [],
};
const nothing: Settlements = { courseId: 'c1', intakeVersion: 3, explanations: [], clearances: [] };
const recorded = {
  id: '0190a000-0000-7000-8000-0000000000a1',
  intakeVersion: 3,
  recordedAt: NOW,
  recordedBy: { id: '0190a000-0000-7000-8000-0000000000a2', displayName: 'Casey Hand' },
  holds: true,
};
const permitted = Object.fromEntries(
  MODALITIES.map((modality) => [modality, modality === 'therapeutic_exercise']),
) as NewClearance['permitted'];
const clearance = {
  physician: 'Dr. Lee',
  givenOn: '2026-03-01',
  excluded: 'Infection, by blood test',
  condition: 'No lifting',
  permitted,
};

describe('settling the signs that stop a course', () => {
  let screen: SignedInScreen;
  let settled: number;
  beforeEach(() => jasmine.clock().install().mockDate(new Date(NOW)));
  afterEach(() => {
    screen.close();
    jasmine.clock().uninstall();
  });

  async function open(permissions = CHIROPRACTOR, stops: readonly TriageFinding[] = [fever]) {
    settled = 0;
    screen = await showSignedIn(SettleStop, permissions, [
      inputBinding('courseId', () => 'c1'),
      inputBinding('stops', () => stops),
      outputBinding('settled', () => (settled += 1)),
    ]);
  }

  async function openForm(name: string) {
    await open();
    await screen.answer('GET', `${COURSE}/settlements`, nothing);
    await screen.click(name);
  }

  async function permit(): Promise<void> {
    const groups = Array.from(screen.host.querySelectorAll('[role=radiogroup]'));
    expect(groups.length).toBe(MODALITIES.length);
    for (const [index, modality] of MODALITIES.entries()) {
      groups[index]?.querySelectorAll('input')[permitted[modality] ? 0 : 1]?.click();
    }
    await screen.settle();
  }

  async function fillClearance() {
    await openForm('Record a doctor’s clearance');
    await screen.fill('Treating doctor', ' Dr. Lee ');
    await screen.fill('Examined on', '2026-03-01');
    await screen.fill('What was excluded, and how', 'Infection, by blood test');
    await screen.fill('The doctor’s condition', 'No lifting');
  }

  it('asks for nothing from those who do not read the examination', async () => {
    await open(['intake.read']);
    screen.http.expectNone(`${COURSE}/settlements`);
    expect(screen.text.trim()).toBe('');
  });

  it('offers no way to settle to those who may only read', async () => {
    await open(['examination.read']);
    await screen.answer('GET', `${COURSE}/settlements`, nothing);
    expect(screen.button('Explain a sign')).toBeUndefined();
    expect(screen.button('Record a doctor’s clearance')).toBeUndefined();
  });

  it('explains no finding that is not an emergency sign', async () => {
    await open(CHIROPRACTOR, [{ ...fever, code: 'anticoagulant' }]);
    await screen.answer('GET', `${COURSE}/settlements`, nothing);
    expect(screen.button('Explain a sign')).toBeUndefined();
    expect(screen.button('Record a doctor’s clearance')).toBeDefined();
  });

  it('records what explains a sign, for the version it was read in', async () => {
    await openForm('Explain a sign');
    await screen.fill('Explained by', ' A cold since Monday ');
    await screen.click('Record the explanation');
    const explanation = { sign: 'pain_with_fever', reason: 'A cold since Monday', intakeVersion: 3 } as const;
    const { id, ...sent } = await screen.answer<NewExplanation>('POST', `${COURSE}/explanations`, {
      ...nothing,
      explanations: [{ ...recorded, ...explanation }],
    });
    expect(id).not.toBe('');
    expect(sent).toEqual(explanation);
    expect(settled).toBe(1);
    expect(screen.host.querySelector('form')).toBeNull();
    expect(screen.text).toContain('explained. A cold since Monday');
  });

  it('records no explanation without what explains it', async () => {
    await openForm('Explain a sign');
    await screen.click('Record the explanation');
    screen.http.expectNone(`${COURSE}/explanations`);
    expect(screen.text).toContain('Write what explains it.');
  });

  it('tells what the clinic’s computer refuses, and keeps what was typed', async () => {
    await openForm('Explain a sign');
    await screen.fill('Explained by', 'A cold');
    await screen.click('Record the explanation');
    const problem = { type: '/problems/version-conflict', title: 'The intake has changed.', status: 409 };
    await screen.answer('POST', `${COURSE}/explanations`, problem, { status: 409, statusText: 'Conflict' });
    expect(screen.host.querySelector('[role=alert]')?.textContent).toContain('The intake has changed.');
    expect(screen.field('Explained by').value).toBe('A cold');
    expect(settled).toBe(0);
  });

  it('takes a clearance as given today until another day is chosen', async () => {
    await openForm('Record a doctor’s clearance');
    expect(screen.field('Examined on').value).toBe('2026-03-02');
  });

  it('records no clearance before the doctor’s word on every treatment', async () => {
    await fillClearance();
    await screen.click('Record the clearance');
    screen.http.expectNone(`${COURSE}/clearances`);
    expect(screen.text).toContain('Answer yes or no for each treatment.');
  });

  it('records no clearance without the doctor’s name', async () => {
    await fillClearance();
    await screen.fill('Treating doctor', '');
    await permit();
    await screen.click('Record the clearance');
    screen.http.expectNone(`${COURSE}/clearances`);
    expect(screen.text).toContain('Write the doctor’s name.');
  });

  it('records who cleared what, and shows what is permitted', async () => {
    await fillClearance();
    await permit();
    await screen.click('Record the clearance');
    const { id, ...sent } = await screen.answer<NewClearance>('POST', `${COURSE}/clearances`, {
      ...nothing,
      clearances: [{ ...recorded, ...clearance, covers: [], lastDay: '2026-04-12' }],
    });
    expect(id).not.toBe('');
    expect(sent).toEqual({ ...clearance, intakeVersion: 3 });
    expect(settled).toBe(1);
    expect(screen.text).toContain('Cleared by Dr. Lee');
    expect(screen.text).toContain('Permitted: Physical therapy and exercise. Condition: No lifting');
  });
});
