import { trialArms, type TrialArm } from '#domain/outcomes';
import { coverageOf } from '../domain/statistics/testing/interval-coverage.ts';

// npm run bench:coverage: how often the 95 % intervals of the repeated-measures model hold the generator's own means,
// after rounding and the limits of the scale. Fails outside 93.5 to 96.5 %.
const SEEDS = 2_000;
/** One arm at one site of the trial. */
const PATIENTS = 125;
const ASKED = { least: 0.935, most: 0.965 };

const { arms } = trialArms('nrs');
const pathOf = (arm: TrialArm): readonly number[] => arms[arm].map(({ value }) => value);
const { coverages, notEstimable, missingAtWeek6 } = coverageOf({
  means: { A: pathOf('usual_care'), B: pathOf('usual_care_plus_chiropractic') },
  patientsInEachGroup: PATIENTS,
  seeds: SEEDS,
});

console.log(
  `${SEEDS} seeds, ${PATIENTS} patients in each group, ${percent(missingAtWeek6)} missing at week 6`,
);
for (const { what, truth, share, bias } of coverages) {
  console.log(
    `${what.padEnd(20)} true ${truth.toFixed(3)}  held in ${percent(share)}  bias ${bias.toFixed(3)}`,
  );
}
console.log(`not estimable: ${notEstimable}`);
const shares = coverages.map(({ share }) => share);
const isRight = Math.min(...shares) >= ASKED.least && Math.max(...shares) <= ASKED.most && notEstimable === 0;
if (!isRight) {
  console.error(`Asked: ${percent(ASKED.least)} to ${percent(ASKED.most)}.`);
  process.exitCode = 1;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
