import type { Page } from '@playwright/test';
import { PASSWORD } from '../fixtures/accounts.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { FIRST_DAY, morningOf, setClock } from '../fixtures/clock.ts';

// From an empty clinic to a charted course, by the three people who do it, over twelve weeks of the clinic's clock.
test('a patient goes from registration to a chart beside the trial', async ({ browser }) => {
  test.setTimeout(600_000);
  setClock(FIRST_DAY);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted|NG0/.test(message.text())) complaints.push(message.text());
  });
  await page.clock.setSystemTime(morningOf(FIRST_DAY));

  await test.step('the first start makes the clinic', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Set up your clinic' })).toBeVisible();
    await photograph(page, '01-setup');
    await page.getByLabel('Clinic name').fill('Lakeside Back Clinic');
    await page.getByLabel('Emergency number').fill('911');
    await page.getByLabel('Time zone').fill('America/Chicago');
    await page.getByLabel('Your name').fill('Ada Admin');
    await page.getByLabel('Username').fill('ada');
    await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
    await page.getByRole('textbox', { name: 'Password again' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Set up the clinic' }).click();
    await expect(page.getByText('The clinic is ready.')).toBeVisible();
    await photograph(page, '02-sign-in');
  });

  await test.step('the administrator makes an account for each role, and sees no patients', async () => {
    await signIn(page, 'ada');
    for (const role of ['staff', 'chiropractor', 'clinician'] as const) await makeAccount(page, role);
    await photograph(page, '03-accounts');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link')).toHaveText([
      'Accounts',
      'Opening hours',
    ]);
    await page.goto('/patients');
    await expect(page.getByRole('heading', { name: 'There is no page here for you' })).toBeVisible();
    await signOut(page);
  });

  await test.step('staff register the patient', async () => {
    await signIn(page, 'staff');
    await expect(page.getByText('No patients yet')).toBeVisible();
    await photograph(page, '04-no-patients');
    await page.getByRole('link', { name: 'Register a patient' }).click();
    await page.getByLabel('Given name').fill('Maria');
    await page.getByLabel('Family name').fill('Morales');
    await page.getByLabel('Date of birth').fill('1986-04-12');
    await page.getByLabel('Sex').selectOption({ label: 'Female' });
    await photograph(page, '05-register');
    await page.getByRole('button', { name: 'Register' }).click();
    await expect(page.getByRole('region', { name: 'Patient', exact: true })).toContainText('Morales, Maria');
    await photograph(page, '06-overview');
  });

  await test.step('an emergency sign stops the course at once', async () => {
    await page.getByRole('link', { name: 'Intake', exact: true }).click();
    await photograph(page, '07-intake-complaint');
    await page.getByLabel('What brings you here').fill('Back spasm after lifting a box.');
    await page.getByLabel('When did it begin?').fill('2026-02-20');
    await answerNone(page);
    await yesNo(page, 'Heavy lifting', 'Yes');
    await openSection(page, 'Emergency signs');
    const questions = page.getByRole('list', { name: 'Emergency signs' }).getByRole('radiogroup');
    for (const question of await questions.all()) await question.getByRole('radio', { name: 'No' }).check();
    await yesNo(page, /lost control of your bladder or bowels/, 'Yes');
    await expect(page.getByRole('alert').filter({ hasText: '911' }).first()).toBeVisible();
    await photograph(page, '08-intake-emergency');
    await save(page, 'Save intake');
    await expect(page.getByRole('region', { name: 'Patient', exact: true })).toContainText('Stopped');
  });

  await test.step('staff finish the intake', async () => {
    await openSection(page, 'Symptoms');
    await page.getByRole('button', { name: 'None of these' }).click();
    await yesNo(page, 'Back spasm', 'Yes');
    await yesNo(page, 'Low back pain', 'Yes');
    await photograph(page, '09-intake-symptoms');
    await openSection(page, 'Pain');
    await page
      .getByRole('radiogroup', { name: /on average in the past week/ })
      .getByRole('radio', { name: '6', exact: true })
      .check();
    await photograph(page, '10-intake-pain');
    await openSection(page, 'Disability');
    await expect(page.getByText('No score until the form is complete.')).toBeVisible();
    await answerRmdq(page, 13);
    await expect(page.getByText('Score 13 of 24')).toBeVisible();
    await photograph(page, '11-intake-disability');
    for (const section of ['Fitness', 'Back conditions']) {
      await openSection(page, section);
      await page.getByRole('button', { name: 'None of these' }).click();
    }
    await openSection(page, 'Health');
    await page.getByRole('radio', { name: 'No', exact: true }).first().check();
    await answerNone(page);
    await yesNo(page, 'Blood thinner (warfarin, DOAC, heparin)', 'Yes');
    await photograph(page, '12-intake-health');
    await openSection(page, 'Lifestyle');
    await page.getByLabel('Height').fill('168');
    await page.getByLabel('Weight').fill('70');
    await photograph(page, '13-intake-lifestyle');
    await openSection(page, 'Review');
    await photograph(page, '14-intake-review');
    await save(page, 'Save intake');
    await signOut(page);
  });

  await test.step('the chiropractor is told of the sign and takes it, finds the plan stopped, and corrects the sign', async () => {
    await signIn(page, 'chiropractor');
    await page.getByRole('button', { name: /I take it.*Morales/ }).click();
    const taking = page.getByRole('dialog', { name: /Morales/ });
    await taking.getByLabel('Who was told').fill('The patient');
    await taking.getByLabel('What was done').fill('Asked again at once.');
    await taking.getByRole('button', { name: 'Take it' }).click();
    await expect(page.getByRole('alert', { name: 'Emergency signs' })).toHaveCount(0);
    await page.getByRole('table').getByRole('link', { name: 'Morales, Maria' }).click();
    await tab(page, 'Plan');
    await expect(page.getByRole('heading', { name: 'Stop. This is an emergency.' })).toBeVisible();
    await expect(page.getByRole('grid')).toHaveCount(0);
    await photograph(page, '15-plan-stopped');
    await tab(page, 'Intake');
    await openSection(page, 'Emergency signs');
    await yesNo(page, /lost control of your bladder or bowels/, 'No');
    await page.getByRole('button', { name: 'Save intake' }).click();
    await page.getByLabel('Reason').fill('Ticked by mistake; asked again, control is normal.');
    await page.getByRole('button', { name: 'Save with this reason' }).click();
    await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  });

  await test.step('the chiropractor examines', async () => {
    await page.getByRole('link', { name: 'Examination' }).click();
    await yesNo(page, 'Power of the key muscles was tested', 'Yes');
    await page.getByRole('button', { name: 'All tested, all normal' }).click();
    await page.getByLabel('Upper (systolic)').fill('128');
    await page.getByLabel('Lower (diastolic)').fill('82');
    await page.getByRole('button', { name: 'All normal', exact: true }).click();
    await photograph(page, '16-examination');
    await save(page, 'Save examination');
  });

  await test.step('the plan warns of what the blood thinner restricts, and is signed with a reason', async () => {
    await tab(page, 'Plan');
    await page.getByRole('button', { name: 'Today' }).click();
    for (const week of [1, 2, 3, 4, 5, 6]) await setSessions(page, 'Physical therapy and exercise', week, 2);
    for (const week of [1, 2, 3]) await setSessions(page, 'Adjustment with thrust', week, 2);
    await photograph(page, '17-plan-draft');
    await page
      .getByLabel(/Reason to plan adjustment with thrust despite the warning/)
      .fill('Low force only; prescriber agrees.');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByText(/Draft, version 1/)).toBeVisible();
    await page.reload();
    await expect(page.getByRole('spinbutton', { name: 'Adjustment with thrust, week 3' })).toHaveValue('2');
    await page.getByRole('button', { name: 'Sign plan' }).click();
    await expect(page.getByRole('dialog')).toContainText('Low force only; prescriber agrees.');
    await photograph(page, '18-plan-signing');
    await page.getByRole('button', { name: /^Sign as/ }).click();
    await expect(page.getByText(/signed by The chiropractor/)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Patient', exact: true })).toContainText('In care');
    await photograph(page, '19-plan-signed');
  });

  const url = page.url();
  await test.step('check-ins at weeks 2, 4, 6 and 12 are recorded as the weeks go by', async () => {
    const scores = [
      ['2026-03-16', 5, 10],
      ['2026-03-30', 4, 7],
      ['2026-04-13', 3, 5],
      ['2026-05-25', 2, 3],
    ] as const;
    for (const [day, pain, disability] of scores) {
      setClock(day);
      await page.clock.setSystemTime(morningOf(day));
      await page.goto(url.replace(/plan$/, 'check-ins'));
      await signIn(page, 'chiropractor');
      await recordCheckIn(page, pain, disability);
    }
    await photograph(page, '20-check-ins');
  });

  await test.step('the chart shows the course beside both arms of the trial, with an equal table', async () => {
    await tab(page, 'Outcomes');
    const pain = page.getByRole('region', { name: 'Pain' });
    await expect(pain.getByRole('img')).toBeVisible();
    await expect(pain.getByRole('row', { name: /May 25, 2026/ })).toContainText('2');
    await expect(pain).toContainText('Improved');
    await expect(
      page.getByRole('region', { name: 'Disability' }).getByRole('row', { name: /May 25, 2026/ }),
    ).toContainText('3');
    await photograph(page, '21-outcomes');
    await signOut(page);
  });

  await test.step('the clinician reads it all and can change nothing', async () => {
    await signIn(page, 'clinician');
    await page.getByRole('searchbox').fill('mor');
    await page.getByRole('table').getByRole('link', { name: 'Morales, Maria' }).click();
    await photograph(page, '22-overview-clinician');
    await tab(page, 'Plan');
    await expect(page.getByText('You can read this plan.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Amend plan' })).toHaveCount(0);
    await tab(page, 'Outcomes');
    await expect(page.getByRole('region', { name: 'Pain' })).toContainText('Improved');
  });

  expect(complaints).toEqual([]);
  await context.close();
});

