import type { Page } from '@playwright/test';
import { addDays } from '#domain/outcomes';
import { weekdayOf } from '#domain/scheduling';
import {
  aBooking,
  aPlan,
  anExamination,
  anIntake,
  newId,
  planContent,
} from '../../server/testing/builders.ts';
import { todayIn } from '../../server/clinic/today.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { type Registered, post, register } from '../fixtures/record.ts';

const today = todayIn('America/Chicago', new Date());
/** A Monday whose six weeks lie ahead. */
const monday = Array.from({ length: 7 }, (_, day) => addDays(today, day + 1)).find(
  (day) => weekdayOf(day) === 'monday',
)!;

/** A patient with a signed plan of ten visits from this day. */
async function planned(staff: Page, chiropractor: Page, startOn: string): Promise<Registered> {
  const registered = await register(staff);
  const url = `/api/courses/${registered.courseId}`;
  await post(chiropractor, `${url}/intake`, anIntake());
  await post(chiropractor, `${url}/examination`, anExamination());
  await post(chiropractor, `${url}/plan/sign`, aPlan({ content: planContent({ startOn }) }));
  return registered;
}

const scheduleOf = ({ patientId, courseId }: Registered) =>
  `/patients/${patientId}/courses/${courseId}/schedule`;
const week = (page: Page, number: number) =>
  page
    .getByRole('list', { name: 'Weeks' })
    .locator(':scope > li')
    .nth(number - 1);
const dayWords = (date: string) =>
  new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

/** Nothing is cut off on the narrowest screen, which is also a desktop at 400 %. */
async function expectToFit(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('the front desk proposes six weeks around a holiday, adjusts them, books, moves and cancels', async ({
  as,
}) => {
  const [admin, staff, chiropractor] = [
    await as('administrator'),
    await as('staff'),
    await as('chiropractor'),
  ];
  await admin.goto('/opening-hours');
  await expect(admin.getByText('These are the hours every clinic starts with')).toBeVisible();
  await admin.getByRole('button', { name: 'Add hours on Saturday' }).click();
  const saturday = admin.getByRole('group', { name: 'Saturday' });
  await saturday.getByLabel('From').fill('12:00');
  await saturday.getByLabel('To').fill('09:00');
  await admin.getByRole('button', { name: 'Add a holiday' }).click();
  await admin.getByLabel('Date').fill(monday);
  await admin.getByLabel('Name').fill('Inventory day');
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(saturday.getByText('The end must be later than the start.')).toBeVisible();
  await saturday.getByRole('button', { name: 'Remove hours 1 of Saturday' }).click();
  await admin.getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByRole('status').filter({ hasText: 'Last saved by Ada Admin' })).toContainText(
    'Saved.',
  );
  await photograph(admin, '80-opening-hours', ['desktop', 'tablet', 'phone']);
  await expectToFit(admin);

  const course = await planned(staff, chiropractor, monday);
  await staff.goto(scheduleOf(course));
  await expect(staff.getByText(/0 of 10 planned visits booked/)).toBeVisible();
  await staff.getByRole('button', { name: 'Change the wishes' }).click();
  await staff.getByRole('checkbox', { name: 'Monday' }).check();
  await staff.getByRole('checkbox', { name: 'Wednesday' }).check();
  await staff.getByRole('checkbox', { name: 'Thursday' }).check();
  await staff.getByRole('button', { name: /^Mornings/ }).click();
  await photograph(staff, '81-wishes');
  await staff.getByRole('button', { name: 'Save' }).click();
  await expect(staff.getByText('Monday, Wednesday, Thursday, until 12:00 PM')).toBeVisible();

  await staff.getByRole('button', { name: 'Propose dates' }).click();
  await expect(staff.getByText('10 dates are proposed. Nothing is booked yet.')).toBeVisible();
  await expect(week(staff, 1)).not.toContainText(`${dayWords(monday)}, `);
  await expect(week(staff, 2)).toContainText(`${dayWords(addDays(monday, 7))}, `);
  await photograph(staff, '82-proposal', ['desktop', 'tablet', 'phone']);
  await expectToFit(staff);
  await week(staff, 6)
    .getByRole('button', { name: /^Leave out/ })
    .click();
  await week(staff, 5)
    .getByRole('button', { name: /^Adjust/ })
    .click();
  await week(staff, 5).getByRole('combobox', { name: 'Time' }).selectOption('Another time…');
  await week(staff, 5).getByLabel('Time, typed').fill('17:10');
  await week(staff, 5).getByLabel('Time, typed').press('Tab');
  await expect(week(staff, 5)).toContainText('5:10 PM');
  await staff.getByRole('button', { name: 'Book all' }).click();
  await expect(staff.getByText(/9 of 10 planned visits booked/)).toBeVisible();
  await expect(week(staff, 5)).toContainText('5:10 PM');
  await photograph(staff, '83-schedule', ['desktop', 'tablet', 'phone']);
  await expectToFit(staff);

  await week(staff, 2).getByRole('button', { name: /^More/ }).first().click();
  await staff.getByRole('menuitem', { name: 'Move…' }).click();
  const dialog = staff.getByRole('dialog', { name: 'Move the appointment' });
  await dialog.getByLabel('Day').fill(addDays(monday, 19));
  await dialog.getByLabel('Day').press('Tab');
  await expect(dialog.getByText('The clinic is closed that day.')).toBeVisible();
  await expect(dialog.getByText('Week 2: 1 of 2 visits (fewer than planned)')).toBeVisible();
  await expect(dialog.getByText('Week 3: 3 of 2 visits (more than planned)')).toBeVisible();
  await dialog.getByLabel('Why? (optional)').fill('Travels that week');
  await photograph(staff, '84-move');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(week(staff, 3)).toContainText('Outside opening hours');
  await expect(week(staff, 3)).toContainText('Travels that week');
  await expect(week(staff, 2)).toContainText('1 of 2 booked');

  await week(staff, 4).getByRole('button', { name: /^More/ }).first().click();
  await staff.getByRole('menuitem', { name: 'Cancel…' }).click();
  const reason = staff.getByRole('dialog', { name: 'Cancel this appointment?' });
  await reason.getByLabel('Why?').fill('Has to work');
  await reason.getByRole('button', { name: 'Cancel the appointment' }).click();
  await expect(week(staff, 4)).toContainText('Cancelled');
  await expect(week(staff, 4)).toContainText('1 of 2 booked');

  const download = staff.waitForEvent('download');
  await staff.getByRole('link', { name: 'Calendar file' }).click();
  expect((await download).suggestedFilename()).toBe('appointments.ics');
  const calendar = await (await staff.request.get(`/api/courses/${course.courseId}/calendar.ics`)).text();
  expect(calendar.match(/BEGIN:VEVENT/g)?.length).toBe(9);
  expect(calendar).toContain('STATUS:CANCELLED');
  expect(calendar).not.toContain(course.familyName);

  await staff.emulateMedia({ media: 'print' });
  await expect(staff.locator('.pl-sheet h1')).toBeVisible();
  await expect(staff.locator('.pl-sheet li')).toHaveCount(8);
  await expect(staff.getByRole('heading', { name: 'Schedule' })).toBeHidden();
  await staff.screenshot({ path: 'test-results/screens/85-dates-on-paper.png', fullPage: true });
  await staff.emulateMedia({ media: 'screen' });

  expect((await staff.request.get(`/api/courses/${course.courseId}/plan`)).status()).toBe(403);
  await expect(staff.getByText(/adjustment|exercise/i)).toHaveCount(0);
});

