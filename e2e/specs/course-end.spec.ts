import { COMORBIDITIES, answerAll } from '#domain/vocabulary';
import {
  aBooking,
  aPlan,
  anExamination,
  anIntake,
  intakeAnswers,
  planContent,
} from '../../server/testing/builders.ts';
import { addDays } from '#domain/outcomes';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { post, register } from '../fixtures/record.ts';

const TODAY = new Date().toISOString().slice(0, 10);

test('a signed plan is checked again after a new finding, amended, and its versions compared', async ({
  as,
}) => {
  const page = await as('chiropractor');
  const { patientId, courseId } = await register(page);
  const course = `/api/courses/${courseId}`;
  await post(page, `${course}/intake`, anIntake());
  await post(page, `${course}/examination`, anExamination());
  const sessions = { therapeutic_exercise: [2, 2, 2, 2, 1, 1], cryotherapy: [3, 0, 0, 0, 0, 0] };
  await post(page, `${course}/plan/sign`, aPlan({ content: planContent({ startOn: TODAY, sessions }) }));
  const comorbidities = answerAll(COMORBIDITIES, ['raynaud']);
  await post(page, `${course}/intake`, anIntake({ basedOn: 1, answers: intakeAnswers({ comorbidities }) }));

  await page.goto(`/patients/${patientId}/courses/${courseId}/plan`);
  const notice = page.getByRole('region', { name: 'Check this plan again' });
  await expect(notice).toContainText('Cold is blocked. Remove its sessions.');
  await expect(notice).toContainText('The intake is at version 2 now');
  await photograph(page, '75-check-again', ['desktop', 'tablet', 'phone']);

  await page.getByRole('button', { name: 'Amend plan' }).click();
  await page.getByLabel('Reason for the amendment').fill('Raynaud found since; no cold');
  await page
    .getByRole('row', { name: /^Cold/ })
    .getByRole('button', { name: /^Remove/ })
    .click();
  await page.getByRole('button', { name: 'Sign plan' }).click();
  await page.getByRole('button', { name: /^Sign as/ }).click();
  await expect(page.getByText('Amended because: Raynaud found since; no cold')).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect(page.getByText('Plan signed')).toBeVisible();
  await page.getByText('Signed versions: 2').click();
  const changes = page.getByRole('region', { name: 'Changes' });
  await expect(changes.getByRole('row', { name: /Cold, weeks 1 to 6/ })).toContainText('3 0 0 0 0 0');
  await photograph(page, '76-versions');
});

test('a course is closed with its reason, seen closed by everybody, and opened again', async ({ as }) => {
  const page = await as('chiropractor');
  const { patientId, courseId } = await register(page);
  await post(page, `/api/courses/${courseId}/intake`, anIntake());
  const coming = aBooking([addDays(TODAY, 3), addDays(TODAY, 6)], { acceptsOverlap: true });
  await post(page, `/api/courses/${courseId}/appointments`, coming);
  await page.goto(`/patients/${patientId}`);
  await page.getByRole('button', { name: 'Close the course…' }).click();
  const form = page.getByRole('form', { name: 'Close the course' });
  await form.getByRole('button', { name: 'Close the course' }).click();
  await expect(form.getByText('Choose why it ends.')).toBeVisible();
  await form.getByLabel('Why it ends').selectOption({ label: 'Another reason' });
  await form.getByLabel('What a colleague should know').fill('Moves to another town');
  await expect(form.getByText('2 booked appointments after the last day are cancelled')).toBeVisible();
  await photograph(page, '77-closing', ['desktop', 'tablet', 'phone']);
  await form.getByRole('button', { name: 'Close the course' }).click();
  await expect(page.getByRole('heading', { name: 'This course is closed' })).toBeVisible();
  await expect(page.getByText('Moves to another town')).toBeVisible();
  await photograph(page, '78-closed');

  const desk = await as('staff');
  await desk.goto(`/patients/${patientId}`);
  await expect(desk.getByRole('heading', { name: 'This course is closed' })).toBeVisible();
  await expect(desk.getByText('Moves to another town')).toHaveCount(0);

  await page.getByRole('button', { name: 'Open again…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open this course again?' });
  await expect(dialog).toContainText('stay cancelled');
  await dialog.getByLabel('Why?').fill('Stays after all');
  await dialog.getByRole('button', { name: 'Open it again' }).click();
  await expect(page.getByRole('heading', { name: 'The plan comes next' })).toBeVisible();
  await expect(page.getByText('Stays after all')).toBeVisible();
  await page.goto(`/patients/${patientId}/courses/${courseId}/schedule`);
  await expect(page.getByText(/The course was closed; its last day was/)).toHaveCount(2);
});
