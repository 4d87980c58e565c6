import Type from 'typebox';
import type { DraftPlan, ModalityCheck, SuggestedDiagnosis } from '#domain/planning';
import {
  MAX_SESSIONS_PER_WEEK,
  GRID_MODALITIES,
  MODALITIES,
  NRS_RANGE,
  PLAN_WEEKS,
  RMDQ_RANGE,
} from '#domain/vocabulary';
import type { GridModality } from '#domain/vocabulary';
import { StoredTriage } from './intake.ts';
import { BasedOn, Id, Instant, Line, Note, Person, PlainDate, Version, codeOf, orUnknown } from './scalar.ts';

const WeekCounts = Type.Array(Type.Integer({ minimum: 0, maximum: MAX_SESSIONS_PER_WEEK }), {
  minItems: PLAN_WEEKS.length,
  maxItems: PLAN_WEEKS.length,
});

/** What a chiropractor plans: sessions per modality and week, with a reason for each warning overridden. */
export const PlanContent = Type.Object(
  {
    /** Day 0: the first planned treatment. */
    startOn: orUnknown(PlainDate),
    sessions: Type.Unsafe<Readonly<Partial<Record<GridModality, readonly number[]>>>>({
      type: 'object',
      properties: Object.fromEntries(GRID_MODALITIES.map((modality) => [modality, WeekCounts])),
      additionalProperties: false,
    }),
    overrides: Type.Array(
      Type.Object({ modality: codeOf(MODALITIES), reason: Line(400) }, { additionalProperties: false }),
      { maxItems: MODALITIES.length },
    ),
    goalNrs: orUnknown(Type.Integer({ minimum: NRS_RANGE.min, maximum: NRS_RANGE.max })),
    goalRmdq: orUnknown(Type.Integer({ minimum: RMDQ_RANGE.min, maximum: RMDQ_RANGE.max })),
    note: Note,
  },
  { additionalProperties: false },
);
export type PlanContent = Type.Static<typeof PlanContent>;

/** Saves a draft, or signs: the same content either way. */
export const PlanWrite = Type.Object(
  { id: Id, basedOn: BasedOn, content: PlanContent, reason: orUnknown(Line(400)) },
  { additionalProperties: false },
);
export type PlanWrite = Type.Static<typeof PlanWrite>;

export const PLAN_STATUSES = ['draft', 'signed'] as const;

export const PlanVersion = Type.Object({
  id: Id,
  courseId: Id,
  version: Version,
  status: codeOf(PLAN_STATUSES),
  content: PlanContent,
  /** Why a signed plan was amended; null otherwise. */
  reason: orUnknown(Type.String()),
  /** The intake and examination this version rests on. */
  intakeVersion: Version,
  examinationVersion: orUnknown(Version),
  knowledgeVersion: Type.String(),
  recordedAt: Instant,
  recordedBy: Person,
});
export type PlanVersion = Type.Static<typeof PlanVersion>;

/** A plan with what the rules say today. */
export const PlanView = Type.Object({
  courseId: Id,
  /** Newest version, draft or signed. */
  current: orUnknown(PlanVersion),
  /** Newest signed version. */
  signed: orUnknown(PlanVersion),
  triage: orUnknown(StoredTriage),
  /** One for each of the seven modalities. */
  checks: Type.Array(
    Type.Unsafe<ModalityCheck>({
      type: 'object',
      description: 'Modality, status (open, warned, blocked) and causes with rule and source ids',
      additionalProperties: true,
    }),
  ),
  /** The suggested six weeks; null without an intake, and while a stop holds. */
  suggestion: orUnknown(
    Type.Unsafe<DraftPlan>({
      type: 'object',
      description: 'Sessions, exercises, education and doses, each with rule and source ids',
      additionalProperties: true,
    }),
  ),
  /** Working diagnoses to offer, most specific first; none while a stop holds. */
  diagnoses: Type.Array(
    Type.Unsafe<SuggestedDiagnosis>({
      type: 'object',
      description: 'ICD-10-CM code and title, and the findings that suggest it',
      additionalProperties: true,
    }),
  ),
  examined: Type.Boolean(),
});
export type PlanView = Type.Static<typeof PlanView>;
