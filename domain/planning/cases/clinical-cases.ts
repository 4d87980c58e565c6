import type { StopRuleCode } from '#domain/knowledge';
import type { IntakeFacts } from '#domain/triage';
import type { EducationTopic, Exercise, Modality, ReferralAction, TriageLevel } from '#domain/vocabulary';
import type { DraftOptions, DraftPlan } from '../draft.ts';
import type { CourseState } from '../stop-alerts.ts';
import clarifications from './clarifications.json' with { type: 'json' };
import contraindications from './contraindications.json' with { type: 'json' };
import courses from './courses.json' with { type: 'json' };
import indications from './indications.json' with { type: 'json' };
import open from './open.json' with { type: 'json' };
import redFlags from './red-flags.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import templates from './templates.json' with { type: 'json' };

interface Case {
  readonly id: string;
  /** What the case is the proof of: `flag:`, `row:`, `rule:`, `triage:`, `plan:`, `indication:`, `template:`, `stop:`. */
  readonly covers: readonly string[];
  readonly why: string;
  readonly sourceIds: readonly string[];
}

/** An intake and what the clinical reference expects of it; written from the reference, not from the answers. */
export interface ClinicalCase extends Case {
  /** The fields in which the intake differs from `WELL`; null for one that was not given. */
  readonly intake: object;
  /** What only the application records. */
  readonly recorded?: Partial<IntakeFacts>;
  readonly draftOptions?: DraftOptions;
  readonly expect: Expected;
}

export interface Expected {
  readonly triage: TriageLevel;
  readonly actions: readonly ReferralAction[];
  readonly blocked: readonly Modality[];
  readonly warned: readonly Modality[];
  readonly suggested?: 'nothing';
  /** Among the suggestions, of whatever kind. */
  readonly contains?: readonly (Modality | Exercise | EducationTopic)[];
  readonly lacks?: readonly (Modality | Exercise | EducationTopic)[];
  /** Exactly these open questions; absent where `unknownContains` stands. */
  readonly unknown?: readonly string[];
  /** These open questions among others. */
  readonly unknownContains?: readonly string[];
  readonly provisional?: boolean;
  /** A rule that must be named for a modality. */
  readonly rules?: Readonly<Partial<Record<Modality, string>>>;
  readonly draft?: Partial<DraftPlan>;
  readonly knowledgeVersion?: string;
}

/** A course, by what differs from one that has just begun, and the stop rules that speak now. */
export interface CourseCase extends Case {
  readonly course: Partial<CourseState>;
  readonly expect: readonly StopRuleCode[];
}

export const CLINICAL_CASES = [
  ...redFlags,
  ...contraindications,
  ...rules,
  ...clarifications,
  ...indications,
  ...templates,
  ...open,
] as unknown as readonly ClinicalCase[];

export const COURSE_CASES = courses as unknown as readonly CourseCase[];
