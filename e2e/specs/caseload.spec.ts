import type { Page } from '@playwright/test';
import { addDays } from '#domain/outcomes';
import { ASKED_RED_FLAGS, answerAll } from '#domain/vocabulary';
import {
  aCheckIn,
  aNewPatient,
  aPlan,
  aVisit,
  anExamination,
  anIntake,
  anRmdq,
  intakeAnswers,
  newId,
  planContent,
} from '../../server/testing/builders.ts';
import { PASSWORD } from '../fixtures/accounts.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { CASELOAD_CLOCK_FILE, FIRST_DAY, morningOf, setClock } from '../fixtures/clock.ts';
import { post } from '../fixtures/record.ts';

const EVERY_DEVICE = ['desktop', 'tablet', 'phone'] as const;
const LONG_NAME = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh';
const TODAY = addDays(FIRST_DAY, 33);

// Five courses on the day after week 4 was due, on the clinic's own clock.
test('the caseload puts whom to look at first at the top, and says why', async ({ browser }) => {
  test.setTimeout(600_000);
  setClock(FIRST_DAY, CASELOAD_CLOCK_FILE);
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
  await makeClinic(page);
  const cards = page.locator('pl-course-card');
  const names = cards.getByRole('heading', { level: 3 });
  const status = page.getByRole('status').filter({ hasText: 'open course' });

  await test.step('an empty clinic says so', async () => {
    await signIn(page, 'clinician');
    await page.goto('/caseload');
    await expect(page.getByRole('heading', { name: 'No open course' })).toBeVisible();
    await photograph(page, '60-caseload-empty', ['desktop']);
  });

  await signIn(page, 'chiropractor');
  const started = new Map<string, string>();
  for (const familyName of ['Fine', 'Overdue', 'Worse', 'Stopped', LONG_NAME]) {
    started.set(familyName, await startCare(page, familyName));
  }
  setClock(TODAY, CASELOAD_CLOCK_FILE);
  await page.clock.setSystemTime(morningOf(TODAY));
  await signIn(page, 'chiropractor');
  for (const [familyName, courseId] of started) await livesOn(page, familyName, courseId);

  await test.step('the stopped, the worse, the overdue and the fine, in that order', async () => {
    await signIn(page, 'clinician');
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Caseload' }).click();
    await expect(names).toHaveText([
      'Stopped, Anna',
      'Worse, Anna',
      'Overdue, Anna',
      `${LONG_NAME}, Anna`,
      'Fine, Anna',
    ]);
    await expect(cards.nth(0)).toContainText('Stopped: Numbness around genitals');
    await expect(cards.nth(1)).toContainText('Worse: pain');
    await expect(cards.nth(2)).toContainText('Week 4 check-in overdue');
    await expect(cards.nth(4)).toContainText('Nothing stands out');
    await photograph(page, '61-caseload', EVERY_DEVICE);
  });

  await test.step('the table has the numbers the charts draw, gaps too', async () => {
    const table = cards.nth(2).getByRole('table');
    await expect(table.getByRole('row', { name: /^Pain/ }).getByRole('cell')).toHaveText([
      '6',
      '4',
      '×no score',
      '3',
      '4',
    ]);
    await expect(cards.nth(2).locator('svg .gap')).toHaveCount(2);
  });

  await test.step('filters narrow it, by the keyboard alone', async () => {
    const overdue = page.getByRole('button', { name: /^Check-in overdue/ });
    await overdue.focus();
    await page.keyboard.press('Space');
    await expect(overdue).toHaveAttribute('aria-pressed', 'true');
    await expect(status).toHaveText('1 of 5 open courses');
    await expect(names).toHaveText(['Overdue, Anna']);
    await page.getByRole('searchbox', { name: 'Name or number' }).fill('worse');
    await expect(page.getByRole('heading', { name: 'No course fits these filters' })).toBeVisible();
    await photograph(page, '62-caseload-none-found', ['phone']);
    await page.getByRole('button', { name: 'Clear the filters' }).first().click();
    await page.getByLabel('Triage').selectOption({ label: 'Emergency (1)' });
    await expect(names).toHaveText(['Stopped, Anna']);
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByRole('checkbox', { name: 'Only mine (0)' }).check();
    await expect(names).toHaveCount(0);
    await page.getByRole('button', { name: 'Clear the filters' }).first().click();
  });

  await test.step('the order opens in words, and so do the rules behind a card', async () => {
    await page.getByText('Most worrying first').click();
    await expect(page.getByText('A stop rule applies today')).toBeVisible();
    await cards.nth(1).getByRole('button', { name: 'Why?' }).click();
    await expect(page.getByRole('dialog')).toContainText('important change');
    await photograph(page, '63-caseload-why', ['desktop']);
    await page.keyboard.press('Escape');
  });

  await test.step('Enter on a name, or a click anywhere on its card, leads to the outcomes', async () => {
    await names.nth(0).getByRole('link').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/courses/${started.get('Stopped') ?? ''}/outcomes$`));
    await page.goBack();
    await cards.nth(1).click({ position: { x: 60, y: 190 } });
    await expect(page).toHaveURL(new RegExp(`/courses/${started.get('Worse') ?? ''}/outcomes$`));
    await page.goBack();
  });

  await test.step('at 320 px, and to somebody at the front desk not at all', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await signIn(page, 'staff');
    await page.goto('/caseload');
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Caseload' })).toHaveCount(0);
  });

  expect(complaints).toEqual([]);
  await context.close();
});

const ROLES = ['chiropractor', 'clinician', 'staff'] as const;

async function makeClinic(page: Page): Promise<void> {
  await post(page, '/api/clinic', {
    name: 'Lakeside Back Clinic',
    timeZone: 'America/Chicago',
    locale: 'en-US',
    emergencyNumber: '911',
    administrator: { id: newId(), username: 'ada', displayName: 'Ada Admin', password: PASSWORD },
  });
  await signIn(page, 'ada');
  for (const role of ROLES) {
    const account = { id: newId(), username: role, displayName: `The ${role}`, roles: [role] };
    await post(page, '/api/accounts', { ...account, password: PASSWORD });
  }
}

async function signIn(page: Page, username: 'ada' | (typeof ROLES)[number]): Promise<void> {
  await post(page, '/api/session', { username, password: PASSWORD });
}

async function startCare(page: Page, familyName: string): Promise<string> {
  const patient = aNewPatient({ familyName });
  const { courseId } = patient;
  await post(page, '/api/patients', patient);
  await post(page, `/api/courses/${courseId}/intake`, anIntake());
  await post(page, `/api/courses/${courseId}/examination`, anExamination());
  const content = planContent({ startOn: FIRST_DAY });
  await post(page, `/api/courses/${courseId}/plan/sign`, aPlan({ content }));
  return courseId;
}

/** What happens to each of them until today: all but one are seen, and answer; one is lost after week 2. */
async function livesOn(page: Page, familyName: string, courseId: string): Promise<void> {
  const on = (day: number): string => addDays(FIRST_DAY, day);
  const record = (path: string, body: unknown) => post(page, `/api/courses/${courseId}/${path}`, body);
  await record('check-ins', aCheckIn({ on: on(14), painNrs: 4, rmdq: anRmdq(9) }));
  for (const day of [2, 9, 16, 23, 30]) {
    if (familyName !== LONG_NAME || day < 16) await record('visits', aVisit({ content: { on: on(day) } }));
  }
  if (familyName !== 'Overdue') {
    const painNrs = familyName === 'Worse' ? 8 : 2;
    await record(
      'check-ins',
      aCheckIn({ on: on(familyName === LONG_NAME ? 22 : 28), painNrs, rmdq: anRmdq(7) }),
    );
  }
  if (familyName === 'Stopped') {
    const answers = intakeAnswers({ redFlags: answerAll(ASKED_RED_FLAGS, ['saddle_numbness']) });
    await record('intake', anIntake({ basedOn: 1, answers }));
  }
}
