import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, photograph, test } from '../fixtures/clinic.ts';

/** Ids of another system, new for every run: what was imported once stays. */
function newFiles() {
  const run = randomUUID().slice(0, 8);
  return {
    familyName: `Import${run}`,
    patients: [
      'patient;given_name;family_name;birth_date;sex;phone',
      `A-${run};Anna;Import${run};1984-06-21;female;+1 312 555 0100`,
      `B-${run};=1+1;Import${run};03/05/1990;male;`,
      `A-${run};Cy;Import${run};1970-01-01;unsure;`,
    ].join('\r\n'),
    patientsMended: [
      'patient;given_name;family_name;birth_date;sex;phone',
      `A-${run};Anna;Import${run};1984-06-21;female;+1 312 555 0100`,
      `B-${run};=1+1;Import${run};1990-05-03;male;`,
      `C-${run};Cy;Import${run};1970-01-01;male;`,
    ].join('\r\n'),
    courses: `course,patient,opened_on,day_zero,acuity\nK-${run},A-${run},2025-03-03,2025-03-05,chronic\n`,
    scores: `course,date,pain_nrs,rmdq_total\nK-${run},2025-03-05,7,14\nK-${run},2025-04-16,3,5\n`,
  };
}

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page
    .getByLabel(/Choose (a|another) file/)
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

async function importFile(page: Page, kind: string, content: string, done: string): Promise<void> {
  await page.getByRole('radio', { name: kind }).check();
  await choose(page, `${kind}.csv`, content);
  await page.getByRole('button', { name: /^Import \d/ }).click();
  await expect(page.getByText(done)).toBeVisible();
}

