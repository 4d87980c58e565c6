import type { Page } from '@playwright/test';
import { SECTIONS } from '../../src/app/features/intake/answers/sections.ts';
import { anIntake } from '../../server/testing/builders.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { post, register } from '../fixtures/record.ts';

const TABLET = { width: 820, height: 1180 };

for (const section of SECTIONS) {
  test(`the section ${section} is accessible in every size and theme`, async ({ as }) => {
    const page = await as('staff');
    const { patientId, courseId } = await register(page);
    await page.goto(`/patients/${patientId}/courses/${courseId}/intake?section=${section}`);
    await expect(page.locator('#section-title')).toBeVisible();
    if (section in FILLED) await FILLED[section]!(page);
    await photograph(page, `intake-${section}`);
    await page.setViewportSize(TABLET);
    await page.screenshot({ path: `test-results/screens/intake-${section}-tablet-light.png` });
  });
}

test('the examination is accessible in every size and theme', async ({ as }) => {
  const page = await as('chiropractor');
  const { patientId, courseId } = await register(page);
  await post(page, `/api/courses/${courseId}/intake`, anIntake());
  await page.goto(`/patients/${patientId}/courses/${courseId}/intake/examination`);
  await page.getByRole('button', { name: /^All normal.*Power/ }).click();
  await page.getByRole('combobox', { name: 'L4 ankle dorsiflexion, Left' }).selectOption('3');
  await expect(page.getByText('Cannot lift the foot against gravity follows from the tests')).toBeVisible();
  await photograph(page, 'examination');
  await page.setViewportSize(TABLET);
  await page.screenshot({ path: 'test-results/screens/examination-tablet-light.png' });
});

/** What is only in view after an answer. */
const FILLED: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'body-chart': async (page) => {
    await page.getByRole('button', { name: 'Right low back' }).click();
    await page.getByRole('checkbox', { name: 'Sharp' }).check();
    await page.getByLabel('Right low back: How strong').selectOption('7');
    await page.getByLabel('Add a place').selectOption({ label: 'Right thigh, back' });
  },
  conditions: async (page) => {
    for (const name of ['Arthritis of the spine', 'Spinal stenosis (narrow canal)']) {
      await page.getByRole('radiogroup', { name }).getByRole('radio', { name: 'Yes' }).check();
    }
  },
  consent: async (page) => {
    await page.getByRole('radio', { name: 'I have read this, and I agree' }).check();
    await page.getByRole('radio', { name: 'The patient' }).check();
    await page.getByRole('radio', { name: 'Draw the signature' }).check();
    const sheet = page.getByRole('img', { name: 'Signature' });
    await page.getByLabel('Signed on').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 400);
    const box = (await sheet.boundingBox())!;
    await page.mouse.move(box.x + 40, box.y + 80);
    await page.mouse.down();
    for (const [x, y] of [
      [70, 30],
      [110, 90],
      [150, 40],
      [210, 80],
    ] as const) {
      await page.mouse.move(box.x + x, box.y + y, { steps: 4 });
    }
    await page.mouse.up();
    await expect(page.getByRole('img', { name: 'Signature, drawn' })).toBeVisible();
  },
  lifestyle: async (page) => {
    await page.getByLabel('Height').fill('70');
    await page.getByLabel('Weight').fill('300');
    await page.getByLabel('Weight').blur();
  },
  health: async (page) => {
    await page.getByLabel('Medicine, with its dose').fill('Ibuprofen 400 mg');
    await page.keyboard.press('Enter');
  },
};
