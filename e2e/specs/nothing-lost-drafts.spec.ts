import type { Page } from '@playwright/test';
import { PASSWORD } from '../fixtures/accounts.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { register } from '../fixtures/record.ts';

/** What somebody types into an intake, over three of its sections: each answer with how it is read back. */
interface TypedAnswer {
  readonly section: string;
  readonly type: (page: Page) => Promise<void>;
  readonly isThere: (page: Page) => Promise<boolean>;
}

const field = (section: string, label: string, value: string): TypedAnswer => ({
  section,
  type: (page) => page.getByLabel(label).fill(value),
  isThere: async (page) => (await page.getByLabel(label).inputValue()) === value,
});

const choice = (section: string, group: RegExp, option: string): TypedAnswer => {
  const radio = (page: Page) =>
    page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option, exact: true });
  return {
    section,
    type: (page) => radio(page).press('Space'),
    isThere: (page) => radio(page).isChecked(),
  };
};

const ANSWERS: readonly TypedAnswer[] = [
  field('complaint', 'What brings you here', 'Locks up in the morning. 背中が痛い 🦴'),
  field('complaint', 'When did it begin', '2026-02-10'),
  choice('emergency-signs', /numbness or a changed feeling/i, 'No'),
  choice('pain', /average in the past week/i, '7'),
  choice('disability', /I stay at home most of the time/i, 'Yes'),
  field('lifestyle', 'Height', '171'),
  field('lifestyle', 'Weight', '999'),
  field('history', 'What helped, what did not', 'Two episodes in 2019; an MRI then.'),
];

const hasNothingToSend = (page: Page) => expect(page.getByText('Draft kept', { exact: true })).toBeVisible();

async function goTo(page: Page, section: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Sections of the intake' })
    .locator(`a[href*="section=${section}"]`)
    .click();
  await expect(page).toHaveURL(new RegExp(`section=${section}`));
}

async function typeAll(page: Page, answers = ANSWERS): Promise<void> {
  for (const { section, type } of answers) {
    await goTo(page, section);
    await type(page);
  }
}

/** How many of the answers stand on the page, section by section. */
async function recovered(page: Page, way: string, answers = ANSWERS): Promise<void> {
  let found = 0;
  for (const { section, isThere } of answers) {
    await goTo(page, section);
    if (await isThere(page)) found += 1;
  }
  console.log(`${way}: ${found} of ${answers.length} answers recovered`);
  expect(found, way).toBe(answers.length);
}

async function openIntake(page: Page, { patientId, courseId }: { patientId: string; courseId: string }) {
  await page.goto(`/patients/${patientId}/courses/${courseId}/intake`);
  await expect(page.getByRole('navigation', { name: 'Sections of the intake' })).toBeVisible();
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.getByLabel('Username').fill(username);
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('a reload brings every answer back, says from when, and offers to discard them', async ({ as }) => {
  const page = await as('staff');
  await openIntake(page, await register(page));
  await typeAll(page);
  await hasNothingToSend(page);
  await page.reload();
  await expect(page.getByText(/You have unsaved answers from/)).toBeVisible();
  await photograph(page, '60-draft-back');
  await recovered(page, 'reload');

  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Discard the unsaved answers?' });
  await dialog.getByRole('button', { name: 'Keep them' }).click();
  await recovered(page, 'discard taken back');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing saved yet')).toBeVisible();
  await expect(page.getByText(/You have unsaved answers/)).toHaveCount(0);
});

test('a crash of the page brings every answer back', async ({ as }) => {
  const page = await as('staff');
  const record = await register(page);
  await openIntake(page, record);
  await typeAll(page);
  await hasNothingToSend(page);
  const crashed = page.waitForEvent('crash');
  const devtools = await page.context().newCDPSession(page);
  void devtools.send('Page.crash').catch(() => undefined);
  await crashed;
  const next = await page.context().newPage();
  await openIntake(next, record);
  await recovered(next, 'renderer crash');
});

test('a closed tab brings every answer back, and does not ask before it closes', async ({ as }) => {
  const page = await as('staff');
  const record = await register(page);
  await openIntake(page, record);
  await typeAll(page);
  await hasNothingToSend(page);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toEqual([]);
  const next = await page.context().newPage();
  await next.goto(`/patients/${record.patientId}`);
  const waiting = next.getByRole('status', { name: 'Unsaved intake' });
  await expect(waiting).toContainText('You have an unsaved intake from');
  await photograph(next, '45-overview-with-draft', ['desktop', 'tablet', 'phone']);
  await waiting.getByRole('link', { name: 'Go on with the intake' }).click();
  await recovered(next, 'tab closed');
});

test('a session that ends in the middle keeps every answer, also when the page is left then', async ({
  as,
}) => {
  const page = await as('staff');
  await openIntake(page, await register(page));
  await typeAll(page, ANSWERS.slice(0, 4));
  await hasNothingToSend(page);
  await page.context().clearCookies();
  await goTo(page, 'history');
  await page.getByLabel('What helped, what did not').fill('Typed as the session ended.');
  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toBeVisible();
  // The tab is lost with the session still over: only this device has the last answer.
  await page.reload();
  await signIn(page, 'staff');
  await expect(page.getByRole('navigation', { name: 'Sections of the intake' })).toBeVisible();
  await recovered(page, '401 in the middle', [
    ...ANSWERS.slice(0, 4),
    field('history', 'What helped, what did not', 'Typed as the session ended.'),
  ]);
  await hasNothingToSend(page);
});

test('a lost network keeps every answer on the device, and the server has them when it is back', async ({
  as,
}) => {
  const page = await as('staff');
  const record = await register(page);
  await openIntake(page, record);
  await page.context().setOffline(true);
  await typeAll(page);
  await expect(page.getByText('Kept on this device, not sent yet')).toBeVisible();
  await page.context().setOffline(false);
  await hasNothingToSend(page);
  await page.reload();
  await recovered(page, 'offline');
});

test('a reload while the server is away brings back what only the device had', async ({ as }) => {
  const page = await as('staff');
  const record = await register(page);
  await openIntake(page, record);
  await page.route('**/drafts/intake', (route) => route.abort());
  await typeAll(page);
  await expect(page.getByText('Kept on this device, not sent yet')).toBeVisible();
  await page.unroute('**/drafts/intake');
  await page.reload();
  await recovered(page, 'offline, then reloaded');
});

test('signing out first sends what is unsaved, and it is back after signing in elsewhere', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, 'staff');
  await expect(page.getByRole('heading', { name: 'Patients', exact: true })).toBeVisible();
  const record = await register(page);
  await openIntake(page, record);
  await typeAll(page);
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Username')).toBeVisible();
  // Signing out loads the page anew, which may still be under way.
  await expect(async () => expect(await deviceDrafts(page)).toBe(0)).toPass();
  await context.close();

  const other = await (await browser.newContext()).newPage();
  await other.goto('/');
  await signIn(other, 'staff');
  await expect(other.getByRole('heading', { name: 'Patients', exact: true })).toBeVisible();
  await openIntake(other, record);
  await recovered(other, 'sign-out');
  await other.context().close();
});

