import Type from 'typebox';
import type { CheckAgainReason, DraftPlan, ModalityCheck, SuggestedDiagnosis } from '#domain/planning';
import type { IntakeFacts } from '#domain/triage';
import {
  CONSENT_WAYS,
  EDUCATION_TOPICS,
  EXERCISES,
  MAX_SESSIONS_PER_WEEK,
  MODALITIES,
  NRS_RANGE,
  PLAN_ROWS,
  PLAN_WEEKS,
  RMDQ_RANGE,
  SIGNERS,
  techniquesOf,
} from '#domain/vocabulary';
import type { PlanRow } from '#domain/vocabulary';
import { StoredTriage } from './intake.ts';
import {
  BasedOn,
  Id,
  Instant,
  Line,
  Note,
  Person,
  PlainDate,
  ShortText,
  Version,
  codeOf,
  orUnknown,
} from './scalar.ts';
import { Treatment } from './treatment.ts';

const WeekCounts = Type.Array(Type.Integer({ minimum: 0, maximum: MAX_SESSIONS_PER_WEEK }), {
  minItems: PLAN_WEEKS.length,
  maxItems: PLAN_WEEKS.length,
});

/** How a row is given: techniques and segments in manual care only, thrust only in the adjustment (C11). */
function treatmentOf(row: PlanRow) {
  const techniques = techniquesOf(row);
  const none = Type.Array(Type.String(), { maxItems: 0 });
  const isManual = techniques.length > 0;
  return Type.Object(
    {
      ...Treatment.properties,
      techniques: isManual
        ? Type.Array(codeOf(techniques), { maxItems: techniques.length, uniqueItems: true })
        : none,
      segments: isManual ? Treatment.properties.segments : none,
    },
    { additionalProperties: false },
  );
}

function byRow<Value>(schemaOf: (row: PlanRow) => Type.TSchema) {
  return Type.Unsafe<Readonly<Partial<Record<PlanRow, Value>>>>({
    type: 'object',
    properties: Object.fromEntries(PLAN_ROWS.map((row) => [row, schemaOf(row)])),
    additionalProperties: false,
  });
}

/** A working diagnosis. A code the knowledge does not hold is unchecked, not wrong. */
export const Diagnosis = Type.Object({ code: Line(16), title: Line(200) }, { additionalProperties: false });
export type Diagnosis = Type.Static<typeof Diagnosis>;

const by = orUnknown(PlainDate);
/** What is to be reached, and by when; null where no day was named. */
export const Goal = Type.Union([
  Type.Object(
    {
      measure: Type.Literal('nrs'),
      target: Type.Integer({ minimum: NRS_RANGE.min, maximum: NRS_RANGE.max }),
      by,
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      measure: Type.Literal('rmdq'),
      target: Type.Integer({ minimum: RMDQ_RANGE.min, maximum: RMDQ_RANGE.max }),
      by,
    },
    { additionalProperties: false },
  ),
  Type.Object({ measure: Type.Literal('activity'), target: Line(200), by }, { additionalProperties: false }),
]);
export type Goal = Type.Static<typeof Goal>;

/** Something to do at home; the code names what it was suggested as, null for one of the clinic's own. */
export const HomeExercise = Type.Object(
  {
    code: orUnknown(codeOf(EXERCISES)),
    text: Line(600),
    daysPerWeek: orUnknown(Type.Integer({ minimum: 1, maximum: 7 })),
    minutes: orUnknown(Type.Integer({ minimum: 1, maximum: 120 })),
  },
  { additionalProperties: false },
);
export type HomeExercise = Type.Static<typeof HomeExercise>;

export const Advice = Type.Object(
  { code: orUnknown(codeOf(EDUCATION_TOPICS)), text: Line(600) },
  { additionalProperties: false },
);
export type Advice = Type.Static<typeof Advice>;

/** A referral for regenerative medicine, beside the plan (C13). */
export const RegenerativeReferral = Type.Object(
  {
    /** Needed to sign. */
    reason: ShortText(400),
    /** What imaging shows that is to be treated; empty where nothing is known. */
    target: ShortText(200),
  },
  { additionalProperties: false },
);

/** The patient's agreement to this plan. */
export const PlanConsent = Type.Object(
  { givenBy: codeOf(SIGNERS), how: codeOf(CONSENT_WAYS), on: PlainDate },
  { additionalProperties: false },
);
export type PlanConsent = Type.Static<typeof PlanConsent>;

const MOST_ENTRIES = 20;

/** What a chiropractor plans: sessions by row and week and how they are given, with a reason for each warning overridden. */
export const PlanContent = Type.Object(
  {
    /** Day 0: the first planned treatment. */
    startOn: orUnknown(PlainDate),
    sessions: byRow<readonly number[]>(() => WeekCounts),
    treatments: byRow<Treatment>(treatmentOf),
    overrides: Type.Array(
      Type.Object({ modality: codeOf(MODALITIES), reason: Line(400) }, { additionalProperties: false }),
      { maxItems: MODALITIES.length },
    ),
    /** The first is the working diagnosis. */
    diagnoses: Type.Array(Diagnosis, { maxItems: MOST_ENTRIES }),
    goals: Type.Array(Goal, { maxItems: MOST_ENTRIES }),
    exercises: Type.Array(HomeExercise, { maxItems: MOST_ENTRIES }),
    advice: Type.Array(Advice, { maxItems: MOST_ENTRIES }),
    regenerative: orUnknown(RegenerativeReferral),
    /** Null while it is not recorded; that is an open point, and keeps nothing from being signed. */
    consent: orUnknown(PlanConsent),
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

/** What the rules say of one modality. */
const Check = Type.Unsafe<ModalityCheck>({
  type: 'object',
  description: 'Modality, status (open, warned, blocked) and causes with rule and source ids',
  additionalProperties: true,
});

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
  /** What the rules said of each modality when it was saved; null in plans from before that was kept. */
  checks: orUnknown(Type.Array(Check)),
  recordedAt: Instant,
  recordedBy: Person,
});
export type PlanVersion = Type.Static<typeof PlanVersion>;

/** Every signed version of a course's plan, the newest first. */
export const PlanHistory = Type.Object({ courseId: Id, versions: Type.Array(PlanVersion) });
export type PlanHistory = Type.Static<typeof PlanHistory>;

/** A plan with what the rules say today. */
export const PlanView = Type.Object({
  courseId: Id,
  /** Newest version, draft or signed. */
  current: orUnknown(PlanVersion),
  /** Newest signed version. */
  signed: orUnknown(PlanVersion),
  triage: orUnknown(StoredTriage),
  /** What the rules are given of intake and examination, so that a plan is judged by them while it is typed. */
  facts: orUnknown(
    Type.Unsafe<IntakeFacts>({
      type: 'object',
      description: 'Age, answers by code, regions to be treated, and whether the examination is on record',
      additionalProperties: true,
    }),
  ),
  /** One for each of the seven modalities, where the newest version gives them. */
  checks: Type.Array(Check),
  /** Why the signed plan is looked at again before care goes on; empty while it stands. */
  checkAgain: Type.Array(
    Type.Unsafe<CheckAgainReason>({
      type: 'object',
      description: 'Code, and the version, modality, rule ids or problem it is about',
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
});
export type PlanView = Type.Static<typeof PlanView>;