test('who booked a time that somebody has is told who, and decides', async ({ as }) => {
  const staff = await as('staff');
  const [first, second] = [await register(staff), await register(staff)];
  const on = addDays(monday, 84);
  await post(staff, `/api/courses/${first.courseId}/appointments`, aBooking([on]));
  await staff.goto(scheduleOf(second));
  await expect(staff.getByText('No signed plan yet')).toBeVisible();
  await staff.getByRole('button', { name: 'Book one' }).click();
  const dialog = staff.getByRole('dialog', { name: 'Book an appointment' });
  await dialog.getByLabel('Day').fill(on);
  await dialog.getByLabel('Day').press('Tab');
  await dialog.getByRole('combobox', { name: 'Time' }).selectOption('9:00 AM (taken)');
  await expect(dialog.getByText(`Taken: ${first.familyName}`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Book', exact: true }).click();
  const notice = staff.getByRole('alert').filter({ hasText: 'Somebody has this time already' });
  await expect(notice).toContainText(first.familyName);
  await photograph(staff, '86-taken');
  await notice.getByRole('button', { name: 'Book both' }).click();
  await expect(staff.getByText(`Also ${first.familyName}`)).toBeVisible();
});

test('today shows who waits and since when, who came, who did not, and what is due', async ({ as }) => {
  const [staff, chiropractor, clinician] = [
    await as('staff'),
    await as('chiropractor'),
    await as('clinician'),
  ];
  const course = await planned(staff, chiropractor, addDays(today, -14));
  const other = await register(staff);
  const at = (time: string) => aBooking([], { appointments: [{ id: newId(), on: today, at: time }] });
  await post(staff, `/api/courses/${course.courseId}/appointments`, at('08:45'));
  await post(staff, `/api/courses/${other.courseId}/appointments`, { ...at('08:50'), acceptsOverlap: true });

  await staff.goto('/patients');
  await staff.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Today' }).click();
  const row = (page: Page, { familyName }: Registered) =>
    page
      .getByRole('region', { name: 'Appointments' })
      .getByRole('listitem')
      .filter({
        has: page.getByRole('link', { name: new RegExp(familyName) }),
      });
  await expect(row(staff, course)).toContainText(`Same time: ${other.familyName}`);
  await row(staff, course)
    .getByRole('button', { name: /^Arrived/ })
    .click();
  await expect(row(staff, course)).toContainText(/Waiting\s*since .*0 min/);

  await row(staff, other).getByRole('button', { name: /^More/ }).click();
  await staff.getByRole('menuitem', { name: 'No-show' }).click();
  await expect(row(staff, other)).toContainText('No-show');
  await expect(staff.getByRole('heading', { name: 'Re-evaluations' })).toHaveCount(0);
  await photograph(staff, '87-today', ['desktop', 'tablet', 'phone']);
  await expectToFit(staff);

  await clinician.goto('/today');
  await expect(row(clinician, course)).toContainText('Waiting');
  await expect(row(clinician, course).getByRole('button')).toHaveCount(0);
  await expect(clinician.getByRole('heading', { name: 'Re-evaluations' })).toBeVisible();

  await chiropractor.goto('/today');
  await row(chiropractor, course)
    .getByRole('button', { name: /^Start treatment/ })
    .click();
  await row(chiropractor, course).getByRole('button', { name: /^Done/ }).click();
  await expect(row(chiropractor, course)).toContainText('Done');
  const due = chiropractor.getByRole('region', { name: /^Check-ins/ });
  await due.getByRole('link', { name: new RegExp(course.familyName) }).click();
  await expect(chiropractor.getByRole('heading', { name: 'Check-ins' })).toBeVisible();
});
