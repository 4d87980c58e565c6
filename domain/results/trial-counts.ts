import { type TrialArmCode, trial } from '#domain/knowledge';
import type { TrialArm } from '#domain/outcomes';
import { GLOBAL_IMPROVEMENTS, type GlobalImprovement } from '#domain/vocabulary';

/** What the trial posted as counts, its three sites added up here: derived. Sources REG and GOERTZ18. */
export interface TrialCounts {
  /** Participants. */
  readonly n: number;
  /** Global improvement at week 6, and how many said. */
  readonly improvement: Readonly<Record<GlobalImprovement, number>>;
  readonly improvementKnown: number;
  /** Participants with any adverse event that was not serious, and with a serious one. */
  readonly adverseEvents: number;
  readonly seriousEvents: number;
}

/** Visits in the arm with chiropractic care, and who came at all: 4.4 for each of them is derived (source GOERTZ18). */
export const TRIAL_VISITS = { visits: 1547, attended: 350 } as const;

const CODES: Readonly<Record<TrialArm, TrialArmCode>> = {
  usual_care: 'UMC',
  usual_care_plus_chiropractic: 'UMC+CC',
};

export const TRIAL_COUNTS: Readonly<Record<TrialArm, TrialCounts>> = Object.freeze({
  usual_care: countsOf('usual_care'),
  usual_care_plus_chiropractic: countsOf('usual_care_plus_chiropractic'),
});

function countsOf(arm: TrialArm): TrialCounts {
  const { order, n, any_other, serious } = trial.adverse_events;
  const ofArm = (row: readonly number[]): number => sum(row.filter((_, at) => order[at] === CODES[arm]));
  const improvement = improvementOf(CODES[arm]);
  return {
    n: ofArm(n),
    improvement,
    improvementKnown: sum(Object.values(improvement)),
    adverseEvents: ofArm(any_other),
    seriousEvents: ofArm(serious),
  };
}

function improvementOf(code: TrialArmCode): Readonly<Record<GlobalImprovement, number>> {
  const rows = Object.entries(trial.global_improvement_week6_counts);
  const cellsOf = (row: string) => rows.flatMap(([name, cells]) => (name === row ? cells : []));
  // Columns are called "WR-UMC+CC": a site, then an arm.
  const columns = cellsOf('order').map((column) => String(column).endsWith(`-${code}`));
  return Object.fromEntries(
    GLOBAL_IMPROVEMENTS.map((step) => [
      step,
      sum(
        cellsOf(step)
          .filter((_, at) => columns[at])
          .map(Number),
      ),
    ]),
  ) as Record<GlobalImprovement, number>;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
