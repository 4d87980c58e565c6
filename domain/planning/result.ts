import type { ManualTechnique, Modality, PlanRow } from '#domain/vocabulary';

/** Why a modality is blocked or warned of. Codes only; words live in the user interface. */
export interface ModalityCause {
  /** Id of a rule in the knowledge, such as `contra.osteoporosis`. */
  readonly ruleId: string;
  /** The vocabulary token, or rule name, that fired it. */
  readonly code: string;
  readonly effect: 'absolute' | 'relative';
  readonly sourceIds: readonly string[];
}

/** Whether a modality may be planned, as the strictest of all causes (T9). */
export interface ModalityCheck {
  readonly modality: Modality;
  readonly status: 'open' | 'warned' | 'blocked';
  /** Absolute causes first. */
  readonly causes: readonly ModalityCause[];
}

/** A named clinician's reason for planning a warned modality (T9). */
export interface WarningOverride {
  readonly modality: Modality;
  readonly reason: string;
}

/** The same for a row of the plan. */
export interface RowCheck extends ModalityCheck {
  readonly row: PlanRow;
}

/** Sessions per week, one number for each of the six weeks; a row that is absent is not planned. */
export type PlannedSessions = Readonly<Partial<Record<PlanRow, readonly number[]>>>;

/** The techniques each row of manual care names; a row that is absent names none (C11). */
export type PlannedTechniques = Readonly<
  Partial<Record<PlanRow, { readonly techniques: readonly ManualTechnique[] }>>
>;

/** A referral for regenerative medicine, beside the plan (C13). */
export interface PlannedReferral {
  readonly reason: string;
}

/** Something that keeps a plan from being signed. */
export type PlanProblem =
  | { readonly code: 'plan_stopped' }
  | { readonly code: 'examination_missing' }
  | { readonly code: 'questions_open'; readonly unknown: readonly string[] }
  | { readonly code: 'modality_blocked'; readonly modality: Modality; readonly ruleIds: readonly string[] }
  | {
      readonly code: 'warning_without_reason';
      readonly modality: Modality;
      readonly ruleIds: readonly string[];
    }
  | {
      readonly code: 'technique_not_left';
      readonly row: PlanRow;
      readonly techniques: readonly ManualTechnique[];
      readonly ruleIds: readonly string[];
    }
  | { readonly code: 'referral_without_reason' }
  | { readonly code: 'too_many_adjustments'; readonly planned: number; readonly most: number }
  | { readonly code: 'passive_care_alone' }
  | { readonly code: 'nothing_planned' };
