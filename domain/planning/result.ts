import type { GridModality, Modality } from '#domain/vocabulary';

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

/** Sessions per week, one number for each of the six weeks; a modality that is absent is not planned. */
export type PlannedSessions = Readonly<Partial<Record<GridModality, readonly number[]>>>;

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
  | { readonly code: 'too_many_adjustments'; readonly planned: number; readonly most: number }
  | { readonly code: 'passive_care_alone' }
  | { readonly code: 'nothing_planned' };
