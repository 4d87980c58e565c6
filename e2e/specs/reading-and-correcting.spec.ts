import type { Page } from '@playwright/test';
import { aNewPatient, anIntake, intakeAnswers, newId } from '../../server/testing/builders.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { post, register } from '../fixtures/record.ts';

async function giveReason(page: Page, title: RegExp, reason: string, action: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByRole('button', { name: action }).click();
  await expect(dialog.getByText('Please give the reason')).toBeVisible();
  await dialog.getByLabel('Why?').fill(reason);
  await dialog.getByRole('button', { name: action }).click();
  await expect(dialog).toHaveCount(0);
}

test('an intake is read on one screen, with what changed, and a version entered in error is struck', async ({
  as,
}) => {
  const [staff, chiropractor] = [await as('staff'), await as('chiropractor')];
  const { patientId, courseId } = await register(staff);
  const url = `/api/courses/${courseId}/intake`;
  await post(staff, url, anIntake({ answers: intakeAnswers({ painNrs: 4 }) }));
  const worse = intakeAnswers({ painNrs: 9, history: 'A disc in 2019.' });
  await post(staff, url, anIntake({ basedOn: 1, answers: worse, reason: 'Asked again' }));

  await chiropractor.goto(`/patients/${patientId}/courses/${courseId}/intake`);
  await chiropractor.getByRole('link', { name: 'Read', exact: true }).click();
  const changes = chiropractor.getByRole('region', { name: 'Changed since last time' });
  await expect(changes.getByRole('row', { name: /4 of 10 9 of 10/ })).toBeVisible();
  await expect(changes.getByRole('row', { name: /Not answered A disc in 2019/ })).toBeVisible();
  await expect(chiropractor.getByRole('region', { name: 'What matters first' })).toContainText('9 of 10');
  await photograph(chiropractor, '63-reading');

  await chiropractor.getByRole('button', { name: 'Entered in error… version 2' }).click();
  await giveReason(
    chiropractor,
    /version 2 as entered in error/,
    'Wrong patient',
    'Mark as entered in error',
  );
  const versions = chiropractor.getByRole('region', { name: 'Versions' });
  await expect(versions.getByRole('deletion')).toContainText('Version 2');
  await expect(versions).toContainText('Wrong patient');
  await expect(chiropractor.getByRole('region', { name: 'What matters first' })).toContainText('4 of 10');
  await photograph(chiropractor, '64-struck-version');
});

test('answers of an earlier course are copied by section, and count once they are reviewed', async ({
  as,
}) => {
  const page = await as('staff');
  const { patientId, courseId } = await register(page);
  await post(page, `/api/courses/${courseId}/intake`, anIntake());
  const later = newId();
  await post(page, `/api/patients/${patientId}/courses`, { id: later });
  const intake = `/patients/${patientId}/courses/${later}/intake`;

  await page.goto(`${intake}?section=pain`);
  await expect(page.getByRole('heading', { name: 'Pain' })).toBeVisible();
  await expect(page.getByRole('button', { name: /Copy from the intake/ })).toHaveCount(0);
  const step = page.getByRole('navigation', { name: 'Sections of the intake' }).getByRole('link', {
    name: /Back conditions/,
  });
  await step.click();
  await page.getByRole('button', { name: /Copy from the intake/ }).click();
  await expect(page.getByText('Copied, not yet reviewed.')).toBeVisible();
  await expect(step).toContainText('0/11');
  await photograph(page, '65-copied');
  await page.getByRole('button', { name: 'Save intake' }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.goto(`${intake}/reading`);
  await expect(page.getByRole('region', { name: 'Back conditions' })).toContainText(
    'Copied, not yet reviewed',
  );

  await page.goto(`${intake}?section=conditions`);
  await page.getByRole('button', { name: 'These are right' }).click();
  await expect(step).toContainText('11/11');
  await page.getByRole('button', { name: 'Save intake' }).click();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.goto(`${intake}/reading`);
  await expect(page.getByRole('region', { name: 'Back conditions' })).not.toContainText('not yet reviewed');
});

test('a probable duplicate is warned of at registration, merged, and parted again', async ({ as }) => {
  const [staff, chiropractor] = [await as('staff'), await as('chiropractor')];
  const familyName = `Doppel${Date.now()}`;
  const [first, second] = [aNewPatient({ familyName }), aNewPatient({ familyName, givenName: 'Ana' })];
  await post(staff, '/api/patients', first);
  await staff.goto('/patients/new');
  await staff.getByLabel('Given name').fill('ANNA');
  await staff.getByLabel('Family name').fill(familyName);
  await staff.getByLabel('Date of birth').fill('1980-06-15');
  await staff.getByLabel('Sex').selectOption({ label: 'Female' });
  await expect(staff.getByRole('status', { name: 'Probable duplicates' })).toContainText('same name');
  await photograph(staff, '66-duplicate-at-registration');

  await post(staff, '/api/patients', second);
  await staff.goto(`/patients/${first.id}`);
  await expect(staff.getByRole('status', { name: 'Probable duplicates' })).toContainText(
    'nearly the same name',
  );
  await expect(staff.getByRole('button', { name: /Merge into/ })).toHaveCount(0);

  await chiropractor.goto(`/patients/${first.id}`);
  await photograph(chiropractor, '67-duplicate-on-page');
  await chiropractor.getByRole('button', { name: /Merge into this patient/ }).click();
  await giveReason(chiropractor, /^Merge No\./, 'Same phone and address', 'Merge');
  const merged = chiropractor.getByRole('region', { name: 'Merged registrations' });
  await expect(merged).toContainText('Same phone and address');
  await expect(chiropractor.getByRole('status', { name: 'Probable duplicates' })).toHaveCount(0);
  await photograph(chiropractor, '68-merged');

  await staff.goto('/patients');
  const search = staff.getByLabel('Name, number or birth date');
  await search.fill(`${familyName} Ana`);
  const row = staff.getByRole('row').filter({ hasText: familyName });
  const mergedFrom = row.getByText(/^Merged from no\. \d+ \(Doppel\d+, Ana\)$/);
  await expect(mergedFrom).toBeVisible();
  await search.fill(/\d+/.exec((await mergedFrom.textContent()) ?? '')?.[0] ?? '');
  await expect(mergedFrom).toBeVisible();
  await photograph(staff, '69-found-by-merged-number');

  await merged.getByRole('button', { name: /Undo/ }).click();
  await giveReason(chiropractor, /Undo the merge/, 'They are twins', 'Undo the merge');
  await expect(chiropractor.getByRole('status', { name: 'Probable duplicates' })).toBeVisible();
  await expect(merged).toHaveCount(0);
});

test('a course of the wrong patient is struck, kept to read, and another can be opened', async ({ as }) => {
  const page = await as('chiropractor');
  const { patientId, courseId } = await register(page);
  await post(page, `/api/courses/${courseId}/intake`, anIntake());
  await page.goto(`/patients/${patientId}`);
  await page.getByRole('button', { name: 'Course entered in error…' }).click();
  await giveReason(page, /this course as entered in error/, 'Wrong Smith', 'Mark as entered in error');
  await expect(page.getByRole('heading', { name: 'No course is open' })).toBeVisible();
  await photograph(page, '69-struck-course');
  await page.getByRole('deletion').getByRole('link').click();
  await expect(page.getByText(/Entered in error,/)).toBeVisible();
  await page.goto(`/patients/${patientId}`);
  await page.getByRole('button', { name: 'Open a new course' }).click();
  await expect(page.getByRole('heading', { name: 'The intake comes next' })).toBeVisible();
});
