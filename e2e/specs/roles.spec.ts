import type { Role } from '#contract/permission';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { register } from '../fixtures/record.ts';

const TABS: Readonly<Record<Exclude<Role, 'administrator'>, readonly string[]>> = {
  staff: ['Overview', 'Intake', 'Schedule', 'Check-ins', 'Papers'],
  chiropractor: ['Overview', 'Intake', 'Plan', 'Schedule', 'Visits', 'Check-ins', 'Outcomes', 'Papers'],
  clinician: ['Overview', 'Intake', 'Plan', 'Schedule', 'Visits', 'Check-ins', 'Outcomes', 'Papers'],
};

for (const role of ['staff', 'chiropractor', 'clinician'] as const) {
  test(`${role} reaches the parts of the record that the role may open, and no others`, async ({ as }) => {
    const { patientId, courseId } = await register(await as('staff'));
    const page = await as(role);
    await page.goto(`/patients/${patientId}`);
    const tabs = page.getByRole('navigation', { name: 'Patient record' }).getByRole('link');
    await expect(tabs).toHaveText([...TABS[role]]);
    await expect(page.getByRole('link', { name: 'Edit person' })).toHaveCount(role === 'clinician' ? 0 : 1);

    await page.goto(`/patients/${patientId}/courses/${courseId}/plan`);
    const isRefused = role === 'staff';
    await expect(page.getByText('There is no page here for you')).toHaveCount(isRefused ? 1 : 0);
    if (!isRefused) await expect(page.getByRole('heading', { name: 'No intake yet' })).toBeVisible();
  });
}

test('an address that leads nowhere says so and leads back', async ({ as }) => {
  const page = await as('staff');
  await page.goto('/no/such/page');
  await expect(page.getByText('There is no page here for you')).toBeVisible();
  await photograph(page, '30-not-found');
  await page.getByRole('link', { name: 'Go to the start page' }).click();
  await expect(page.getByRole('heading', { name: 'Patients', exact: true })).toBeVisible();
});
