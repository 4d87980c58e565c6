import { trial, type TrialArmCode, type TrialOutcome } from '#domain/knowledge';

/** Half the width of a 95 % interval, in standard errors. */
const HALF_WIDTH_SE = 1.96;

/** Where each site and arm stands in the posted counts of week 6. */
const { order = [], missing = [] } = trial.global_improvement_week6_counts;

/**
 * The standard deviation of patients' scores in one arm of the cited trial at a week, in points of the instrument;
 * null where nothing was posted (weeks 2 and 4). Derived (source REG), and approximate: no deviation of scores was
 * posted, only a 95 % interval of each site's mean. Its half-width divided by 1.96 and multiplied by √n is the
 * deviation within a site; n is 125 at week 0 and later the number who answered at week 6, for the intervals come from
 * a model and the larger n would overstate how far patients lay apart. The deviation over the three equal-sized sites
 * adds how far their means lie apart.
 *
 * It is the spread of scores. That of patients' changes was not posted and does not follow: it needs how closely first
 * and later scores go together, which was not posted either.
 */
export function patientSpread(outcome: TrialOutcome, arm: TrialArmCode, week: number): number | null {
  const sites = trial.outcomes[outcome].filter((each) => each.arm === arm && each.week === week);
  if (sites.length === 0) return null;
  const within = sites.map(({ site, ci95: [low, high] }) => {
    const standardError = (high - low) / 2 / HALF_WIDTH_SE;
    return standardError ** 2 * answeredBy(`${site}-${arm}`, week);
  });
  const overall = meanOf(sites.map(({ mean }) => mean));
  const between = sites.map(({ mean }) => (mean - overall) ** 2);
  return Math.round(Math.sqrt(meanOf(within) + meanOf(between)) * 100) / 100;
}

function answeredBy(siteAndArm: string, week: number): number {
  return week === 0
    ? trial.n_per_site_arm
    : trial.n_per_site_arm - Number(missing[order.indexOf(siteAndArm)]);
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
}
