import { type TrialArmCode, trial } from '#domain/knowledge';
import { TRIAL_ARMS, type TrialArm } from '#domain/outcomes';
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
  const { order = [], ...counts } = trial.global_improvement_week6_counts;
  // "WR-UMC+CC": a site, then an arm.
  const isOfArm = order.map((column) => String(column).endsWith(`-${CODES[arm]}`));
  const improvement = Object.fromEntries(
    GLOBAL_IMPROVEMENTS.map((step) => [
      step,
      (counts[step] ?? []).reduce<number>((sum, count, at) => (isOfArm[at] ? sum + Number(count) : sum), 0),
    ]),
  ) as Record<GlobalImprovement, number>;
  const at = TRIAL_ARMS.indexOf(arm);
  const { n, any_other, serious } = trial.adverse_events;
  return {
    n: n[at] ?? 0,
    improvement,
    improvementKnown: Object.values(improvement).reduce((sum, count) => sum + count, 0),
    adverseEvents: any_other[at] ?? 0,
    seriousEvents: serious[at] ?? 0,
  };
}
