import { addDays } from '#domain/outcomes';
import {
  aCheckIn,
  aPlan,
  aTreatment,
  aVisit,
  anExamination,
  anIntake,
  anRmdq,
  planContent,
} from '../../server/testing/builders.ts';
import { todayIn } from '../../server/clinic/today.ts';
import { expect, photograph, test } from '../fixtures/clinic.ts';
import { post, register } from '../fixtures/record.ts';

const today = todayIn('America/Chicago', new Date());
/** No other spec has courses that began on this day: today is in the window of week 6. */
const dayZero = addDays(today, -41);
const ONLY_OURS = `from=${dayZero}&to=${dayZero}`;

test('a clinician sees the clinic’s results, compares two groups, and opens the patients behind a figure', async ({
  as,
}) => {
  test.slow();
  const [staff, chiropractor, clinician] = [
    await as('staff'),
    await as('chiropractor'),
    await as('clinician'),
  ];
  for (let made = 0; made < 20; made += 1) {
    const { courseId } = await register(staff);
    const url = `/api/courses/${courseId}`;
    await post(chiropractor, `${url}/intake`, anIntake());
    await post(chiropractor, `${url}/examination`, anExamination());
    await post(
      chiropractor,
      `${url}/plan/sign`,
      aPlan({ content: planContent({ startOn: dayZero }), reason: null }),
    );
    if (made < 18) {
      const checkIn = aCheckIn({
        on: today,
        painNrs: made % 6,
        rmdq: anRmdq(made % 9),
        improvement: 'much_better',
      });
      await post(staff, `${url}/check-ins`, checkIn);
    }
    if (made % 2 === 1) continue;
    const delivered = { massage: aTreatment({ minutes: 20 }) };
    await post(
      chiropractor,
      `${url}/visits`,
      aVisit({
        content: { on: today, delivered },
        reasons: { visit: null, rows: { massage: 'Asked for it' } },
      }),
    );
  }

  await clinician.goto(`/results?${ONLY_OURS}`);
  const answered = clinician.getByRole('table', { name: 'Check-ins of 20 courses' });
  await expect(answered.getByRole('row', { name: /^Week 6 18/ })).toBeVisible();
  await expect(
    answered.getByRole('row', { name: /^Week 2 0 .* 20, show the patients No answer 20/ }),
  ).toBeVisible();
  // The intakes of the two who did not answer were taken today as well.
  await expect(
    clinician
      .getByRole('table', { name: 'Pain, NRS 0–10: mean of those known' })
      .getByRole('row', { name: /^Week 6 20, show the patients 2\.8/ }),
  ).toBeVisible();
  await photograph(clinician, 'results', ['desktop', 'tablet', 'phone']);
  await clinician.setViewportSize({ width: 320, height: 640 });
  expect(await clinician.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await clinician.setViewportSize({ width: 1280, height: 800 });

  await clinician.getByRole('button', { name: 'Definitions' }).click();
  await expect(clinician.getByRole('dialog', { name: 'What the figures mean' })).toBeVisible();
  await photograph(clinician, 'results-definitions', ['desktop']);
  await clinician.keyboard.press('Escape');

  await clinician.getByRole('button', { name: 'Compare two groups' }).click();
  const [a, b] = [
    clinician.getByRole('group', { name: 'Group A' }),
    clinician.getByRole('group', { name: 'Group B' }),
  ];
  await a.getByLabel('Was never given').selectOption({ label: 'Massage' });
  await b.getByLabel('Was given').selectOption({ label: 'Massage' });
  await b.getByLabel('Care began on or after').fill(dayZero);
  await b.getByLabel('Care began on or before').fill(dayZero);
  await b.getByLabel('Care began on or before').blur();
  await clinician.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(clinician.getByText('This is no randomised comparison.')).toBeVisible();
  // The intakes were taken today, so there is no baseline to adjust for.
  await expect(clinician.getByText('Not estimable:').first()).toBeVisible();
  await photograph(clinician, 'results-compared');

  await clinician.goto(`/results?${ONLY_OURS}`);
  await answered.getByRole('button', { name: 'No answer 20, show the patients' }).first().click();
  const patients = clinician.getByRole('dialog', { name: 'Week 2: No answer' });
  await expect(patients.getByText('20 courses')).toBeVisible();
  await photograph(clinician, 'results-patients', ['desktop', 'phone']);
  await patients.getByRole('link').first().click();
  await expect(clinician).toHaveURL(/\/patients\/.+\/outcomes$/);
});

test('a group of fewer than ten is not shown, and an empty one says so', async ({ as }) => {
  const clinician = await as('clinician');
  await clinician.goto('/results?from=1990-01-01&to=1990-12-31');
  await expect(clinician.getByText('This group is not shown: it holds no course.')).toBeVisible();
  await photograph(clinician, 'results-empty', ['desktop', 'phone']);
});
