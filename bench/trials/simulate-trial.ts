import { type TrialOutcome, type TrialSite, trial } from '#domain/knowledge';
import { addDays } from '#domain/outcomes';

export const ARMS = ['UMC', 'UMC+CC'] as const;
export type Arm = (typeof ARMS)[number];
export const WEEKS = [0, 2, 4, 6, 12] as const;
type Week = (typeof WEEKS)[number];

/** One made-up patient; a score is null where the patient did not answer. */
export interface SimulatedPatient {
  readonly id: string;
  readonly arm: Arm;
  readonly dayZero: string;
  readonly scores: readonly {
    readonly week: Week;
    readonly nrs: number | null;
    readonly rmdq: number | null;
  }[];
}

/**
 * How a patient's scores go from one assessed week to the next: 0.69 × 0.81 × 0.81 = 0.45 from week 0 to 6, and 0.65
 * from week 2 to 6. Assumed; the trial posts none.
 */
const CARRIED: Readonly<Record<Week, number>> = { 0: 0, 2: 0.69, 4: 0.806, 6: 0.806, 12: 0.65 };
/** Share who have left by each week: 31 % at week 6 as in the trial, the others assumed. */
const LEFT_BY: Readonly<Record<Week, number>> = { 0: 0, 2: 0.12, 4: 0.22, 6: 0.31, 12: 0.4 };
const PAIN_WITH_DISABILITY = 0.5;
const PER_CELL = trial.n_per_site_arm;

/** A trial of six cells of 125 patients, three sites with two arms each, from the published means and spreads. */
export function simulateTrial(name: string, seed: number, firstDay: string): SimulatedPatient[] {
  const chance = chanceFrom(seed);
  const cells = (Object.keys(trial.sites) as TrialSite[]).flatMap((site) =>
    ARMS.map((arm) => ({ site, arm })),
  );
  return cells.flatMap(({ site, arm }) =>
    Array.from({ length: PER_CELL }, (_, index): SimulatedPatient => {
      const leaves = chance.next();
      let [pain, disability] = [0, 0];
      const scores = WEEKS.map((week) => {
        const shared = chance.normal();
        const own = Math.sqrt(1 - PAIN_WITH_DISABILITY ** 2) * chance.normal();
        pain = carry(CARRIED[week], pain, shared);
        disability = carry(CARRIED[week], disability, PAIN_WITH_DISABILITY * shared + own);
        const answers = leaves >= LEFT_BY[week];
        return {
          week,
          nrs: answers ? scoreOf('nrs_prior_week_0_10', { site, arm, week }, pain, 10) : null,
          rmdq: answers ? scoreOf('rmdq_0_24', { site, arm, week }, disability, 24) : null,
        };
      });
      return {
        id: `${name}-${site}-${arm}-${index}`,
        arm,
        dayZero: addDays(firstDay, Math.floor(chance.next() * 60)),
        scores,
      };
    }),
  );
}

interface Cell {
  readonly site: TrialSite;
  readonly arm: Arm;
  readonly week: Week;
}

function carry(share: number, before: number, fresh: number): number {
  return share * before + Math.sqrt(1 - share ** 2) * fresh;
}

/** A whole score within the instrument's range. */
function scoreOf(outcome: TrialOutcome, cell: Cell, deviation: number, most: number): number {
  const { mean, spread } = spreadAt(outcome, cell);
  return Math.min(most, Math.max(0, Math.round(mean + spread * deviation)));
}

/** Mean and standard deviation of patients; weeks 2 and 4 are not posted and lie between weeks 0 and 6. */
function spreadAt(outcome: TrialOutcome, { site, arm, week }: Cell): { mean: number; spread: number } {
  const posted = trial.outcomes[outcome].filter((each) => each.site === site && each.arm === arm);
  const at = (asked: number) => {
    const found = posted.find((each) => each.week === asked);
    if (!found) throw new Error(`${outcome}: week ${asked} is not posted`);
    const halfWidth = (found.ci95[1] - found.ci95[0]) / 2;
    return { mean: found.mean, spread: (halfWidth / 1.96) * Math.sqrt(PER_CELL) };
  };
  if (week === 0 || week >= 6) return at(week);
  const [from, to] = [at(0), at(6)];
  const between = (start: number, end: number): number => start + ((end - start) * week) / 6;
  return { mean: between(from.mean, to.mean), spread: between(from.spread, to.spread) };
}

/** The same sequence for the same seed (mulberry32). */
function chanceFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, normal };
}
