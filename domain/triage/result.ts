import type { ReferralAction, TriageLevel } from '#domain/vocabulary';

/** One reason for a triage level: a rule, what it fired on and where it comes from. Codes only, never sentences. */
export interface TriageFinding {
  /** Id of a rule in the knowledge, such as `T1.saddle_numbness`. */
  readonly ruleId: string;
  /** The vocabulary token that fired it; a demographic rule names itself, such as `age_under_18`. */
  readonly code: string;
  readonly level: TriageLevel;
  readonly actions: readonly ReferralAction[];
  readonly sourceIds: readonly string[];
}

export interface TriageResult {
  readonly level: TriageLevel;
  /** True until the examination is on record (C1). */
  readonly provisional: boolean;
  /** Most urgent first; order of answers never matters. */
  readonly findings: readonly TriageFinding[];
  /** Referrals to make, most urgent first; a higher one satisfies a lower one. */
  readonly actions: readonly ReferralAction[];
  /** Codes of the open questions that matter to safety, in vocabulary order (C2). */
  readonly unknown: readonly string[];
  /** No plan may be built: emergency or urgent without a physician's clearance (T8). */
  readonly stopped: boolean;
  readonly knowledgeVersion: string;
}
