import type { Page } from '@playwright/test';
import {
  aCheckIn,
  aNewPatient,
  aPlan,
  anExamination,
  anIntake,
  anRmdq,
  intakeAnswers,
  newId,
  planContent,
} from '../../server/testing/builders.ts';
import { PASSWORD } from '../fixtures/accounts.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { FIRST_DAY, VISITS_CLOCK_FILE, morningOf, setClock } from '../fixtures/clock.ts';
import { post } from '../fixtures/record.ts';

const EVERY_DEVICE = ['desktop', 'tablet', 'phone'] as const;

// Two weeks of visits and what can go wrong in them, on the clinic's own clock.
test('visits are recorded against the plan, and stop where they must', async ({ browser }) => {
  test.setTimeout(600_000);
  setClock(FIRST_DAY, VISITS_CLOCK_FILE);
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
  const { courseId, url } = await startCare(page);

  await test.step('the first visit, by the keyboard alone, as planned', async () => {
    await comeBackOn(page, FIRST_DAY, url);
    await expect(page.getByRole('heading', { name: 'Plan, week 1 of 6' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Last visit', exact: true })).toContainText(
      'This is the first.',
    );
    await photograph(page, '30-visit-blank', EVERY_DEVICE);
    const began = performance.now();
    let keys = 0;
    const press = async (key: string): Promise<void> => {
      keys += 1;
      await page.keyboard.press(key);
    };
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let step = 0; step < 40; step += 1) {
        await press('Tab');
        // As a string: the specs are typed without the browser's own names.
        const at = await page.evaluate<string>(
          `(() => { const at = document.activeElement; return at.closest('fieldset')?.querySelector('legend')?.textContent ?? at.textContent ?? ''; })()`,
        );
        if (name.test(at.trim())) return;
      }
      throw new Error(`The keyboard does not reach ${name}`);
    };
    await page.getByRole('button', { name: 'None of these' }).focus();
    await press('Enter');
    await tabTo(/^Pain now, before/);
    await press('6');
    await tabTo(/^As planned/);
    await press('Enter');
    await tabTo(/^Pain now, after/);
    await press('4');
    await tabTo(/^Sign visit/);
    await press('Enter');
    await expect(page.getByText('Visit of Mar 2, 2026 signed')).toBeVisible();
    test.info().annotations.push({
      type: 'a visit by keyboard',
      description: `${keys} keys, ${Math.round((performance.now() - began) / 1000)} s`,
    });
    await expect(page.getByRole('region', { name: 'Plan, week 1 of 6' })).toContainText('1 of 2 done');
  });

  await test.step('as planned, except what: another dose, and massage that was not planned', async () => {
    await comeBackOn(page, '2026-03-04', url);
    await page.getByRole('button', { name: 'None of these' }).click();
    await choosePain(page, 'before', 5);
    await page.getByRole('button', { name: 'As planned' }).click();
    await page.getByRole('button', { name: 'Change: Physical therapy and exercise' }).click();
    await page.getByLabel('Minutes').fill('20');
    await page.getByRole('button', { name: 'Done: Physical therapy and exercise' }).click();
    await page.getByRole('checkbox', { name: 'Massage' }).check();
    await page.getByLabel('Subjective').fill('Slept through for the first time.');
    await expect(page.getByText('Draft kept')).toBeVisible();

    await page.reload();
    await expect(page.getByRole('status', { name: 'Unsaved answers' })).toBeVisible();
    await expect(page.getByLabel('Subjective')).toHaveValue('Slept through for the first time.');
    await page.getByRole('button', { name: 'Continue' }).click();

    await page.getByRole('button', { name: 'Sign visit' }).click();
    await expect(page.getByText('Give the reason; it is kept with the visit.')).toBeVisible();
    await expect(page.getByLabel('Why? Massage')).toBeFocused();
    await page.getByLabel('Why? Massage').fill('Asked for it; sore shoulders.');
    await choosePain(page, 'after', 4);
    await photograph(page, '31-visit-filled', EVERY_DEVICE);
    await sign(page);
    await expect(page.getByRole('region', { name: 'Visits so far' })).toContainText(
      'Not planned this week: massage. Asked for it; sore shoulders.',
    );
  });

  await test.step('a second week', async () => {
    for (const day of ['2026-03-09', '2026-03-11']) {
      await comeBackOn(page, day, url);
      await page.getByRole('button', { name: 'None of these' }).click();
      await choosePain(page, 'before', 5);
      await page.getByRole('radio', { name: 'Better', exact: true }).check();
      await page.getByRole('button', { name: 'As planned' }).click();
      await choosePain(page, 'after', 5);
      await sign(page);
    }
    const delivery = page.getByRole('region', { name: 'Planned against delivered' });
    await expect(delivery).toContainText('100 %');
    await expect(delivery).toContainText('4 of 9 visits with thrust');
  });

  await test.step('three weeks without a gain end the adjustments', async () => {
    await comeBackOn(page, '2026-03-23', url);
    await expect(
      page.getByRole('strong').filter({ hasText: 'Take the scores before the next' }),
    ).toBeVisible();
    const checkIn = aCheckIn({ on: '2026-03-23', painNrs: 6, rmdq: anRmdq(13) });
    await post(page, `/api/courses/${courseId}/check-ins`, checkIn);
    await page.reload();
    await expect(page.getByRole('strong').filter({ hasText: 'End adjustments' })).toBeVisible();
    await page.getByRole('button', { name: 'Why? End adjustments' }).click();
    await expect(page.getByRole('dialog')).toContainText('no important gain');
    await page.keyboard.press('Escape');
  });

  await test.step('a thrust given against a block is kept as a deviation', async () => {
    const answers = intakeAnswers();
    const comorbidities = { ...answers.comorbidities, osteoporosis_severe_or_fragility_fracture: true };
    const bodyChart = { marks: {}, nothingToMark: true };
    const intake = anIntake({ basedOn: 1, answers: { ...answers, comorbidities, bodyChart } });
    await post(page, `/api/courses/${courseId}/intake`, intake);
    await page.reload();
    await page.getByRole('button', { name: 'None of these' }).click();
    await page.getByRole('checkbox', { name: 'Adjustment with thrust' }).check();
    await expect(page.getByText('Blocked today').first()).toBeVisible();
    await page.getByLabel('Why? Adjustment with thrust').fill('Scan of today came after the treatment.');
    await page.getByRole('button', { name: 'Add an adverse event' }).click();
    await page.getByLabel('What happened').fill('Sharp pain at the thrust.');
    await page.getByRole('radio', { name: 'Mild', exact: true }).check();
    await page.getByLabel('What was done').fill('Examined again, ice, call tomorrow.');
    await photograph(page, '32-visit-deviation', EVERY_DEVICE);
    await sign(page);
    await expect(page.getByRole('region', { name: 'Visits so far' })).toContainText(
      'Blocked today: adjustment with thrust. Scan of today came after the treatment.',
    );
  });

  await test.step('a sign at a visit closes the plan and tells everybody', async () => {
    await comeBackOn(page, '2026-03-25', url);
    await page
      .getByRole('radiogroup', { name: 'Numb between the legs or around the back passage' })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await page.getByRole('button', { name: 'None of the others' }).click();
    await expect(page.getByRole('link', { name: 'Call 911' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'As planned' })).toHaveCount(0);
    await photograph(page, '33-visit-red-sign', EVERY_DEVICE);
    await sign(page);
    await expect(page.getByText('The plan is stopped. No treatment may be given.')).toBeVisible();
    await expect(page.getByRole('alert', { name: 'Emergency signs' })).toContainText('Visitmann');
    await photograph(page, '34-visits-stopped', EVERY_DEVICE);
    await page.getByRole('link', { name: 'See what to do now and what clears it' }).click();
    await expect(page.getByRole('heading', { name: 'Stop. This is an emergency.' })).toBeVisible();
  });

  await test.step('amended with its original, and entered in error', async () => {
    await page.goto(url);
    await page.getByRole('button', { name: 'Amend the visit of Mar 25, 2026' }).click();
    await page
      .getByRole('radiogroup', { name: 'Numb between the legs or around the back passage' })
      .getByRole('radio', { name: 'No', exact: true })
      .check();
    await page.getByLabel('Reason for the amendment').fill('Heard wrongly; asked again.');
    await page.getByRole('button', { name: 'Sign amendment' }).click();
    await expect(page.getByText('The original', { exact: true })).toBeVisible();
    await expect(page.getByText('The plan is stopped. No treatment may be given.')).toHaveCount(0);
    await page.getByRole('button', { name: 'Mark the visit of Mar 11, 2026 as entered in error' }).click();
    await page.getByLabel('Why?').fill('Was another patient.');
    await page.getByRole('button', { name: 'Mark as entered in error' }).click();
    await expect(page.getByText('Entered in error', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('region', { name: 'Planned against delivered' })).toContainText(
      '4 of 9 visits with thrust',
    );
    await photograph(page, '35-visits-list', EVERY_DEVICE);
  });

  expect(complaints).toEqual([]);
  await context.close();
});

async function makeClinic(page: Page): Promise<void> {
  await post(page, '/api/clinic', {
    name: 'Lakeside Back Clinic',
    timeZone: 'America/Chicago',
    locale: 'en-US',
    emergencyNumber: '911',
    administrator: { id: newId(), username: 'ada', displayName: 'Ada Admin', password: PASSWORD },
  });
  await post(page, '/api/session', { username: 'ada', password: PASSWORD });
  await post(page, '/api/accounts', {
    id: newId(),
    username: 'chiropractor',
    displayName: 'Dr. Casey Hand',
    roles: ['chiropractor'],
    password: PASSWORD,
  });
}

/** A signed plan from the first day on: exercise and two adjustments a week at first. */
async function startCare(page: Page): Promise<{ courseId: string; url: string }> {
  await post(page, '/api/session', { username: 'chiropractor', password: PASSWORD });
  const patient = aNewPatient({ givenName: 'Vera', familyName: 'Visitmann' });
  const { id, courseId } = patient;
  await post(page, '/api/patients', patient);
  await post(page, `/api/courses/${courseId}/intake`, anIntake());
  await post(page, `/api/courses/${courseId}/examination`, anExamination());
  const content = planContent({ startOn: FIRST_DAY });
  await post(page, `/api/courses/${courseId}/plan/sign`, aPlan({ content }));
  return { courseId, url: `/patients/${id}/courses/${courseId}/visits` };
}

/** Days later a session is over. */
async function comeBackOn(page: Page, day: string, url: string): Promise<void> {
  setClock(day, VISITS_CLOCK_FILE);
  await page.clock.setSystemTime(morningOf(day));
  await post(page, '/api/session', { username: 'chiropractor', password: PASSWORD });
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'Visits', exact: true })).toBeVisible();
}

async function choosePain(page: Page, when: 'before' | 'after', pain: number): Promise<void> {
  await page
    .getByRole('radiogroup', { name: `Pain now, ${when} treatment` })
    .getByRole('radio', { name: String(pain), exact: true })
    .check();
}

async function sign(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign visit' }).click();
  await expect(page.getByText(/^Visit of .* signed$/)).toBeVisible();
}
