import { patientSpread } from './patient-spread.ts';

describe('the spread of the trial’s patients', () => {
  it('is worked back from the intervals of the site means', () => {
    // Usual care, week 0: half-widths 0.39, 0.405 and 0.40 of 125 patients each; means 4.27, 4.73 and 4.68.
    const within = [0.39, 0.405, 0.4].map((halfWidth) => ((halfWidth / 1.96) * Math.sqrt(125)) ** 2);
    const overall = (4.27 + 4.73 + 4.68) / 3;
    const between = [4.27, 4.73, 4.68].map((mean) => (mean - overall) ** 2);
    const sum = [...within, ...between].reduce((total, each) => total + each, 0);
    expect(patientSpread('nrs_prior_week_0_10', 'UMC', 0)).toBeCloseTo(Math.sqrt(sum / 3), 2);
  });

  it('counts after week 0 those who answered, not all who began', () => {
    // With chiropractic, week 6: 93, 73 and 94 of 125 answered.
    const within = [93, 73, 94].map((n, at) => ([0.43, 0.46, 0.44][at]! / 1.96) ** 2 * n);
    const means = [3.18, 2.17, 3.3];
    const between = means.map((mean) => (mean - (3.18 + 2.17 + 3.3) / 3) ** 2);
    const sum = [...within, ...between].reduce((total, each) => total + each, 0);
    expect(patientSpread('nrs_prior_week_0_10', 'UMC+CC', 6)).toBeCloseTo(Math.sqrt(sum / 3), 2);
  });

  it('is many times the interval of a mean: about 2 points of pain and 6 of disability', () => {
    for (const arm of ['UMC', 'UMC+CC'] as const) {
      for (const week of [0, 6, 12]) {
        const pain = patientSpread('nrs_prior_week_0_10', arm, week) ?? 0;
        expect(pain).withContext(`pain, ${arm}, week ${week}`).toBeGreaterThan(2);
        expect(pain).withContext(`pain, ${arm}, week ${week}`).toBeLessThan(2.5);
        const disability = patientSpread('rmdq_0_24', arm, week) ?? 0;
        expect(disability).withContext(`disability, ${arm}, week ${week}`).toBeGreaterThan(5.5);
        expect(disability).withContext(`disability, ${arm}, week ${week}`).toBeLessThan(6.6);
      }
    }
  });

  it('is not known where nothing was posted', () => {
    expect(patientSpread('nrs_prior_week_0_10', 'UMC', 2)).toBeNull();
    expect(patientSpread('rmdq_0_24', 'UMC+CC', 4)).toBeNull();
  });
});
