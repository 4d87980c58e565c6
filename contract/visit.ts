import Type from 'typebox';
import type { Delivery, ModalityCheck, StopAlert } from '#domain/planning';
import {
  DEVIATION_KINDS,
  EVENT_SEVERITIES,
  MODALITIES,
  PLAN_ROWS,
  SKIN_ROWS,
  VISIT_NEWS,
  VISIT_RESPONSES,
  VISIT_SIGNS,
  type PlanRow,
} from '#domain/vocabulary';
import { ErrorMark } from './correction.ts';
import { StoredTriage } from './intake.ts';
import { Score } from './outcome.ts';
import { PainNrs } from './questionnaire.ts';
import {
  BasedOn,
  Id,
  Instant,
  Line,
  Person,
  PlainDate,
  Version,
  answersOf,
  codeOf,
  orUnknown,
} from './scalar.ts';
import { Treatment } from './treatment.ts';

/** What was given, or is planned, by row; a row that is absent was not given. */
const TreatmentByRow = Type.Unsafe<Readonly<Partial<Record<PlanRow, Treatment>>>>({
  type: 'object',
  properties: Object.fromEntries(PLAN_ROWS.map((row) => [row, Treatment])),
  additionalProperties: false,
});

/** A few short sentences; may be empty. */
const NotePart = Type.String({ maxLength: 1000, pattern: '^(?:[^\\p{Cc}]|[\\t\\r\\n])*$' });

/** What happened at a visit. Null, or a code that is absent, was not asked: never no. */
export const VisitContent = Type.Object(
  {
    /** Clinic-local; not in the future. */
    on: PlainDate,
    /** New or worse since the last visit. */
    signs: answersOf(VISIT_SIGNS),
    news: answersOf(VISIT_NEWS),
    /** Pain at the visit: a series of its own, never mixed with the average of the past week (C17). */
    painBefore: PainNrs,
    painAfter: PainNrs,
    delivered: TreatmentByRow,
    response: orUnknown(codeOf(VISIT_RESPONSES)),
    /** After the treatment before this one. */
    soreOver48Hours: orUnknown(Type.Boolean()),
    /** Blister, burn, hives or a lasting numb patch. */
    skinReactions: answersOf(SKIN_ROWS),
    /** Asked from week 6 on, of patients with leg symptoms. */
    legPainDisabling: orUnknown(Type.Boolean()),
    adverseEvent: orUnknown(
      Type.Object(
        { what: Line(400), severity: codeOf(EVENT_SEVERITIES), action: Line(400) },
        { additionalProperties: false },
      ),
    ),
    /** SOAP. */
    note: Type.Object(
      { subjective: NotePart, objective: NotePart, assessment: NotePart, plan: NotePart },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type VisitContent = Type.Static<typeof VisitContent>;

/** Signs a visit: a new one, or, with the version it rests on, an amendment. */
export const VisitWrite = Type.Object(
  {
    /** Of this version. */
    id: Id,
    visitId: Id,
    basedOn: BasedOn,
    content: VisitContent,
    /** Why it differs from the plan or the rules: of the visit as a whole, and by row. Needed only where it does. */
    reasons: Type.Object(
      {
        visit: orUnknown(Line(400)),
        rows: Type.Unsafe<Readonly<Partial<Record<PlanRow, string>>>>({
          type: 'object',
          properties: Object.fromEntries(PLAN_ROWS.map((row) => [row, Line(400)])),
          additionalProperties: false,
        }),
      },
      { additionalProperties: false },
    ),
    /** Why it is amended; needed with basedOn. */
    reason: orUnknown(Line(400)),
  },
  { additionalProperties: false },
);
export type VisitWrite = Type.Static<typeof VisitWrite>;

/** A deviation, with the reason the chiropractor gave. */
export const RecordedDeviation = Type.Object({
  kind: codeOf(DEVIATION_KINDS),
  row: orUnknown(codeOf(PLAN_ROWS)),
  ruleIds: Type.Array(Type.String()),
  reason: Type.String(),
});
export type RecordedDeviation = Type.Static<typeof RecordedDeviation>;

export const VisitVersion = Type.Object({
  id: Id,
  version: Version,
  content: VisitContent,
  deviations: Type.Array(RecordedDeviation),
  reason: orUnknown(Type.String()),
  /** The signed plan it was judged by. */
  planVersion: orUnknown(Version),
  knowledgeVersion: Type.String(),
  recordedAt: Instant,
  /** Who signed it. */
  recordedBy: Person,
});
export type VisitVersion = Type.Static<typeof VisitVersion>;

export const Visit = Type.Object({
  id: Id,
  courseId: Id,
  /** The newest. */
  current: VisitVersion,
  /** What was amended; oldest first. */
  earlier: Type.Array(VisitVersion),
  enteredInError: Type.Optional(ErrorMark),
});
export type Visit = Type.Static<typeof Visit>;

/** The signed plan, as far as a visit looks at it. */
export const PlanInForce = Type.Object({
  version: Version,
  startOn: PlainDate,
  sessions: Type.Unsafe<Readonly<Partial<Record<PlanRow, readonly number[]>>>>({
    type: 'object',
    description: 'Sessions of each of the six weeks by row',
    additionalProperties: { type: 'array', items: { type: 'integer' } },
  }),
  treatments: TreatmentByRow,
  /** Modalities whose warning was overridden with a reason, as long as the plan rests on the newest findings. */
  answeredWarnings: Type.Array(codeOf(MODALITIES)),
});
export type PlanInForce = Type.Static<typeof PlanInForce>;

/** Everything the visit page of a course needs, in one answer. */
export const VisitsView = Type.Object({
  courseId: Id,
  openedOn: PlainDate,
  today: PlainDate,
  /** Week of the plan today, 1 to 6; null outside it. */
  week: orUnknown(Type.Integer({ minimum: 1, maximum: 6 })),
  plan: orUnknown(PlanInForce),
  /** Newest first, those entered in error included and marked. */
  visits: Type.Array(Visit),
  delivery: orUnknown(
    Type.Unsafe<Delivery>({
      type: 'object',
      description: 'Planned and delivered by row and week, adherence and pace',
      additionalProperties: true,
    }),
  ),
  /** Standing scores by date. */
  scores: Type.Array(Score),
  /** Stop rules that apply today, most drastic first. */
  alerts: Type.Array(
    Type.Unsafe<StopAlert>({
      type: 'object',
      description: 'Stop rule with its action, modality and source ids',
      additionalProperties: true,
    }),
  ),
  triage: orUnknown(StoredTriage),
  /** One for each of the seven modalities; none before there is an intake. */
  checks: Type.Array(
    Type.Unsafe<ModalityCheck>({
      type: 'object',
      description: 'Modality, status (open, warned, blocked) and causes with rule and source ids',
      additionalProperties: true,
    }),
  ),
  /** The neck hurts or is treated, or nobody has said where it hurts: the artery signs are asked. */
  asksNeckSigns: Type.Boolean(),
  asksLegPain: Type.Boolean(),
});
export type VisitsView = Type.Static<typeof VisitsView>;
