import Type from 'typebox';
import type { TriageResult } from '#domain/triage';
import {
  ALLERGIES,
  ASKED_FITNESS_GAPS,
  ASKED_RED_FLAGS,
  BODY_REGIONS,
  CAUSES,
  CHART_REGIONS,
  COMORBIDITIES,
  CONSENT_VERSION,
  EASING,
  EPISODE_COUNTS,
  COPYABLE_PARTS,
  EXAMINED_FITNESS_GAPS,
  EXAMINED_RED_FLAGS,
  FLAG_ONSETS,
  FLAG_SIDES,
  IMAGING_KINDS,
  LEG_RAISE_GRADES,
  LONGEST_SIGNATURE,
  MEDICATIONS,
  MODALITIES,
  MOST_DEGREES,
  MOTION_GRADES,
  MOTION_TESTS,
  NECK_ARTERY_SIGNS,
  NRS_RANGE,
  PAIN_QUALITIES,
  PALPATION_GRADES,
  PERCUSSED,
  PERCUSSION_GRADES,
  POSTURES,
  POWER_GRADES,
  POWER_TESTS,
  PREGNANCY_STATES,
  RED_FLAGS,
  REFLEX_GRADES,
  REFLEX_TESTS,
  RMDQ_RANGE,
  SEGMENTS,
  SIDES,
  SIGNATURE_PATTERN,
  SIGNERS,
  SIGNING_WAYS,
  SPINE_CONDITIONS,
  SYMPTOMS,
  TOUCH_GRADES,
  TOUCH_TESTS,
  TRIAGE_LEVELS,
  UNDERLYING_CONDITIONS,
  UNWELL_SIGNS,
  UPPER_MOTOR_SIGNS,
  WORSENING,
  YOUTH_SIGNS,
  type Answers,
  type BodyRegion,
  type ChartRegion,
  type SpineCondition,
} from '#domain/vocabulary';
import { ErrorMark } from './correction.ts';
import { PainNrs, RmdqResponse } from './questionnaire.ts';
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
  answersOf,
  codeOf,
  degreesOf,
  gradesOf,
  orUnknown,
} from './scalar.ts';
import { HANDOVER_WAYS } from './session.ts';
import { Settled } from './settlement.ts';

const RedFlagDetail = Type.Object(
  { onset: Type.Optional(codeOf(FLAG_ONSETS)), side: Type.Optional(codeOf(FLAG_SIDES)) },
  { additionalProperties: false },
);

/** Who to reach beside the patient. They are told with the intake, and versioned and copied forward with it. */
export const Contacts = Type.Object(
  {
    address: Note,
    emergencyName: ShortText(120),
    emergencyRelation: ShortText(60),
    emergencyPhone: ShortText(40),
    /** Asked under 18. */
    guardianName: ShortText(120),
    guardianRelation: ShortText(60),
    guardianPhone: ShortText(40),
    physicianName: ShortText(120),
    physicianPhone: ShortText(40),
  },
  { additionalProperties: false },
);
export type Contacts = Type.Static<typeof Contacts>;

/** How the pain of one region of the body chart feels and how strong it is there. */
export const ChartMark = Type.Object(
  {
    qualities: answersOf(PAIN_QUALITIES),
    intensity: orUnknown(Type.Integer({ minimum: NRS_RANGE.min, maximum: NRS_RANGE.max })),
  },
  { additionalProperties: false },
);
export type ChartMark = Type.Static<typeof ChartMark>;

/** Regions, not pixels. */
export const BodyChart = Type.Object(
  {
    marks: Type.Unsafe<Readonly<Partial<Record<ChartRegion, ChartMark>>>>({
      type: 'object',
      properties: Object.fromEntries(CHART_REGIONS.map((region) => [region, ChartMark])),
      additionalProperties: false,
    }),
    /** It was asked, and there is nothing to mark. */
    nothingToMark: orUnknown(Type.Boolean()),
  },
  { additionalProperties: false },
);
export type BodyChart = Type.Static<typeof BodyChart>;

/** What was agreed to, and who signed how and when. */
export const Consent = Type.Object(
  {
    /** False: it was read and not agreed to. */
    agreed: orUnknown(Type.Boolean()),
    textVersion: orUnknown(codeOf([CONSENT_VERSION])),
    signer: orUnknown(codeOf(SIGNERS)),
    /** As the signer writes it; typed, it is the signature. */
    name: ShortText(120),
    way: orUnknown(codeOf(SIGNING_WAYS)),
    /** SVG path on a sheet of 400 by 120; empty where nothing is drawn. */
    drawing: Type.String({ maxLength: LONGEST_SIGNATURE, pattern: SIGNATURE_PATTERN }),
    signedOn: orUnknown(PlainDate),
  },
  { additionalProperties: false },
);
export type Consent = Type.Static<typeof Consent>;

/** What was found and done before. */
export const PastCare = Type.Object(
  {
    episodes: orUnknown(codeOf(EPISODE_COUNTS)),
    treatments: answersOf(MODALITIES),
    imaging: answersOf(IMAGING_KINDS),
    imagingFindings: Note,
    operations: Note,
  },
  { additionalProperties: false },
);
export type PastCare = Type.Static<typeof PastCare>;

