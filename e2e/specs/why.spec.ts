import type { Page } from '@playwright/test';
import { COMORBIDITIES, type Comorbidity, MEDICATIONS, type Medication, answerAll } from '#domain/vocabulary';
import { aNewPatient, anExamination, anIntake, intakeAnswers } from '../../server/testing/builders.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { post } from '../fixtures/record.ts';

interface History {
  readonly comorbidities?: readonly Comorbidity[];
  readonly medications?: readonly Medication[];
  readonly hasSaddleNumbness?: boolean;
}

/** A patient with an answered intake, and an examination where nothing stops the plan; gives the address of the course. */
async function makeCourse(
  page: Page,
  { comorbidities = [], medications = [], hasSaddleNumbness = false }: History,
): Promise<string> {
  const patient = aNewPatient();
  await post(page, '/api/patients', patient);
  const blank = intakeAnswers();
  const answers = intakeAnswers({
    comorbidities: answerAll(COMORBIDITIES, comorbidities),
    medications: answerAll(MEDICATIONS, medications),
    redFlags: hasSaddleNumbness ? { ...blank.redFlags, saddle_numbness: true } : blank.redFlags,
  });
  await post(page, `/api/courses/${patient.courseId}/intake`, anIntake({ answers }));
  if (!hasSaddleNumbness) await post(page, `/api/courses/${patient.courseId}/examination`, anExamination());
  return `/patients/${patient.id}/courses/${patient.courseId}`;
}

/** Opens a "Why?", looks for these words in it, and closes it by key: the focus is back where it was. */
async function readWhy(page: Page, about: string, words: readonly string[], picture?: string): Promise<void> {
  const button = page.getByRole('button', { name: `Why? ${about}` }).first();
  await button.click();
  const panel = page.getByRole('dialog', { name: `Why? ${about}` });
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  for (const each of [...words, 'Not clinically reviewed', 'Checked:'])
    await expect(panel).toContainText(each);
  if (picture !== undefined) await photograph(page, picture);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(button).toBeFocused();
}

test('a block, a warning and a suggestion open the rule, the evidence and the sources behind them', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const page = await as('chiropractor');
  const course = await makeCourse(page, {
    comorbidities: ['connective_tissue_disorder'],
    medications: ['anticoagulant'],
  });
  await page.goto(`${course}/plan`);
  await expect(page.getByText('The board starts from what the rules suggest')).toBeVisible();
  await photograph(page, '32-plan-suggested');

  await readWhy(
    page,
    'Adjustment',
    [
      'Blocks: ',
      'contra.connective_tissue_disorder',
      'answered yes',
      'Low-force techniques remain',
      'Against',
      'guideline',
    ],
    '33-why-block',
  );
  await readWhy(page, 'Massage', ['Warns: ', 'contra.anticoagulant', 'Strength']);
  await readWhy(
    page,
    'Physical therapy and exercise',
    ['Suggested for', 'Sets the weeks', 'this patient'],
    '34-why-suggestion',
  );
  await readWhy(page, 'Ultrasound', ['P1', 'Advised against', 'NICE']);
  await readWhy(page, 'M54.50', ['dx.M54.50', 'Low back pain: answered yes']);
});

test('a finding of the triage and a stop open the rule behind them', async ({ as }) => {
  test.setTimeout(240_000);
  const page = await as('chiropractor');
  const course = await makeCourse(page, { hasSaddleNumbness: true });
  await page.goto(`${course}/intake?section=review`);
  const sign = 'Numbness around genitals, back passage or inner thighs';
  await expect(page.getByRole('heading', { name: 'Triage now' })).toBeVisible();
  await photograph(page, '35-review-findings');
  await readWhy(page, sign, ['T1.saddle_numbness', 'Cauda equina', 'Stops the plan'], '36-why-finding');
  await page.goto(`${course}/plan`);
  await expect(page.getByRole('heading', { name: 'Stop. This is an emergency.' })).toBeVisible();
  await photograph(page, '37-stop');
  await readWhy(page, sign, ['T1.saddle_numbness', 'Cauda equina']);
});