test('signing out while the server cannot take them says so, and keeps them locked on the device', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, 'staff');
  await expect(page.getByRole('heading', { name: 'Patients', exact: true })).toBeVisible();
  const record = await register(page);
  await openIntake(page, record);
  await page.route('**/drafts/intake', (route) => route.fulfill({ status: 503, body: '' }));
  await typeAll(page);
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog', { name: /could not be sent/ });
  await photograph(page, '61-sign-out-unsent');
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByLabel('Username')).toBeVisible();
  expect(await deviceDrafts(page)).toBe(1);
  expect(await deviceText(page)).not.toContain('MRI');

  await page.unroute('**/drafts/intake');
  await signIn(page, 'staff');
  await expect(page.getByRole('heading', { name: 'Patients', exact: true })).toBeVisible();
  await openIntake(page, record);
  await recovered(page, 'sign-out, unsent');
  await context.close();
});

test('two people on one intake see both versions by section, and nothing is overwritten', async ({ as }) => {
  const [page, other] = [await as('staff'), await as('chiropractor')];
  const record = await register(page);
  await openIntake(page, record);
  await openIntake(other, record);
  const answers = ANSWERS.filter(({ section }) => section !== 'lifestyle');
  await typeAll(page, answers);
  await hasNothingToSend(page);
  await goTo(other, 'history');
  await other.getByLabel('What helped, what did not').fill('None before this.');
  await goTo(other, 'pain');
  await choice('pain', /average in the past week/i, '3').type(other);
  await other.getByRole('button', { name: 'Save intake' }).click();
  await expect(other.getByText(/^Saved/)).toBeVisible();

  // The draft is based on a version that is not the newest any more, and says so when it is opened again.
  await page.reload();
  const conflict = page.getByRole('alert').filter({ hasText: 'has saved a newer version' });
  await expect(conflict).toBeVisible();
  await expect(conflict.getByRole('group')).toHaveCount(2);
  await photograph(page, '62-draft-conflict');
  await conflict.getByRole('group', { name: 'Pain' }).getByLabel('Take theirs').check();
  await conflict.getByRole('button', { name: 'Continue on the newest' }).click();
  await page.getByRole('button', { name: 'Save intake' }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.reload();
  const mine = answers.filter(({ section }) => section !== 'pain');
  await recovered(page, 'conflict', [...mine, choice('pain', /average in the past week/i, '3')]);
  await expect(page.getByText(/You have unsaved answers/)).toHaveCount(0);
});

async function deviceDrafts(page: Page): Promise<number> {
  return (await deviceValues(page)).length;
}

async function deviceText(page: Page): Promise<string> {
  return (await deviceValues(page)).join('');
}

/** What stands in the browser's database of drafts, as text. */
function deviceValues(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`new Promise((resolve) => {
    const open = indexedDB.open('plumbline-drafts');
    open.onsuccess = () => {
      const all = open.result.transaction('drafts').objectStore('drafts').getAll();
      all.onsuccess = () => resolve(all.result.map(({ bytes }) => new TextDecoder().decode(bytes)));
    };
  })`);
}

test('a check-in that is half answered comes back after a reload', async ({ as }) => {
  const page = await as('staff');
  const { patientId, courseId } = await register(page);
  await page.goto(`/patients/${patientId}/courses/${courseId}/check-ins`);
  await page.getByRole('button', { name: 'Add a check-in' }).click();
  await page.getByRole('radio', { name: '7', exact: true }).check();
  await hasNothingToSend(page);
  await page.reload();
  await expect(page.getByRole('radio', { name: '7', exact: true })).toBeChecked();
});
