import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { IntakeView } from '#contract/intake';
import { DISPLAY_NAMES, PASSWORD } from '../fixtures/accounts.ts';
import { anIntake, intakeAnswers } from '../../server/testing/builders.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { post, register } from '../fixtures/record.ts';

const PIN = '4821';
const TABLET_AND_PHONE = ['tablet', 'phone'] as const;

/** A device of the clinic on which somebody signs in for this spec alone: handing over ends that session. */
async function signInOnTablet(page: Page): Promise<void> {
  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('Username').fill('staff');
  await page.getByRole('textbox', { name: 'Password', exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Patients', exact: true })).toBeVisible();
}

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();
/** The heading of the screen, once it has the focus: then the screen before is gone. */
const screenOf = async (page: Page) => {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeFocused();
  return heading.textContent();
};
const answer = (page: Page, question: RegExp, choice: string) =>
  page.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check();

test('a patient answers alone on the tablet, an emergency reaches everyone, and staff take it back by PIN', async ({
  as,
}) => {
  // Two dozen pages are looked at, each on two devices in two themes.
  test.slow();
  const { patientId, courseId, familyName } = await register(await as('staff'));
  const intake = `/patients/${patientId}/courses/${courseId}/intake`;
  const chiropractor = await as('chiropractor');
  await chiropractor.goto('/patients');

  const tablet = await as('staff');
  await signInOnTablet(tablet);
  await tablet.goto(intake);
  await tablet.getByLabel('What brings you here').fill('Typed at the desk');
  await tablet.getByRole('button', { name: 'Hand to patient' }).click();

  // Nothing that was typed is left behind unsaved.
  const handOver = tablet.getByRole('button', { name: 'Hand over this tablet' });
  await expect(tablet.getByText('1 change is not saved.')).toBeVisible();
  const pin = tablet.getByLabel('Your PIN');
  await expect(pin.or(handOver)).toBeVisible();
  if (await pin.isVisible()) {
    await pin.fill(PIN);
    await tablet.getByRole('button', { name: 'Set PIN' }).click();
  }
  await expect(handOver).toBeDisabled();
  await tablet.getByRole('button', { name: 'Save intake first' }).click();
  await expect(handOver).toBeEnabled();
  await photograph(tablet, '50-hand-over', ['tablet', 'phone']);
  await handOver.click();

  await expect(tablet.getByRole('heading', { name: /^Hello / })).toBeVisible();
  await photograph(tablet, '51-patient-welcome', TABLET_AND_PHONE);
  await tablet.goto(intake);
  await expect(tablet).toHaveURL(/\/form$/);
  await expect(tablet.getByText(familyName)).toHaveCount(0);

  await tablet.getByRole('button', { name: 'Start' }).click();
  await expect(tablet.getByRole('heading', { name: 'What brings you here?' })).toBeFocused();
  await tablet.getByLabel('Please tell us in your own words.').fill('It locks when I get up.');
  await photograph(tablet, '52-patient-complaint', TABLET_AND_PHONE);
  await next(tablet);
  await answer(tablet, /lost control of your bladder/, 'Yes');
  await expect(tablet.getByRole('alert').getByText('The clinic has been told, too.')).toBeVisible();
  await expect(tablet.getByRole('link', { name: 'Call 911' })).toHaveAttribute('href', 'tel:911');
  await photograph(tablet, '53-patient-emergency', TABLET_AND_PHONE);

  const alert = chiropractor.getByRole('alert').filter({ hasText: familyName });
  await expect(alert).toContainText('Lost control of bladder or bowels');
  await photograph(chiropractor, '54-alert', ['desktop', 'tablet', 'phone']);
  await alert.getByRole('button', { name: new RegExp(`I take it.*${familyName}`) }).click();
  const dialog = chiropractor.getByRole('dialog', { name: new RegExp(familyName) });
  await dialog.getByLabel('Who was told').fill('Sam at the desk');
  await dialog.getByLabel('What was done').fill('Ambulance called; patient lies in room 2.');
  await photograph(chiropractor, '55-take-alert');
  await dialog.getByRole('button', { name: 'Take it' }).click();
  await expect(alert).toHaveCount(0);

  // What was answered is there again after a reload, and what to do stays in view.
  await tablet.reload();
  await tablet.getByRole('button', { name: 'Start' }).click();
  await expect(tablet.getByLabel('Please tell us in your own words.')).toHaveValue('It locks when I get up.');
  await expect(tablet.getByRole('link', { name: 'Call 911' })).toBeVisible();

  const send = tablet.getByRole('button', { name: 'Send my answers' });
  const goTo = async (title: string) => {
    do await next(tablet);
    while ((await screenOf(tablet)) !== title);
  };
  await goTo('Who should we call if something happens?');
  await tablet.getByLabel('Name', { exact: true }).fill('Ben Smith');
  await tablet.getByLabel('Telephone').fill('+1 555 0100');
  await photograph(tablet, '57-patient-contact', TABLET_AND_PHONE);
  await goTo('Your own doctor');
  await tablet.getByLabel('Name of the doctor or practice').fill('Dr. Olga Ward');

  // Who agrees and does not sign is told what is missing, and can go on.
  await goTo('Your consent');
  await answer(tablet, /Do you agree/, 'Yes, I have read this and agree');
  await expect(
    tablet.getByText('Still missing: who signs, the name of who signs, how to sign.'),
  ).toBeVisible();
  await photograph(tablet, '57-patient-consent-open', TABLET_AND_PHONE);
  await goTo('That is all');
  await photograph(tablet, '57-patient-end-unsigned', TABLET_AND_PHONE);
  await tablet.getByRole('button', { name: 'Finish it' }).click();
  await answer(tablet, /Who signs/, 'I sign');
  await tablet.getByLabel('Name of the person who signs').fill('Anna Smith');
  await answer(tablet, /How would you like to sign/, 'Draw it with a finger or pen');
  await expect(tablet.getByText('Still missing: the signature.')).toBeVisible();
  await sign(tablet);
  await expect(tablet.getByRole('img', { name: 'Signature, drawn' })).toBeVisible();
  await expect(tablet.getByText('Not signed yet.')).toHaveCount(0);
  await photograph(tablet, '57-patient-consent-signed', TABLET_AND_PHONE);
  await goTo('That is all');
  await expect(tablet.getByRole('button', { name: 'Finish it' })).toHaveCount(0);
  await photograph(tablet, '57-patient-end', TABLET_AND_PHONE);
  await send.dblclick();
  await expect(tablet.getByText('Please hand the tablet back.')).toBeVisible();
  await photograph(tablet, '58-patient-thanks', TABLET_AND_PHONE);

  await tablet.getByRole('link', { name: 'For staff' }).click();
  await tablet.getByLabel('PIN').fill('9999');
  await tablet.getByRole('button', { name: 'Take it back' }).click();
  await expect(tablet.getByRole('alert')).toContainText('4 tries are left.');
  await photograph(tablet, '59-back-by-pin', TABLET_AND_PHONE);
  await tablet.getByLabel('PIN').fill(PIN);
  await tablet.getByRole('button', { name: 'Take it back' }).click();

  await expect(tablet.getByText('Answered by the patient')).toBeVisible();
  await expect(tablet.getByText(`Handed over by ${DISPLAY_NAMES.staff}.`)).toBeVisible();
  await expect(tablet.getByText('Version 2')).toBeVisible();
  const saved = await tablet.request.get(`/api/courses/${courseId}/intake`);
  const { contacts, consent } = ((await saved.json()) as IntakeView).intake?.answers ?? intakeAnswers();
  expect([contacts.emergencyName, contacts.physicianName]).toEqual(['Ben Smith', 'Dr. Olga Ward']);
  expect([consent.agreed, consent.signer, consent.way]).toEqual([true, 'patient', 'drawn']);
  expect(consent.drawing).not.toBe('');
  await tablet.getByText('Emergency signs told to the clinic: 1').click();
  await expect(tablet.getByText(`Taken by ${DISPLAY_NAMES.chiropractor}`)).toBeVisible();
  await photograph(tablet, '60-read-patient-answers', ['desktop', 'tablet', 'phone']);
});

test('every screen of the patient’s form can be read and used by everyone', async ({ as, browser }) => {
  // There are two dozen, each in two themes.
  test.slow();
  const desk = await as('staff');
  const { courseId } = await register(desk);
  const validUntil = new Date(Date.now() + 86_400_000).toISOString();
  const made = await desk.request.post(`/api/courses/${courseId}/handovers`, {
    data: { id: randomUUID(), way: 'link', validUntil },
    headers: { 'x-plumbline': '1' },
  });
  const { url } = (await made.json()) as { url: string };
  const context = await browser.newContext();
  const phone = await context.newPage();
  await phone.goto(url);
  await phone.getByRole('button', { name: 'Start' }).click();
  for (let screen = 1; (await screenOf(phone)) !== 'That is all'; screen += 1) {
    const title = (await screenOf(phone)) ?? '';
    await photograph(phone, `56-${screen}-${title.replaceAll(/\W+/g, '-')}`, ['phone']);
    await next(phone);
  }
  await context.close();
});

test('a link opens the form on the first phone only, and says kindly so elsewhere', async ({
  as,
  browser,
}) => {
  const desk = await as('staff');
  const { patientId, courseId } = await register(desk);
  await desk.goto(`/patients/${patientId}/courses/${courseId}/intake`);
  await desk.getByRole('button', { name: 'Hand to patient' }).click();
  await desk.getByLabel('Appointment').fill(localTimeIn(2));
  await desk.getByRole('button', { name: 'Make a link' }).click();
  const address = await desk.getByText(/\/open#/).textContent();
  await expect(desk.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  await photograph(desk, '61-link');
  await expect(desk.getByText('Not opened yet')).toBeVisible();

  const openOn = async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(address ?? '');
    return page;
  };
  const phone = await openOn();
  await expect(phone.getByRole('heading', { name: 'Hello Anna' })).toBeVisible();
  expect(phone.url()).not.toContain('#');
  await phone.getByRole('button', { name: 'Start' }).click();
  await phone.getByLabel('Please tell us in your own words.').fill('From my phone');
  await expect(phone.getByText('Your answers are kept.')).toBeVisible();
  await phone.goto(address ?? '');
  await phone.getByRole('button', { name: 'Start' }).click();
  await expect(phone.getByLabel('Please tell us in your own words.')).toHaveValue('From my phone');

  const other = await openOn();
  await expect(other.getByRole('heading', { name: 'This form was opened on another device' })).toBeVisible();
  await photograph(other, '62-link-used', TABLET_AND_PHONE);

  await desk.reload();
  await desk.getByRole('button', { name: 'Hand to patient' }).click();
  await expect(desk.getByText('In progress')).toBeVisible();
  await desk.getByRole('button', { name: 'End it' }).click();
  await expect(desk.getByText('Ended')).toBeVisible();
  await phone.getByLabel('Please tell us in your own words.').fill('Too late');
  await expect(phone.getByRole('heading', { name: 'This form has closed' })).toBeVisible();
  await photograph(phone, '63-form-closed', TABLET_AND_PHONE);

  const late = await openOn();
  await expect(late.getByRole('heading', { name: 'This link has ended' })).toBeVisible();
  await photograph(late, '64-link-over', TABLET_AND_PHONE);
  await Promise.all([phone, other, late].map((page) => page.context().close()));
});

test('a chiropractor explains a sign and records a doctor’s clearance, and the plan opens as permitted', async ({
  as,
}) => {
  const page = await as('chiropractor');
  const { patientId, courseId } = await register(page);
  const redFlags = { ...intakeAnswers().redFlags, pain_with_nausea: true, saddle_numbness: true };
  await post(page, `/api/courses/${courseId}/intake`, anIntake({ answers: intakeAnswers({ redFlags }) }));
  await page.goto(`/patients/${patientId}/courses/${courseId}/plan`);

  await page.getByRole('button', { name: 'Explain a sign' }).click();
  const explanation = page.getByRole('form', { name: 'Explain a sign' });
  await explanation
    .getByLabel('Sign')
    .selectOption({ label: 'Nausea or vomiting with the pain, no other clear cause' });
  await explanation.getByLabel('Explained by').fill('New antibiotic since Monday');
  await explanation.getByRole('button', { name: 'Record the explanation' }).click();
  await expect(page.getByText('New antibiotic since Monday')).toBeVisible();

  await page.getByRole('button', { name: 'Record a doctor’s clearance' }).click();
  const clearance = page.getByRole('form', { name: 'Record a doctor’s clearance' });
  await clearance.getByLabel('Treating doctor').fill('Dr. Olga Ward');
  await clearance.getByLabel('What was excluded, and how').fill('Cauda equina syndrome, by MRI');
  await clearance.getByLabel('The doctor’s condition').fill('Heat only, for two weeks');
  await photograph(page, '65-clearance', ['desktop', 'tablet', 'phone']);
  await clearance.getByRole('button', { name: 'Record the clearance' }).click();
  await expect(clearance.getByRole('alert')).toContainText('Answer yes or no for each treatment.');
  for (const treatment of await clearance.getByRole('radiogroup').all()) {
    await treatment.getByLabel('No', { exact: true }).check();
  }
  await clearance.getByRole('radiogroup', { name: 'Heat' }).getByLabel('Yes').check();
  await clearance.getByRole('button', { name: 'Record the clearance' }).click();
  await expect(page.getByRole('heading', { name: 'Stop. This is an emergency.' })).toHaveCount(0);
  await expect(page.getByText('Not examined yet.')).toBeVisible();
  await page.goto(`/patients/${patientId}/courses/${courseId}/intake`);
  await expect(page.getByText('Cleared by Dr. Olga Ward')).toBeVisible();
  await photograph(page, '66-settled', ['desktop', 'phone']);
});

test('a form of nobody reaches nothing', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`/open#${randomUUID()}`);
  await expect(page.getByRole('heading', { name: 'This link is not complete' })).toBeVisible();
  await page.goto('/form');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await context.close();
});

/** Draws a stroke on the sheet in view. */
async function sign(page: Page): Promise<void> {
  const sheet = page.getByRole('img', { name: 'Signature, empty' });
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.boundingBox();
  if (!box) throw new Error('There is no sheet to sign on');
  const at = (part: number) => [box.x + box.width * part, box.y + box.height * (0.3 + part / 2)] as const;
  await page.mouse.move(...at(0.2));
  await page.mouse.down();
  for (const part of [0.3, 0.5, 0.7]) await page.mouse.move(...at(part));
  await page.mouse.up();
}

/** In so many days at ten, as a date and time field takes it. */
function localTimeIn(days: number): string {
  return `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T10:00`;
}
