import { describeOnEveryDatabase } from '../testing/databases.ts';
import { fuzz } from '../testing/fuzz.ts';
import { openTestClinic } from '../testing/test-clinic.ts';

/** npm run bench:fuzz asks far more. */
const RUNS = 600;
const LIMIT_MS = 40_000;

describeOnEveryDatabase('every route, asked by everybody for what fits and what does not', (open) => {
  it('never fails, and tells nothing of its inside nor of another patient', async () => {
    const clinic = await openTestClinic(open, { freshApp: true });
    const end = Date.now() + LIMIT_MS;
    const { asked, statuses, findings } = await fuzz(clinic, {
      runs: RUNS,
      seed: 7,
      until: () => Date.now() > end,
    });
    expect(findings).toEqual([]);
    expect(asked).toBeGreaterThan(100);
    // The questions get through: some are answered, some refused for who asks, some for what is asked.
    expect([...statuses.keys()]).toEqual(jasmine.arrayContaining([200, 400, 401, 403, 404]));
    await clinic.close();
  });
});