test('a file with errors is mended and imported once, and what came in goes out without names', async ({
  as,
}) => {
  const files = newFiles();
  const page = await as('chiropractor');
  await page.goto('/');
  await page.getByRole('button', { name: 'Your account' }).click();
  await page.getByRole('menuitem', { name: 'Import and export' }).click();
  await expect(page.getByRole('heading', { name: 'Import and export', level: 1 })).toBeVisible();
  await photograph(page, '60-import-export', ['desktop', 'tablet', 'phone']);

  await test.step('every error is named, and nothing can be imported', async () => {
    await choose(page, 'patients.csv', files.patients);
    await expect(page.getByText('Nothing can be imported until this is mended')).toBeVisible();
    await expect(page.getByText('Read as UTF-8 with semicolons between the cells.')).toBeVisible();
    const errors = page.getByRole('table', { name: 'What to mend' });
    await expect(errors.getByRole('row')).toHaveText([
      /Line/,
      /^3birth_date“03\/05\/1990” can be two days/,
      /^4sex“unsure” is not known/,
    ]);
    await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
    await photograph(page, '61-import-errors', ['desktop', 'tablet', 'phone']);
  });

  await test.step('the mended file is looked at and imported', async () => {
    await choose(page, 'patients.csv', files.patientsMended);
    const rows = page.getByRole('table', { name: 'First rows as they were read' });
    await expect(rows.getByRole('cell', { name: '=1+1' })).toBeVisible();
    await photograph(page, '62-import-preview', ['desktop', 'tablet', 'phone']);
    await page.getByRole('button', { name: 'Import 3 patients' }).click();
    await expect(page.getByText('3 patients imported')).toBeVisible();
    await photograph(page, '63-import-done', ['desktop', 'phone']);
  });

  await test.step('the same file again is the same import', async () => {
    await choose(page, 'again.csv', files.patientsMended);
    await expect(page.getByText('This file was imported already')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Put this file away' }).click();
  });

  await importFile(page, 'Courses of care', files.courses, '1 course imported');
  await importFile(page, 'Scores', files.scores, '2 rows of scores imported');

  await test.step('the patient shows what was imported', async () => {
    const other = await page.context().newPage();
    await other.goto('/patients');
    await other.getByLabel('Name, number or birth date').fill(files.familyName);
    const outcomes = other
      .getByRole('navigation', { name: 'Patient record' })
      .getByRole('link', { name: 'Outcomes' });
    // The list may be drawn anew by its search in the moment of the click.
    await expect(async () => {
      await other.getByRole('link', { name: `${files.familyName}, Anna` }).click({ timeout: 5_000 });
      await expect(outcomes).toBeVisible({ timeout: 10_000 });
    }).toPass();
    await outcomes.click();
    await expect(other.getByRole('cell', { name: '14', exact: true }).first()).toBeVisible();
    await other.close();
  });

  await test.step('a research export holds it without names and can be fetched again', async () => {
    await page.getByRole('button', { name: 'Lock a research export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the ZIP' }).click();
    const zip = unzipSync(readFileSync(await (await download).path()));
    expect(Object.keys(zip).sort()).toEqual([
      'adverse_events.csv',
      'courses.csv',
      'dictionary.csv',
      'export.json',
      'patients.csv',
      'plans.csv',
      'scores.csv',
      'visits.csv',
    ]);
    const scores = strFromU8(zip['scores.csv'] ?? new Uint8Array());
    expect(scores).toMatch(/^C-\w{13},0,check-in,import,,7,14,24,/m);
    expect(scores).toMatch(/^C-\w{13},42,check-in,import,6,3,5,24,/m);
    const everything = Object.values(zip)
      .map((content) => strFromU8(content))
      .join('\n');
    expect(everything).not.toContain(files.familyName);
    await photograph(page, '64-export-locked', ['desktop', 'tablet', 'phone']);
  });

  await test.step('with names it is another download, asked for in so many words', async () => {
    const button = page.getByRole('button', { name: 'Download with names' });
    await expect(button).toBeDisabled();
    await page.getByRole('checkbox', { name: 'I need the names and may have them' }).check();
    const download = page.waitForEvent('download');
    await button.click();
    const zip = unzipSync(readFileSync(await (await download).path()));
    const patients = strFromU8(zip['patients.csv'] ?? new Uint8Array());
    expect(patients).toContain(`Anna,${files.familyName},1984-06-21`);
  });

  await test.step('the dictionary says what stands in each column', async () => {
    await page.getByText('scores.csv', { exact: true }).last().click();
    await expect(page.getByRole('row', { name: /pain_nrs.*whole points, 0 to 10/ })).toBeVisible();
    await photograph(page, '65-dictionary', ['desktop', 'phone']);
  });
});

test('a clinician exports without names and imports nothing; the desk has neither', async ({ as }) => {
  const clinician = await as('clinician');
  await clinician.goto('/import-export');
  await expect(clinician.getByRole('button', { name: 'Lock a research export' })).toBeVisible();
  await expect(clinician.getByRole('heading', { name: 'Import', exact: true })).toHaveCount(0);
  await expect(clinician.getByRole('heading', { name: 'With names' })).toHaveCount(0);
  const staff = await as('staff');
  await staff.goto('/import-export');
  await expect(staff.getByText('There is no page here for you')).toBeVisible();
  await staff.getByRole('button', { name: 'Your account' }).click();
  await expect(staff.getByRole('menuitem', { name: 'Sign out' })).toBeVisible();
  await expect(staff.getByRole('menuitem', { name: 'Import and export' })).toHaveCount(0);
});

test('a file is chosen and imported by keyboard alone', async ({ as }) => {
  const files = newFiles();
  const page = await as('chiropractor');
  await page.goto('/import-export');
  await expect(page.getByRole('heading', { name: 'Import', exact: true })).toBeVisible();
  const input = page.getByLabel(/Choose a file/);
  await input.focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (
    await chooser
  ).setFiles({ name: 'patients.csv', mimeType: 'text/csv', buffer: Buffer.from(files.patientsMended) });
  const confirm = page.getByRole('button', { name: 'Import 3 patients' });
  await expect(confirm).toBeVisible();
  // From what came of the file, past its first rows.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(confirm).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('3 patients imported')).toBeVisible();
});
