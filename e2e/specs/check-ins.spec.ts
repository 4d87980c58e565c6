import type { Page } from '@playwright/test';
import { addDays } from '#domain/outcomes';
import { aPlan, anExamination, anIntake, intakeAnswers, planContent } from '../../server/testing/builders.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { type Registered, post, register } from '../fixtures/record.ts';

const EVERY_DEVICE = ['desktop', 'tablet', 'phone'] as const;

// Long pages, looked at by axe on every device.
test.describe.configure({ timeout: 600_000 });

/** The clinic's day. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(new Date());
}

/** A patient with a signed plan that began so many days ago. */
async function inCare(page: Page, daysAgo: number): Promise<Registered> {
  const made = await register(page);
  const url = `/api/courses/${made.courseId}`;
  const bodyChart = { marks: {}, nothingToMark: true };
  await post(page, `${url}/intake`, anIntake({ answers: intakeAnswers({ bodyChart }) }));
  await post(page, `${url}/examination`, anExamination());
  const content = planContent({ startOn: addDays(today(), -daysAgo) });
  await post(page, `${url}/plan/sign`, aPlan({ content }));
  return made;
}

const pageOf = ({ patientId, courseId }: Registered): string =>
  `/patients/${patientId}/courses/${courseId}/check-ins`;

const choose = (page: Page, question: RegExp, answer: string) =>
  page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();