/** Where in the spine a condition lies; only regions that were named stand in it. */
const RegionsByCondition = Type.Unsafe<Readonly<Partial<Record<SpineCondition, Answers<BodyRegion>>>>>({
  type: 'object',
  properties: Object.fromEntries(SPINE_CONDITIONS.map((condition) => [condition, answersOf(BODY_REGIONS)])),
  additionalProperties: false,
});

/** What staff or the patient answer (C1). Null, or a code that is absent, was not answered (C2). */
export const IntakeAnswers = Type.Object(
  {
    contacts: Contacts,
    complaint: Note,
    /** When the present complaint began; an estimate will do. */
    onsetOn: orUnknown(PlainDate),
    legSymptomsOn: orUnknown(PlainDate),
    armSymptomsOn: orUnknown(PlainDate),
    flareOn: orUnknown(PlainDate),
    worsening: answersOf(WORSENING),
    easing: answersOf(EASING),
    bodyChart: BodyChart,
    /** Average of the past week; never mixed with the two that follow (C17). */
    painNrs: PainNrs,
    painWorst24h: PainNrs,
    painAtVisit: PainNrs,
    redFlags: answersOf(ASKED_RED_FLAGS),
    redFlagDetails: Type.Unsafe<
      Readonly<Partial<Record<(typeof ASKED_RED_FLAGS)[number], Type.Static<typeof RedFlagDetail>>>>
    >({
      type: 'object',
      properties: Object.fromEntries(ASKED_RED_FLAGS.map((flag) => [flag, RedFlagDetail])),
      additionalProperties: false,
    }),
    /** Day of the accident, fall or lift, where a sign of trauma is yes. */
    traumaOn: orUnknown(PlainDate),
    /** Asked only beside what they make worse (C7). */
    unwellSigns: answersOf(UNWELL_SIGNS),
    /** Asked under 18 (C7). */
    youthSigns: answersOf(YOUTH_SIGNS),
    symptoms: answersOf(SYMPTOMS),
    rmdq: RmdqResponse,
    fitnessGaps: answersOf(ASKED_FITNESS_GAPS),
    underlyingConditions: answersOf(UNDERLYING_CONDITIONS),
    conditionRegions: RegionsByCondition,
    comorbidities: answersOf(COMORBIDITIES),
    medications: answersOf(MEDICATIONS),
    /** Every medicine by name and dose, one entry each. */
    medicineNames: Type.Array(Line(120), { maxItems: 40 }),
    allergies: answersOf(ALLERGIES),
    allergyNote: Note,
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
        usesStandingDesk: orUnknown(Type.Boolean()),
        /** Hours lying down between getting up and going to bed. */
        lyingHoursPerDay: orUnknown(Type.Number({ minimum: 0, maximum: 24 })),
        trainsBackAndCore: orUnknown(Type.Boolean()),
        /** A physician was asked whether exercise is safe, and agreed. */
        physicianAgreesToExercise: orUnknown(Type.Boolean()),
      },
      { additionalProperties: false },
    ),
    pastCare: PastCare,
    history: Note,
    goals: Note,
    consent: Consent,
    /** Parts taken over from an earlier intake: true while not reviewed, false once they are. */
    copied: Type.Optional(answersOf(COPYABLE_PARTS)),
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
      /** Given where this version was entered in error. */
      enteredInError: Type.Optional(ErrorMark),
    }),
  ),
});
export type IntakeHistory = Type.Static<typeof IntakeHistory>;

/** The newest intake of the patient's earlier courses, to compare with and to copy from; null where there is none. */
export const EarlierIntake = Type.Object({ courseId: Id, earlier: orUnknown(IntakeVersion) });
export type EarlierIntake = Type.Static<typeof EarlierIntake>;

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
    temperatureC: orUnknown(Type.Number({ minimum: 30, maximum: 45 })),
    /** Medical Research Council grade by key muscle and side. */
    power: gradesOf(POWER_TESTS, POWER_GRADES),
    reflexes: gradesOf(REFLEX_TESTS, REFLEX_GRADES),
    lightTouch: gradesOf(TOUCH_TESTS, TOUCH_GRADES),
    legRaise: gradesOf(SIDES, LEG_RAISE_GRADES),
    legRaiseDegrees: degreesOf(SIDES, MOST_DEGREES),
    percussion: gradesOf(PERCUSSED, PERCUSSION_GRADES),
    palpation: gradesOf(SEGMENTS, PALPATION_GRADES),
    motion: gradesOf(MOTION_TESTS, MOTION_GRADES),
    motionDegrees: degreesOf(MOTION_TESTS, MOST_DEGREES),
    upperMotorSigns: answersOf(UPPER_MOTOR_SIGNS),
    neckArterySigns: answersOf(NECK_ARTERY_SIGNS),
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
  /** Signs reported since at visits and check-ins: each is a yes, whatever the intake says. */
  reportedSigns: Type.Optional(Type.Array(codeOf(RED_FLAGS))),
});
export type IntakeView = Type.Static<typeof IntakeView>;
