import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { extractText } from 'unpdf';
import {
  aPlan,
  anExamination,
  anIntake,
  aTreatment,
  intakeAnswers,
  planContent,
} from '../../server/testing/builders.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { type Registered, post, register } from '../fixtures/record.ts';

const TODAY = new Date().toISOString().slice(0, 10);

/** A patient whose plan was signed today, with everything on it that a paper shows. */
async function withSignedPlan(page: Page): Promise<Registered> {
  const patient = await register(page);
  const course = `/api/courses/${patient.courseId}`;
  await post(page, `${course}/intake`, anIntake());
  await post(page, `${course}/examination`, anExamination());
  const content = planContent({
    startOn: TODAY,
    sessions: {
      therapeutic_exercise: [2, 2, 2, 2, 1, 1],
      chiropractic_adjustment: [2, 2, 2, 1, 1, 1],
      heat: [7, 7, 3, 3, 3, 3],
    },
    treatments: { heat: aTreatment({ minutes: 20 }) },
    diagnoses: [{ code: 'M54.50', title: 'Low back pain, unspecified' }],
    goals: [
      { measure: 'nrs', target: 2, by: null },
      { measure: 'activity', target: 'Carry my son upstairs', by: null },
    ],
    exercises: [
      { code: 'ex_core_strength', text: 'Hold the plank, breathe calmly.', daysPerWeek: 4, minutes: 10 },
      {
        code: 'ex_aerobic_walking',
        text: 'Walk a little further every few days.',
        daysPerWeek: 7,
        minutes: 20,
      },
      { code: null, text: 'Roll the shoulders at the desk.', daysPerWeek: null, minutes: null },
    ],
    advice: [{ code: 'edu_stay_active', text: 'Keep doing your usual things as far as you can.' }],
  });
  await post(page, `${course}/plan/sign`, aPlan({ content }));
  return patient;
}

/** Prints the paper on both formats, keeps the PDFs, and gives the text of every page of each. */
async function print(page: Page, name: string): Promise<string[][]> {
  const printed: string[][] = [];
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.pdf({ format, preferCSSPageSize: false });
    writeFileSync(`test-results/screens/${name}-${format}.pdf`, pdf);
    const { text } = await extractText(new Uint8Array(pdf), { mergePages: false });
    printed.push(text);
  }
  return printed;
}

async function expectWholePages(page: Page, name: string, patient: Registered): Promise<void> {
  for (const pages of await print(page, name)) {
    expect(pages.length).toBeLessThanOrEqual(3);
    for (const text of pages) expect(text.trim().length, `a page of ${name} is empty`).toBeGreaterThan(60);
    expect(pages[0]).toContain(patient.familyName);
    expect(pages.join(' ')).toContain('Printed');
    // Nothing of the screen around the paper is printed.
    expect(pages.join(' ')).not.toContain('Print or save as PDF');
    expect(pages.join(' ')).not.toContain('Sign out');
    // Nor an alert, which may name another patient.
    expect(pages.join(' ')).not.toContain('I take it');
    expect(pages[0]?.match(new RegExp(patient.familyName, 'g'))?.length).toBe(1);
  }
}

test('the papers of a course are printed whole on A4 and Letter', async ({ as }) => {
  const page = await as('chiropractor');
  const patient = await withSignedPlan(page);
  const papers = `/patients/${patient.patientId}/courses/${patient.courseId}/papers`;
  await page.goto(papers);
  await photograph(page, '70-papers');

  await page.getByRole('link', { name: 'Handout' }).click();
  await expect(page.getByRole('heading', { name: 'Your six-week plan' })).toBeVisible();
  await expect(page.getByText('exercise with us 2 times, adjustment by hand 2 times').first()).toBeVisible();
  await expect(page.getByText('warmth at home every day').first()).toBeVisible();
  await expect(page.getByText('Carry my son upstairs')).toBeVisible();
  await photograph(page, '71-handout', ['desktop', 'tablet', 'phone']);
  await expectWholePages(page, '71-handout', patient);

  await page.goto(`${papers}/summary`);
  await expect(page.getByRole('heading', { name: 'Clinical summary' })).toBeVisible();
  await expect(page.getByText('M54.50')).toBeVisible();
  await photograph(page, '72-summary');
  await expectWholePages(page, '72-summary', patient);

  await page.goto(`${papers}/progress`);
  await expect(page.getByRole('heading', { name: 'Progress letter' })).toBeVisible();
  await photograph(page, '73-progress');
  await expectWholePages(page, '73-progress', patient);

  await page.goto(`${papers}/referral`);
  await expect(page.getByText('No sign stops this course')).toBeVisible();
});

test('a stop brings its referral letter, and the handout says that the plan waits', async ({ as }) => {
  const page = await as('chiropractor');
  const patient = await withSignedPlan(page);
  const redFlags = { ...intakeAnswers().redFlags, saddle_numbness: true };
  await post(
    page,
    `/api/courses/${patient.courseId}/intake`,
    anIntake({ basedOn: 1, answers: intakeAnswers({ redFlags }) }),
  );
  const papers = `/patients/${patient.patientId}/courses/${patient.courseId}/papers`;
  await page.goto(`${papers}/referral`);
  await expect(page.getByRole('heading', { name: 'Referral letter' })).toBeVisible();
  await expect(page.getByText('Ambulance or emergency department now')).toBeVisible();
  await photograph(page, '74-referral');
  await expectWholePages(page, '74-referral', patient);
  await page.goto(`${papers}/handout`);
  await expect(page.getByRole('heading', { name: 'Your plan is on hold' })).toBeVisible();
});

test('staff print the handout and no clinical paper', async ({ as }) => {
  const chiropractor = await as('chiropractor');
  const patient = await withSignedPlan(chiropractor);
  const page = await as('staff');
  const papers = `/patients/${patient.patientId}/courses/${patient.courseId}/papers`;
  await page.goto(papers);
  await expect(page.getByRole('link', { name: 'Handout' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Clinical summary' })).toHaveCount(0);
  await page.goto(`${papers}/handout`);
  await expect(page.getByRole('heading', { name: 'Your exercises at home' })).toBeVisible();
  await page.goto(`${papers}/summary`);
  await expect(page.getByRole('heading', { name: 'Clinical summary' })).toHaveCount(0);
});
