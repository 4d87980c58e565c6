import { freezeDeeply } from './freeze.ts';
import data from './trial.json' with { type: 'json' };

export type TrialSite = 'WR' | 'NHP' | 'NMCSD';
/** Usual medical care, or the same with up to twelve chiropractic visits. */
export type TrialArmCode = 'UMC' | 'UMC+CC';
export type TrialOutcome =
  | 'nrs_prior_week_0_10'
  | 'rmdq_0_24'
  | 'nrs_worst_24h_0_10'
  | 'bothersomeness_1_5'
  | 'bpfs_0_60_higher_better'
  | 'satisfaction_0_10';

/** An adjusted mean as posted, in the instrument's own points. */
export interface TrialMean {
  readonly week: number;
  readonly site: TrialSite;
  readonly arm: TrialArmCode;
  readonly mean: number;
  readonly ci95: readonly [number, number];
}

/** An adjusted difference between the arms (chiropractic minus usual care), or an odds ratio. */
export interface TrialDifference {
  readonly outcome: string;
  readonly week: number;
  readonly scope: 'all' | TrialSite;
  readonly est: number;
  readonly ci95: readonly [number, number];
  readonly measure: string;
}

/** The posted results of the cited trial (source REG: NCT01692275; publication GOERTZ18). Weeks 2 and 4 of pain and disability were not posted. */
export interface Trial {
  readonly trial: string;
  readonly source_url: string;
  readonly text_copy: string;
  readonly sites: Readonly<Record<TrialSite, string>>;
  readonly n_per_site_arm: number;
  readonly note: string;
  readonly outcomes: Readonly<Record<TrialOutcome, readonly TrialMean[]>>;
  readonly global_improvement_week6_counts: Readonly<Record<string, readonly (number | string)[]>>;
  readonly medication_days_prior_week: Readonly<
    Record<'week6' | 'week12', Readonly<Record<string, readonly number[]>>>
  >;
  readonly differences: readonly TrialDifference[];
  readonly adverse_events: {
    readonly order: readonly TrialArmCode[];
    readonly n: readonly number[];
    readonly serious: readonly number[];
    readonly any_other: readonly number[];
    /** Events and participants, by arm. */
    readonly detail: Readonly<Record<string, readonly (readonly number[])[]>>;
    readonly detail_format: string;
  };
  readonly flow: {
    readonly order: readonly TrialArmCode[];
    readonly started: readonly number[];
    readonly completed: readonly number[];
    readonly lost: readonly number[];
    readonly withdrew: readonly number[];
  };
}

export const trial = /* @__PURE__ */ freezeDeeply(data as unknown as Trial);
