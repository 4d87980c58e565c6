import type { Page } from '@playwright/test';
import { MEDICATIONS, answerAll } from '#domain/vocabulary';
import { aNewPatient, anExamination, anIntake, intakeAnswers } from '../../server/testing/builders.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { post } from '../fixtures/record.ts';

// From a read intake and an examination to a signed plan, without a mouse; every key press is a step.
test('a chiropractor signs a plan by keyboard only', async ({ as }) => {
  test.setTimeout(240_000);
  const page = await as('chiropractor');
  await openPlan(page);

  const began = Date.now();
  const keys = new Keys(page);
  await keys.tabTo('spinbutton', 'Physical therapy and exercise, week 1');
  await keys.press('ArrowDown', '2', 'ArrowRight', '1');
  await expect(page.getByRole('spinbutton', { name: 'Massage, week 2' })).toHaveValue('1');
  await keys.press('?');
  await expect(page.getByRole('dialog', { name: /^Why\? Massage, week 2/ })).toBeVisible();
  await keys.press('Escape');
  await keys.shiftTabTo('spinbutton', 'Massage, week 2');
  await keys.press('Enter');
  await expect(page.getByRole('spinbutton', { name: 'Minutes' })).toBeFocused();
  await keys.type('20');
  await keys.press('Escape');

  await keys.tabTo('combobox', 'Add a diagnosis');
  await keys.type('back spasm');
  await expect(page.getByRole('option', { name: /Muscle spasm of back/ })).toBeVisible();
  await keys.press('Enter');
  await expect(page.getByText('working diagnosis', { exact: true })).toBeVisible();

  await keys.tabTo('button', 'Pain goal');
  await keys.press('Enter');
  await expect(page.getByRole('spinbutton', { name: 'Pain goal' })).toBeFocused();
  await keys.type('3');

  await keys.tabTo('button', 'Today');
  await keys.press('Enter');
  await keys.tabTo('button', 'The patient agrees');
  await keys.press('Enter');
  await keys.tabTo('button', 'Sign plan');
  await keys.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Sign this plan?' })).toContainText('M62.830');
  await keys.tabTo('button', /^Sign as/);
  await keys.press('Enter');
  await expect(page.getByText(/signed by Dr/)).toBeVisible();
  const seconds = (Date.now() - began) / 1000;
  console.log(`plan by keyboard: ${keys.steps} key presses, ${seconds.toFixed(1)} s by machine`);
  expect(keys.steps).toBeLessThan(200);
  await photograph(page, '47-plan-signed', ['desktop']);
});

test('the board says what is closed, what is left and what is planned, on every screen', async ({ as }) => {
  test.setTimeout(300_000);
  const page = await as('chiropractor');
  const courseId = await openPlan(page);
  await photograph(page, '44-plan-board', ['desktop', 'tablet', 'phone']);

  const answers = intakeAnswers({
    comorbidities: { ...intakeAnswers().comorbidities, connective_tissue_disorder: true },
    medications: answerAll(MEDICATIONS, ['anticoagulant']),
  });
  await post(page, `/api/courses/${courseId}/intake`, anIntake({ basedOn: 1, answers, reason: null }));
  await page.reload();
  await expect(page.getByText('Still possible without thrust')).toBeVisible();
  await setCell(page, 'Massage, week 1', '1');
  await setCell(page, 'Ultrasound, week 1', '1');
  await setCell(page, 'Manual care without thrust, week 1', '2');
  await page.getByRole('button', { name: 'Dose of Manual care without thrust' }).click();
  await page.getByRole('combobox', { name: 'Techniques' }).click();
  await page.getByRole('option', { name: 'Instrument' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Regions' }).click();
  await page.getByRole('option', { name: 'Left low back' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Instrument · Left low back')).toBeVisible();
  await page.getByRole('button', { name: 'Add M54.50' }).click();
  await page.getByRole('combobox', { name: 'Add a diagnosis' }).fill('me84.2 low back pain');
  await page.getByRole('option', { name: /unchecked/ }).click();
  await page.getByRole('button', { name: 'Disability goal' }).click();
  await page.getByRole('button', { name: 'Activity goal' }).click();
  await page.getByRole('button', { name: 'Change Core strength' }).click();
  await page.getByRole('button', { name: 'Add a referral' }).click();
  await page.getByRole('button', { name: 'The patient agrees' }).click();
  await photograph(page, '45-plan-filled', ['desktop', 'tablet', 'phone']);

  await expect(page.getByText('Draft kept')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/You have unsaved answers/)).toBeVisible();
  await expect(page.getByText('Instrument · Left low back')).toBeVisible();
  await expect(page.getByText('ME84.2 low back pain')).toBeVisible();
  await page.getByRole('button', { name: 'Why? Adjustment with thrust' }).click();
  const why = page.getByRole('dialog', { name: /Why\? Adjustment with thrust/ });
  for (const words of ['averaged 4.4', 'PACBACK', 'less than what matters'])
    await expect(why).toContainText(words);
  await photograph(page, '46-plan-evidence', ['desktop', 'phone']);
});

/** The plan of a patient with an intake and an examination on record; gives the id of the course. */
async function openPlan(page: Page): Promise<string> {
  const { courseId, ...patient } = aNewPatient();
  await post(page, '/api/patients', { ...patient, courseId });
  await post(page, `/api/courses/${courseId}/intake`, anIntake());
  await post(page, `/api/courses/${courseId}/examination`, anExamination());
  await page.goto(`/patients/${patient.id}/courses/${courseId}/plan`);
  await expect(page.getByText('The board starts from what the rules suggest')).toBeVisible();
  return courseId;
}

async function setCell(page: Page, name: string, count: string): Promise<void> {
  const cell = page.getByRole('spinbutton', { name, exact: true });
  await cell.click();
  await cell.press(count);
}

/** Presses keys and counts them. */
class Keys {
  readonly #page: Page;
  steps = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
    this.steps += keys.length;
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.steps += text.length;
  }

  tabTo(role: 'button' | 'combobox' | 'spinbutton', name: string | RegExp): Promise<void> {
    return this.#go('Tab', role, name);
  }

  shiftTabTo(role: 'button' | 'combobox' | 'spinbutton', name: string | RegExp): Promise<void> {
    return this.#go('Shift+Tab', role, name);
  }

  async #go(key: string, role: 'button' | 'combobox' | 'spinbutton', name: string | RegExp): Promise<void> {
    const place = this.#page.getByRole(role, { name, exact: true }).first();
    for (let press = 0; press < 120; press += 1) {
      if ((await place.and(this.#page.locator(':focus')).count()) > 0) return;
      await this.press(key);
    }
    throw new Error(`${String(name)} is not reached by ${key}`);
  }
}
