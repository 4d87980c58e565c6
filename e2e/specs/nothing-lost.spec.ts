import { PASSWORD } from '../fixtures/accounts.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { register } from '../fixtures/record.ts';

test('a session that ends in the middle asks for the password in place and keeps what was typed', async ({
  as,
}) => {
  const page = await as('staff');
  const { patientId, courseId } = await register(page);
  await page.goto(`/patients/${patientId}/courses/${courseId}/intake`);
  await page.getByLabel('What brings you here').fill('Back locks up when getting out of the car.');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Save intake' }).click();

  const dialog = page.getByRole('dialog', { name: 'Sign in again' });
  await expect(dialog).toBeVisible();
  await photograph(page, '31-session-ended');
  await dialog.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('What brings you here')).toHaveValue(
    'Back locks up when getting out of the car.',
  );
});

test('an impatient double click registers one patient', async ({ as }) => {
  const page = await as('staff');
  const familyName = `Onlyone${Date.now()}`;
  await page.goto('/patients/new');
  await page.getByLabel('Given name').fill('Ana');
  await page.getByLabel('Family name').fill(familyName);
  await page.getByLabel('Date of birth').fill('1990-05-03');
  await page.getByLabel('Sex').selectOption({ label: 'Female' });
  await page.getByRole('button', { name: 'Register' }).dblclick();
  await expect(page.getByRole('heading', { name: 'The intake comes next' })).toBeVisible();
  await page.goto('/patients');
  await page.getByRole('searchbox').fill(familyName);
  await expect(page.getByText('1 patient', { exact: true })).toBeVisible();
});

test('an impossible birth date is named with its remedy, and nothing is lost', async ({ as }) => {
  const page = await as('staff');
  await page.goto('/patients/new');
  await page.getByLabel('Given name').fill('Ana');
  await page.getByLabel('Family name').fill('Tomorrow');
  await page.getByLabel('Date of birth').fill('2999-01-01');
  await page.getByLabel('Sex').selectOption({ label: 'Female' });
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByText(/in the future/)).toBeVisible();
  await expect(page.getByLabel('Family name')).toHaveValue('Tomorrow');
});

test('a server that does not answer leaves what was typed, and says so', async ({ as }) => {
  const page = await as('staff');
  const { patientId, courseId } = await register(page);
  await page.goto(`/patients/${patientId}/courses/${courseId}/intake`);
  await page.getByLabel('What brings you here').fill('Dull ache after sitting.');
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Save intake' }).click();
  await expect(page.getByText('The clinic’s server does not answer.')).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Save intake' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved/ })).toBeVisible();
});