test('a check-in at the desk asks everything, and a yes to a sign stops the plan until it is corrected', async ({
  as,
}) => {
  const page = await as('chiropractor');
  const patient = await inCare(page, 14);
  await page.goto(pageOf(patient));
  await page.getByRole('button', { name: 'Add a check-in' }).click();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await page.getByRole('radio', { name: '4', exact: true }).check();
  await page.getByRole('button', { name: 'Save check-in' }).click();
  await expect(page.getByText('Answer each sign, or tick that it could not be asked.')).toBeVisible();

  const numb = page.getByRole('radiogroup', { name: /^Numb between the legs/ });
  await numb.getByRole('radio', { name: 'Yes' }).check();
  await expect(page.getByRole('alert').filter({ hasText: 'Stop. This cannot wait.' })).toContainText(
    'a scan is needed today',
  );
  await page.getByRole('button', { name: 'None of the others' }).click();
  await page.getByRole('radio', { name: 'A little better' }).check();
  const unwanted = page.getByRole('radiogroup', { name: 'Anything unwanted since the last time' });
  await unwanted.getByRole('radio', { name: 'Yes' }).check();
  await page.getByLabel('What happened').fill('Dizzy for an hour');
  await page.getByRole('radio', { name: 'Mild', exact: true }).check();
  await page.getByText('Optional: bothersomeness').click();
  await page.getByRole('radio', { name: '5 extremely' }).check();
  await photograph(page, '70-check-in-form', EVERY_DEVICE);
  await page.getByRole('button', { name: 'Save check-in' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Check-in of .* saved/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Recorded' })).toContainText('Dizzy for an hour (mild)');
  await page.goto(pageOf(patient).replace(/check-ins$/, 'plan'));
  await expect(page.getByRole('heading', { name: /^Stop/ }).first()).toBeVisible();

  await page.goto(pageOf(patient));
  await page.getByRole('button', { name: /^Correct the check-in/ }).click();
  await numb.getByRole('radio', { name: 'No' }).check();
  await page.getByLabel('Reason for the correction').fill('Wrong key');
  await page.getByRole('button', { name: 'Save correction' }).click();
  await expect(page.getByText(/^Signs: Numb between the legs/)).toBeVisible();
  await photograph(page, '71-check-ins-corrected', EVERY_DEVICE);
  await page.goto(pageOf(patient).replace(/check-ins$/, 'plan'));
  await expect(page.getByRole('heading', { name: /^Stop/ })).toHaveCount(0);
});

test('the call list leads to the phone, where a check-in is asked by keyboard alone, and works itself down', async ({
  as,
}) => {
  const page = await as('chiropractor');
  const patient = await inCare(page, 19);
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Check-ins' }).click();
  await expect(page.getByText('518 of 750 (69 %) answered at week 6')).toBeVisible();
  const entry = page.getByRole('listitem').filter({ hasText: patient.familyName });
  await expect(entry).toContainText('2 days overdue');
  await entry.getByRole('button', { name: 'Not reached' }).click();
  await expect(entry).toContainText('1 call reached nobody, last by Dr. Casey Hand');
  await photograph(page, '72-call-list', EVERY_DEVICE);

  await entry.getByRole('link', { name: 'Ask by phone' }).click();
  await expect(page.getByText('Say this first')).toBeFocused();
  await photograph(page, '73-phone-start');
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Enter', 'n', 'y');
  await expect(page.getByRole('alert').filter({ hasText: 'Say this now' })).toBeVisible();
  await photograph(page, '74-phone-sign');
  await press('n', 'n', 'n', 'n');
  await expect(page.getByText(/^How strong was your low back pain/)).toBeVisible();
  await press('1', '0', 'Enter', '3', 'Enter', 'n');
  for (let sentence = 0; sentence < 24; sentence += 1) await press(sentence < 5 ? 'y' : 'n');
  await press('2', 'Enter', '0', 'Enter', '9', 'Enter');
  await expect(page.getByText('That is all', { exact: true })).toBeVisible();
  await expect(page.getByText('Pain 10 · disability 5 of 24')).toBeVisible();
  await page.getByRole('button', { name: 'Save check-in' }).click();
  await expect(page.getByRole('region', { name: 'Recorded' })).toContainText('Asked by phone');

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Check-ins' }).click();
  await expect(page.getByRole('heading', { name: 'To ask' })).toBeVisible();
  await expect(entry).toHaveCount(0);
});

test('a patient answers over a link on a phone of their own, and the clinic is told of a sign at once', async ({
  as,
  browser,
}) => {
  const desk = await as('chiropractor');
  const patient = await inCare(desk, 14);
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await desk.goto('/check-ins');
  const entry = desk.getByRole('listitem').filter({ hasText: patient.familyName });
  await entry.getByRole('button', { name: 'Copy link' }).click();
  await expect(entry).toContainText('Link not opened yet');
  const address = await desk.evaluate<string>('navigator.clipboard.readText()');

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  await phone.goto(address);
  await expect(phone.getByRole('heading', { name: 'Hello Anna' })).toBeVisible();
  await phone.getByRole('button', { name: 'Start' }).click();
  await choose(phone, /numbness or a changed feeling/, 'Yes');
  await expect(phone.getByRole('alert')).toContainText('The clinic has been told, too.');
  await photograph(phone, '75-held-check-in-sign', ['phone', 'tablet']);
  await desk.goto(pageOf(patient));
  await expect(desk.getByRole('alert', { name: 'Emergency signs' })).toContainText(patient.familyName);

  await phone.getByRole('button', { name: 'Next' }).click();
  await phone.getByRole('radio', { name: '3', exact: true }).check();
  await choose(phone, /how is your back now/, 'Much better');
  await choose(phone, /anything unwanted/, 'No');
  await photograph(phone, '76-held-check-in', ['phone', 'tablet']);
  for (let screen = 0; screen < 5; screen += 1) await phone.getByRole('button', { name: 'Next' }).click();
  await phone.getByRole('button', { name: 'Send my answers' }).click();
  await expect(phone.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  await context.close();

  await desk.reload();
  const recorded = desk.getByRole('region', { name: 'Recorded' });
  await expect(recorded).toContainText('Pain 3');
  await expect(recorded).toContainText('By the patient over a link');
  await photograph(desk, '77-check-ins-by-patient', EVERY_DEVICE);
});
