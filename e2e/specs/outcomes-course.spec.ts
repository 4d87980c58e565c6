import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { extractText } from 'unpdf';
import { addDays } from '#domain/outcomes';
import {
  aCheckIn,
  aNewPatient,
  aPlan,
  aTreatment,
  aVisit,
  anExamination,
  anIntake,
  anRmdq,
  newId,
  planContent,
} from '../../server/testing/builders.ts';
import { PASSWORD } from '../fixtures/accounts.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { COURSE_CLOCK_FILE, FIRST_DAY, morningOf, setClock } from '../fixtures/clock.ts';
import { post } from '../fixtures/record.ts';

const EVERY_DEVICE = ['desktop', 'tablet', 'phone'] as const;
const LAST_DAY = addDays(FIRST_DAY, 60);

// One course of two months, on the clinic's own clock: what the page draws, lists, corrects and hands out.
test('the course of a patient is drawn, listed, corrected and handed out alike', async ({ browser }) => {
  test.setTimeout(600_000);
  setClock(FIRST_DAY, COURSE_CLOCK_FILE);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted|NG0/.test(message.text())) complaints.push(message.text());
  });
  await makeClinic(page);
  const { courseId, wrongId, url } = await fillCourse(page);
  await page.goto(url);
  const pain = page.getByRole('region', { name: 'Pain' });
  const care = page.getByRole('region', { name: 'Care and events' });

  await test.step('the chart says the numbers of the table, and the status stands first', async () => {
    await expect(page.locator('pl-course-status')).toContainText('Worse');
    await expect(page.locator('pl-course-status')).toContainText('6 at baseline, 9 on Mar 30: up 3 points');
    await expect(picture(pain)).toHaveAccessibleName(/baseline 6, day 9 5, week 2 4, week 4 9/);
    await expect(scoreIn(pain, 'Baseline')).toHaveText('6');
    await expect(scoreIn(pain, 'Week 2')).toHaveText('4');
    await expect(scoreIn(pain, 'Week 4')).toHaveText('9');
    await expect(scoreIn(pain, 'Week 6')).toHaveText('No score');
    await expect(pain).toContainText('In week 2 Mar 16 counts: nearer to day 14');
    await expect(pain).toContainText('derived from published intervals');
    await expect(care.getByRole('row', { name: /Mar 9, 2026/ }).first()).toContainText(
      'Visit: exercise, massage',
    );
    await expect(care).toContainText('Adverse event, mild, told at a visit');
    await expect(care).toContainText('Adverse event, severe, told at a check-in');
    await expect(care).toContainText('Plan version 2 signed');
    await photograph(page, '90-course', EVERY_DEVICE);
  });

  await test.step('pain at visits is a chart of its own, when asked for', async () => {
    await expect(care.getByRole('img')).toHaveCount(0);
    await care.getByRole('checkbox', { name: 'Pain at visits' }).check();
    await expect(picture(care)).toHaveAccessibleName(/^Chart of pain at visits/);
    await expect(care.getByRole('columnheader', { name: 'Pain before' })).toBeVisible();
    await photograph(page, '91-course-visit-pain');
  });

  await test.step('a correction redraws, and the old value stays with when, who and why', async () => {
    const right = aCheckIn({ on: addDays(FIRST_DAY, 28), painNrs: 3, rmdq: anRmdq(7) });
    await post(page, `/api/courses/${courseId}/check-ins`, {
      ...right,
      corrects: wrongId,
      reason: 'Typed wrongly',
    });
    await page.reload();
    await expect(page.locator('pl-course-status')).toContainText('Improved');
    await expect(picture(pain)).toHaveAccessibleName(/baseline 6, day 9 5, week 2 4, week 4 3/);
    await expect(scoreIn(pain, 'Week 4')).toHaveText('3');
    await pain.getByText('Corrected values (1)').click();
    await expect(pain.getByRole('listitem').filter({ hasText: 'Typed wrongly' })).toContainText(
      /Mar 30, 2026: 9.*now 3.*Dr\. Casey Hand.*Typed wrongly/,
    );
    await photograph(page, '92-course-corrected');
  });

  await test.step('the CSV has the same numbers with unit and source, and no name', async () => {
    const text = (await saved(page, page.getByRole('button', { name: 'CSV' }), /course\.csv$/)).toString(
      'utf8',
    );
    expect(text.startsWith('\uFEFFpatient_number,')).toBeTruthy();
    expect(text).toContain('2026-03-30,28,4,pain_average_past_week,3,NRS 0-10,check-in,');
    expect(text).toContain('2026-03-30,28,,pain_average_past_week_replaced,9,NRS 0-10,correction,');
    expect(text).toContain('2026-03-09,7,,pain_before_treatment,5,NRS 0-10,visit,');
    expect(text).toContain('"Goertz 2018, interpolated"');
    expect(text).not.toContain('Coursemann');
  });

  await test.step('the picture of a chart is a PNG for a letter', async () => {
    const png = await saved(page, page.getByRole('button', { name: 'Picture of pain' }), /pain\.png$/);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1920);
  });

  await test.step('it prints both charts and tables on whole pages, without the screen around', async () => {
    const pdf = await page.pdf({ format: 'A4', path: 'test-results/screens/93-course-A4.pdf' });
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
    for (const each of text) expect(each.trim().length, 'a page is empty').toBeGreaterThan(60);
    const all = text.join(' ');
    expect(all).toContain('Coursemann');
    expect(all).toContain('Pain by date');
    expect(all).toContain('Disability by date');
    expect(all).toContain('Visits, adverse events and signed plans by date');
    expect(all).toContain('Typed wrongly');
    expect(all).not.toContain('As measured');
    expect(all).not.toContain('CSV');
  });

  expect(complaints).toEqual([]);
  await context.close();
});