async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('Username').fill(username);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Your account' })).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
}

async function makeAccount(page: Page, role: 'staff' | 'chiropractor' | 'clinician'): Promise<void> {
  await page.getByRole('link', { name: 'New account' }).click();
  await page.getByLabel('Name', { exact: true }).fill(`The ${role}`);
  await page.getByLabel('Username').fill(role);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await page.locator(`[data-role=${role}]`).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByRole('link', { name: `The ${role}` })).toBeVisible();
}

async function tab(page: Page, name: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Patient record' })
    .getByRole('link', { name, exact: true })
    .click();
}

async function openSection(page: Page, name: string): Promise<void> {
  const sections = page.getByRole('navigation', { name: 'Sections of the intake' });
  await sections.getByRole('link', { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole('heading', { name, level: 2 })).toBeVisible();
}

async function yesNo(page: Page, question: string | RegExp, answer: 'Yes' | 'No'): Promise<void> {
  const group =
    typeof question === 'string'
      ? page.getByRole('radiogroup', { name: question, exact: true })
      : page.getByRole('radiogroup', { name: question });
  await group.getByRole('radio', { name: answer }).check();
}

/** No to every group of the section in view. */
async function answerNone(page: Page): Promise<void> {
  for (const none of await page.getByRole('button', { name: 'None of these' }).all()) await none.click();
}

async function answerRmdq(page: Page, score: number): Promise<void> {
  const yes = page.locator('pl-rmdq-form').getByRole('radio', { name: 'Yes' });
  for (let item = 0; item < score; item += 1) await yes.nth(item).check();
  await page.getByRole('checkbox', { name: /The rest do not apply today/ }).check();
}

async function save(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
}

async function setSessions(page: Page, modality: string, week: number, sessions: number): Promise<void> {
  const cell = page.getByRole('spinbutton', { name: `${modality}, week ${week}`, exact: true });
  await cell.click();
  await cell.press(String(sessions));
}

async function recordCheckIn(page: Page, pain: number, disability: number): Promise<void> {
  await page.getByRole('button', { name: 'Add a check-in' }).click();
  await page.getByRole('button', { name: 'Today' }).click();
  await answerNone(page);
  await page.getByRole('radio', { name: String(pain), exact: true }).check();
  await answerRmdq(page, disability);
  await page.getByRole('button', { name: 'Save check-in' }).click();
  await expect(page.getByRole('status').filter({ hasText: /saved/i }).first()).toBeVisible();
}
