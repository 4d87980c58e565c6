import Type from 'typebox';
import type { TriageResult } from '#domain/triage';
import {
  ASKED_FITNESS_GAPS,
  ASKED_RED_FLAGS,
  CAUSES,
  COMORBIDITIES,
  EXAMINED_FITNESS_GAPS,
  EXAMINED_RED_FLAGS,
  FLAG_ONSETS,
  FLAG_SIDES,
  MEDICATIONS,
  POSTURES,
  PREGNANCY_STATES,
  RMDQ_RANGE,
  SYMPTOMS,
  TRIAGE_LEVELS,
  UNDERLYING_CONDITIONS,
} from '#domain/vocabulary';
import { PainNrs, RmdqResponse } from './questionnaire.ts';
import {
  BasedOn,
  Id,
  Instant,
  Line,
  Note,
  Person,
  PlainDate,
  Version,
  answersOf,
  codeOf,
  orUnknown,
} from './scalar.ts';
import { HANDOVER_WAYS } from './session.ts';
import { Settled } from './settlement.ts';

const RedFlagDetail = Type.Object(
  { onset: Type.Optional(codeOf(FLAG_ONSETS)), side: Type.Optional(codeOf(FLAG_SIDES)) },
  { additionalProperties: false },
);

/** What staff or the patient answer (C1). Null, or a code that is absent, was not answered (C2). */
export const IntakeAnswers = Type.Object(
  {
    complaint: Note,
    /** When the present complaint began; an estimate will do. */
    onsetOn: orUnknown(PlainDate),
    legSymptomsOn: orUnknown(PlainDate),
    flareOn: orUnknown(PlainDate),
    painNrs: PainNrs,
    redFlags: answersOf(ASKED_RED_FLAGS),
    redFlagDetails: Type.Unsafe<
      Readonly<Partial<Record<(typeof ASKED_RED_FLAGS)[number], Type.Static<typeof RedFlagDetail>>>>
    >({
      type: 'object',
      properties: Object.fromEntries(ASKED_RED_FLAGS.map((flag) => [flag, RedFlagDetail])),
      additionalProperties: false,
    }),
    symptoms: answersOf(SYMPTOMS),
    rmdq: RmdqResponse,
    fitnessGaps: answersOf(ASKED_FITNESS_GAPS),
    underlyingConditions: answersOf(UNDERLYING_CONDITIONS),
    comorbidities: answersOf(COMORBIDITIES),
    medications: answersOf(MEDICATIONS),
    pregnancy: orUnknown(codeOf(PREGNANCY_STATES)),
    causes: answersOf(CAUSES),
    lifestyle: Type.Object(
      {
        heightCm: orUnknown(Type.Number({ minimum: 50, maximum: 250 })),
        weightKg: orUnknown(Type.Number({ minimum: 10, maximum: 400 })),
        deskHoursPerDay: orUnknown(Type.Number({ minimum: 0, maximum: 24 })),
        exerciseDaysPerWeek: orUnknown(Type.Integer({ minimum: 0, maximum: 7 })),
        posture: orUnknown(codeOf(POSTURES)),
        smoker: orUnknown(Type.Boolean()),
      },
      { additionalProperties: false },
    ),
    history: Note,
  },
  { additionalProperties: false },
);
export type IntakeAnswers = Type.Static<typeof IntakeAnswers>;

/** Saves a new version of the course's intake. The first has basedOn 0. */
export const IntakeWrite = Type.Object(
  {
    id: Id,
    basedOn: BasedOn,
    answers: IntakeAnswers,
    /** Needed when an emergency sign that was yes is changed; only a chiropractor may (C10). */
    reason: orUnknown(Line(400)),
  },
  { additionalProperties: false },
);
export type IntakeWrite = Type.Static<typeof IntakeWrite>;

/** What the rules said of the record, computed and stored by the server. */
export const StoredTriage = Type.Unsafe<TriageResult>({
  type: 'object',
  description: 'Triage level, findings with rule and source ids, referral actions, open questions',
  additionalProperties: true,
});

export const IntakeVersion = Type.Object({
  id: Id,
  courseId: Id,
  version: Version,
  answers: IntakeAnswers,
  reason: orUnknown(Type.String()),
  rmdqScore: orUnknown(Type.Integer({ minimum: 0, maximum: RMDQ_RANGE.max })),
  triage: StoredTriage,
  recordedAt: Instant,
  recordedOn: PlainDate,
  /** Who recorded it; where the patient answered, who handed over the form. */
  recordedBy: Person,
  /** Present where the patient answered alone. */
  fromPatient: Type.Optional(
    Type.Object({
      way: codeOf(HANDOVER_WAYS),
      submittedAt: Instant,
      /** JSON pointers into the answers: what staff and the patient answered differently. */
      differs: Type.Array(Type.String()),
    }),
  ),
});
export type IntakeVersion = Type.Static<typeof IntakeVersion>;

/** Who recorded each version of a course's intake, when and why; oldest first. */
export const IntakeHistory = Type.Object({
  courseId: Id,
  versions: Type.Array(
    Type.Object({
      id: Id,
      version: Version,
      recordedAt: Instant,
      recordedBy: Person,
      reason: orUnknown(Type.String()),
      triageLevel: codeOf(TRIAGE_LEVELS),
    }),
  ),
});
export type IntakeHistory = Type.Static<typeof IntakeHistory>;

/** What only the chiropractor answers, after testing (C1). */
export const ExaminationFindings = Type.Object(
  {
    redFlags: answersOf([...EXAMINED_RED_FLAGS, 'limb_muscle_weakness', 'limb_sensation_loss'] as const),
    fitnessGaps: answersOf(EXAMINED_FITNESS_GAPS),
    /** Power of the key muscles was tested; reduced power is limb_muscle_weakness (C5). */
    strengthTested: orUnknown(Type.Boolean()),
    /** At rest, in mmHg. */
    systolic: orUnknown(Type.Integer({ minimum: 50, maximum: 300 })),
    diastolic: orUnknown(Type.Integer({ minimum: 20, maximum: 200 })),
    note: Note,
  },
  { additionalProperties: false },
);
export type ExaminationFindings = Type.Static<typeof ExaminationFindings>;

export const ExaminationWrite = Type.Object(
  { id: Id, basedOn: BasedOn, findings: ExaminationFindings },
  { additionalProperties: false },
);
export type ExaminationWrite = Type.Static<typeof ExaminationWrite>;

export const ExaminationVersion = Type.Object({
  id: Id,
  courseId: Id,
  version: Version,
  findings: ExaminationFindings,
  recordedAt: Instant,
  recordedBy: Person,
});
export type ExaminationVersion = Type.Static<typeof ExaminationVersion>;

/** The newest intake of a course with what stands beside it. Triage is of today, over intake and examination. */
export const IntakeView = Type.Object({
  courseId: Id,
  intake: orUnknown(IntakeVersion),
  /** Null also for those who may not read it. */
  examination: orUnknown(ExaminationVersion),
  triage: orUnknown(StoredTriage),
  /** What settles its signs; absent before there is an intake. */
  settled: Type.Optional(Settled),
});
export type IntakeView = Type.Static<typeof IntakeView>;
