import { trial, type TrialArmCode, type TrialDifference, type TrialOutcome } from '#domain/knowledge';
import { IMPORTANT_CHANGE, type ChangeInstrument, type ImportantChange } from './change.ts';
import { patientSpread } from './patient-spread.ts';

export const TRIAL_ARMS = ['usual_care', 'usual_care_plus_chiropractic'] as const;
export type TrialArm = (typeof TRIAL_ARMS)[number];

export interface TrialPoint {
  readonly week: 0 | 2 | 4 | 6 | 12;
  /** Points of the instrument, to two decimals. */
  readonly value: number;
  /** Always true: no arm mean was posted, each is computed here from the three sites. */
  readonly derived: true;
  /** Weeks 2 and 4 were never published; their shape is borrowed from the Back Pain Functional Scale. */
  readonly interpolated: boolean;
  /** Standard deviation of patients' scores, derived (see patientSpread); null where nothing was posted. */
  readonly patientSd: number | null;
}

export interface TrialArms {
  readonly instrument: ChangeInstrument;
  readonly arms: Readonly<Record<TrialArm, readonly TrialPoint[]>>;
  /** Adjusted differences as posted, all sites, weeks 6 and 12 (chiropractic minus usual care). */
  readonly differences: readonly TrialDifference[];
  /** What matters to one person; larger than the differences above, which the screen has to say. */
  readonly importantChange: ImportantChange;
  readonly sourceIds: readonly string[];
}

const ARM_CODES: Readonly<Record<TrialArm, TrialArmCode>> = {
  usual_care: 'UMC',
  usual_care_plus_chiropractic: 'UMC+CC',
};
const OUTCOMES: Readonly<Record<ChangeInstrument, TrialOutcome>> = {
  nrs: 'nrs_prior_week_0_10',
  rmdq: 'rmdq_0_24',
};

/**
 * Both arms of the cited trial for pain (average of the past week) or disability: weeks 0, 6 and 12 as the plain mean
 * of the three equal-sized sites, weeks 2 and 4 interpolated with the share of the week-6 gain that the functional
 * scale had reached. Sources REG and GOERTZ18.
 */
export function trialArms(instrument: ChangeInstrument): TrialArms {
  return {
    instrument,
    arms: {
      usual_care: pointsOf('usual_care', instrument),
      usual_care_plus_chiropractic: pointsOf('usual_care_plus_chiropractic', instrument),
    },
    differences: trial.differences.filter(({ outcome, scope }) => outcome === instrument && scope === 'all'),
    importantChange: IMPORTANT_CHANGE[instrument],
    sourceIds: ['REG', 'GOERTZ18'],
  };
}

function pointsOf(arm: TrialArm, instrument: ChangeInstrument): readonly TrialPoint[] {
  const at = (week: number): number => meanOfSites(OUTCOMES[instrument], arm, week);
  const between = (week: 2 | 4): number => at(0) + shareOfGain(arm, week) * (at(6) - at(0));
  const point = (week: TrialPoint['week'], value: number, interpolated: boolean): TrialPoint => ({
    week,
    value: Math.round(value * 100) / 100,
    derived: true,
    interpolated,
    patientSd: patientSpread(OUTCOMES[instrument], ARM_CODES[arm], week),
  });
  return [
    point(0, at(0), false),
    point(2, between(2), true),
    point(4, between(4), true),
    point(6, at(6), false),
    point(12, at(12), false),
  ];
}

/** How much of the week-6 gain the functional scale had reached by a week, 0 to 1. */
function shareOfGain(arm: TrialArm, week: 2 | 4): number {
  const at = (each: number): number => meanOfSites('bpfs_0_60_higher_better', arm, each);
  return (at(week) - at(0)) / (at(6) - at(0));
}

function meanOfSites(outcome: TrialOutcome, arm: TrialArm, week: number): number {
  const means = trial.outcomes[outcome].filter((each) => each.arm === ARM_CODES[arm] && each.week === week);
  return means.reduce((sum, each) => sum + each.mean, 0) / means.length;
}