function picture(region: Locator): Locator {
  return region.getByRole('img');
}

function scoreIn(region: Locator, row: string): Locator {
  return region
    .getByRole('row', { name: new RegExp(`^${row}`) })
    .getByRole('cell')
    .first();
}

async function saved(page: Page, button: Locator, name: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toMatch(name);
  return readFileSync(await download.path());
}

async function makeClinic(page: Page): Promise<void> {
  await post(page, '/api/clinic', {
    name: 'Lakeside Back Clinic',
    timeZone: 'America/Chicago',
    locale: 'en-US',
    emergencyNumber: '911',
    administrator: { id: newId(), username: 'ada', displayName: 'Ada Admin', password: PASSWORD },
  });
  await post(page, '/api/session', { username: 'ada', password: PASSWORD });
  const roles = ['chiropractor', 'staff'];
  const person = { username: 'casey', displayName: 'Dr. Casey Hand', roles, password: PASSWORD };
  await post(page, '/api/accounts', { id: newId(), ...person });
}

async function comeBackOn(page: Page, day: string): Promise<void> {
  setClock(day, COURSE_CLOCK_FILE);
  await page.clock.setSystemTime(morningOf(day));
  await post(page, '/api/session', { username: 'casey', password: PASSWORD });
}

/** A course with two check-ins in the window of week 2, a wrong one in that of week 4, and none at week 6. */
async function fillCourse(page: Page) {
  const patient = aNewPatient({ familyName: 'Coursemann' });
  const course = `/api/courses/${patient.courseId}`;
  const content = planContent({ startOn: FIRST_DAY });
  await comeBackOn(page, FIRST_DAY);
  await post(page, '/api/patients', patient);
  await post(page, `${course}/intake`, anIntake());
  await post(page, `${course}/examination`, anExamination());
  await post(page, `${course}/plan/sign`, aPlan({ content }));
  await comeBackOn(page, LAST_DAY);
  await post(page, `${course}/plan/sign`, aPlan({ basedOn: 1, content, reason: 'New goals' }));

  const adverseEvent = { what: 'Sore for a day', severity: 'mild', action: 'Rest' } as const;
  const reasons = { visit: 'Recorded later', rows: { massage: 'Asked for', therapeutic_exercise: 'Late' } };
  const visit = {
    on: addDays(FIRST_DAY, 7),
    delivered: { therapeutic_exercise: aTreatment(), massage: aTreatment() },
  };
  await post(page, `${course}/visits`, aVisit({ content: { ...visit, adverseEvent }, reasons }));
  const severe = { what: 'Fainted', severity: 'severe', action: 'Sent to the doctor' } as const;
  const wrong = aCheckIn({ on: addDays(FIRST_DAY, 28), painNrs: 9, rmdq: anRmdq(7) });
  for (const checkIn of [
    aCheckIn({ on: addDays(FIRST_DAY, 9), painNrs: 5, rmdq: anRmdq(12), adverseEvents: [severe] }),
    aCheckIn({ on: addDays(FIRST_DAY, 14), painNrs: 4, rmdq: anRmdq(10) }),
    wrong,
  ]) {
    await post(page, `${course}/check-ins`, checkIn);
  }
  return {
    courseId: patient.courseId,
    wrongId: wrong.id,
    url: `/patients/${patient.id}/courses/${patient.courseId}/outcomes`,
  };
}
