import type { Page } from '@playwright/test';
import type { IntakeView } from '#contract/intake';
import { expect, test } from '../fixtures/clinic.ts';
import { register } from '../fixtures/record.ts';

/** Counts the keys pressed and, among them, the tab stops. */
class Hands {
  keys = 0;
  tabs = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      this.keys += 1;
      if (key === 'Tab') this.tabs += 1;
    }
  }

  /** Answers one question after the other, a key each. */
  async answer(answers: string): Promise<void> {
    await this.press(...Array.from(answers));
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.keys += text.length;
  }

  /** Tabs until what has the focus is so named; more than a few stops away is too far. */
  async tabTo(name: RegExp): Promise<void> {
    // What the last answer brought is on screen a frame later, as it is for a person.
    await this.#page.evaluate(
      'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))',
    );
    for (let stop = 0; stop < 40; stop += 1) {
      await this.press('Tab');
      if (name.test(await this.#nameOfFocus())) return;
    }
    throw new Error(`The tab key does not reach ${name.source}`);
  }

  #nameOfFocus(): Promise<string> {
    return this.#page.evaluate<string>(NAME_OF_FOCUS);
  }
}

/** What is asked where the focus is, in the page itself: the label of the group, then of the field. */
const NAME_OF_FOCUS = `(() => {
  const focused = document.activeElement;
  if (focused === document.body) return '';
  const group = focused.closest('[role=radiogroup]');
  const labelledBy = document.getElementById(group?.getAttribute('aria-labelledby') ?? '');
  const named = [group?.querySelector('legend'), labelledBy, ...(focused.labels ?? []), focused];
  return [focused.getAttribute('aria-label'), ...named.map((each) => each?.textContent.trim())]
    .filter(Boolean)
    .join(' | ');
})()`;

/** How many questions the sections of the first visit hold, as their progress says: "3/24 answered". */
const QUESTIONS_ASKED = `Array.from(
  document.querySelectorAll('nav[aria-label="Sections of the intake"] ol:first-of-type .count'),
  (count) => parseInt(count.textContent.split('/')[1]),
).reduce((sum, count) => sum + count)`;

// Mouse untouched: the first visit of a woman with a back spasm after lifting, as the front desk types it.
test('the first visit is taken by the keyboard alone, in about as many tab stops as questions', async ({
  as,
}) => {
  const page = await as('staff');
  const { patientId, courseId } = await register(page);
  await page.goto(`/patients/${patientId}/courses/${courseId}/intake`);
  const title = page.getByRole('heading', { level: 2 }).first();
  await expect(title).toHaveText('Complaint');
  await title.focus();
  const hands = new Hands(page);
  const startedAt = performance.now();
  const stops: { section: string; tabs: number; keys: number }[] = [];
  let [tabs, keys] = [0, 0];
  const next = async (section: string, to: string) => {
    await hands.tabTo(new RegExp(`^Next: ${to}`));
    await hands.press('Enter');
    await expect(title).toHaveText(to);
    await expect(title).toBeFocused();
    stops.push({ section, tabs: hands.tabs - tabs, keys: hands.keys - keys });
    [tabs, keys] = [hands.tabs, hands.keys];
  };
  const none = async (name: RegExp) => {
    await hands.tabTo(name);
    await hands.press('Enter');
  };

  await hands.tabTo(/What brings you here/);
  await hands.type('Back spasm after lifting a box');
  await hands.tabTo(/When did it begin/);
  await hands.type('02202026');
  await hands.tabTo(/Heavy lifting/);
  await hands.answer('ynnnnnnnnnn');
  await hands.tabTo(/Sitting/);
  await hands.answer('ynnnynnn');
  await hands.tabTo(/Rest or lying down/);
  await hands.answer('nynnynnn');
  await next('Complaint', 'Emergency signs');

  await hands.press('Tab');
  await hands.answer('n'.repeat(24));
  await next('Emergency signs', 'Body chart');

  await hands.tabTo(/^Right abdomen|^Left low back/);
  await hands.tabTo(/Left low back/);
  await hands.press('Enter', 's', '6');
  await next('Body chart', 'Pain');

  await hands.tabTo(/on average in the past week/);
  await hands.press('6');
  await hands.tabTo(/at its worst/);
  await hands.press('8');
  await hands.tabTo(/is it now/);
  await hands.press('5');
  await next('Pain', 'Symptoms');

  await hands.tabTo(/Back spasm/);
  await hands.answer('yynnynnnnnnnnnn');
  await next('Symptoms', 'Disability');

  await hands.tabTo(/I stay at home/);
  await hands.answer('nyynyyynyyynynnynynnynyn');
  await next('Disability', 'Back conditions');

  await none(/None of these/);
  await next('Back conditions', 'Health');

  await hands.tabTo(/Are you pregnant/);
  await hands.press('1');
  await hands.tabTo(/Search Medicines/);
  await hands.type('nsaid');
  await hands.press('Enter', 'y');
  await none(/None of the others/);
  await hands.tabTo(/Medicine, with its dose/);
  await hands.type('Ibuprofen 400 mg');
  await hands.press('Enter');
  await none(/None of these/);
  await hands.tabTo(/Search Illnesses/);
  await hands.type('well contr');
  await hands.press('Enter', 'y');
  await none(/None of the others/);
  await next('Health', 'Contacts');

  await hands.tabTo(/^Name/);
  await hands.type('Alex Smith');
  await hands.tabTo(/^Telephone/);
  await hands.type('555-0142');
  await hands.tabTo(/Physician’s name/);
  await hands.type('Dr. Marsh');
  await next('Contacts', 'Consent');

  await hands.tabTo(/Do you agree/);
  await hands.press('1');
  await hands.tabTo(/Who signs/);
  await hands.press('1');
  await hands.tabTo(/Name of the person/);
  await hands.type('Anna Smith');
  await hands.tabTo(/How\?/);
  await hands.press('2');
  await next('Consent', 'Fitness');
  const seconds = (performance.now() - startedAt) / 1000;

  await expect(page.getByRole('navigation', { name: 'Sections of the intake' })).toContainText(
    /First visit\s*done/,
  );
  await page.getByRole('button', { name: 'Save intake' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  const view = (await (await page.request.get(`/api/courses/${courseId}/intake`)).json()) as IntakeView;
  const answers = view.intake!.answers;
  expect(answers.onsetOn).toBe('2026-02-20');
  expect(Object.values(answers.redFlags)).toEqual(Array.from({ length: 24 }, () => false));
  expect([answers.painNrs, answers.painWorst24h, answers.painAtVisit]).toEqual([6, 8, 5]);
  expect(answers.bodyChart.marks).toEqual({ low_back_left: { qualities: { sharp: true }, intensity: 6 } });
  expect(answers.medications.nsaid_regular).toBe(true);
  expect(answers.comorbidities.hypertension_controlled).toBe(true);
  expect(answers.medicineNames).toEqual(['Ibuprofen 400 mg']);
  expect(answers.consent).toEqual(
    expect.objectContaining({ agreed: true, signer: 'patient', name: 'Anna Smith', way: 'typed' }),
  );
  const asked = await page.evaluate<number>(QUESTIONS_ASKED);
  console.log(
    `Keyboard intake: ${asked} questions of the first visit, ${hands.keys} keystrokes (typed text included), of them ${hands.tabs} tab stops, ${seconds.toFixed(1)} s as a script.`,
  );
  for (const { section, tabs, keys } of stops)
    console.log(`  ${section}: ${keys} keystrokes, ${tabs} tab stops`);
  expect(hands.tabs).toBeLessThanOrEqual(asked);
});
