import Type from 'typebox';
import type { Assessment, AssessmentError } from '#domain/planning';
import {
  BMI_CLASSES,
  BODY_REGIONS,
  CAUSES,
  COMORBIDITIES,
  EDUCATION_TOPICS,
  EXERCISES,
  FITNESS_GAPS,
  FLAG_ONSETS,
  FLAG_SIDES,
  MEDICATIONS,
  MODALITIES,
  NRS_RANGE,
  POSTURES,
  PREGNANCY_STATES,
  RED_FLAGS,
  REFERRAL_ACTIONS,
  SEXES,
  SYMPTOMS,
  TRIAGE_LEVELS,
  UNDERLYING_CONDITIONS,
  UNWELL_SIGNS,
  YOUTH_SIGNS,
} from '#domain/vocabulary';
import { IntakeError } from './problem.ts';
import { codeOf, orUnknown } from './scalar.ts';

/** Most intakes of one request. */
export const MOST_INTAKES = 500;

/** Tokens found; what is not in it was answered no, unless it stands in `unanswered`. Absent or null: unanswered. */
const tokensOf = <const Codes extends readonly string[]>(codes: Codes) =>
  Type.Optional(orUnknown(Type.Array(codeOf(codes))));

/** A count of whole days; absent or null: not known. */
const days = (description: string) =>
  Type.Optional(orUnknown(Type.Integer({ minimum: 0, maximum: 36_525, description })));

/** How a red flag came: at once or over time, on one side or both. */
const FlagDetail = {
  onset: Type.Optional(orUnknown(codeOf(FLAG_ONSETS))),
  side: Type.Optional(orUnknown(codeOf(FLAG_SIDES))),
};

/**
 * One intake to assess, in the tokens of the vocabulary. This describes what can be read; whoever reads it is the rules
 * themselves (`readIntake`), so that the answer, an error included, is the one the command line gives.
 */
export const DecisionSupportIntake = Type.Object(
  {
    age: Type.Optional(orUnknown(Type.Integer({ minimum: 0, maximum: 120, description: 'Whole years' }))),
    sex: Type.Optional(orUnknown(codeOf(SEXES))),
    durationDays: days('Days since the present complaint began'),
    painNrs: Type.Optional(
      orUnknown(
        Type.Number({
          minimum: NRS_RANGE.min,
          maximum: NRS_RANGE.max,
          description: 'Average pain of the past week',
        }),
      ),
    ),
    symptoms: tokensOf(SYMPTOMS),
    redFlags: Type.Optional(
      orUnknown(
        Type.Array(Type.Union([codeOf(RED_FLAGS), Type.Object({ code: codeOf(RED_FLAGS), ...FlagDetail })])),
      ),
    ),
    fitnessGaps: tokensOf(FITNESS_GAPS),
    underlyingConditions: tokensOf(UNDERLYING_CONDITIONS),
    comorbidities: tokensOf(COMORBIDITIES),
    medications: tokensOf(MEDICATIONS),
    pregnancy: Type.Optional(orUnknown(codeOf(PREGNANCY_STATES))),
    causes: tokensOf(CAUSES),
    lifestyle: Type.Optional(
      orUnknown(
        Type.Object({
          bmi: Type.Optional(orUnknown(codeOf(BMI_CLASSES))),
          deskHoursPerDay: Type.Optional(orUnknown(Type.Number({ minimum: 0, maximum: 24 }))),
          exerciseDaysPerWeek: Type.Optional(orUnknown(Type.Number({ minimum: 0, maximum: 7 }))),
          posture: Type.Optional(orUnknown(codeOf(POSTURES))),
          smoker: Type.Optional(orUnknown(Type.Boolean())),
        }),
      ),
    ),
    legSymptomsDays: days('Days since the leg symptoms began; durationDays stands in for it'),
    armSymptomsDays: days('Days since the arm symptoms began; durationDays stands in for it'),
    flareDays: days('Days since a flare of chronic pain began'),
    strengthTested: Type.Optional(
      orUnknown(
        Type.Boolean({ description: 'Whether leg power was tested; taken for tested and normal if absent' }),
      ),
    ),
    unanswered: Type.Optional(
      orUnknown(Type.Array(Type.String(), { description: 'Tokens, lists or fields that were not answered' })),
    ),
    clearance: Type.Optional(
      orUnknown(
        Type.Object(
          {
            permitted: Type.Union([
              Type.Array(codeOf(MODALITIES)),
              Type.Record(Type.String(), Type.Boolean()),
            ]),
            condition: Type.Optional(Type.String()),
            covers: Type.Optional(Type.Array(Type.String())),
          },
          { description: 'What a physician permits after a stop, and which findings that covers' },
        ),
      ),
    ),
    redFlagDetails: Type.Optional(orUnknown(Type.Record(Type.String(), Type.Object(FlagDetail)))),
    unwellSigns: tokensOf(UNWELL_SIGNS),
    youthSigns: tokensOf(YOUTH_SIGNS),
    treatedRegions: tokensOf(BODY_REGIONS),
  },
  { description: 'One intake in the tokens of the vocabulary; a field that is absent or null is unanswered' },
);

const RestrictedModality = Type.Object({
  modality: codeOf(MODALITIES),
  /** Rule ids, the strictest first. */
  rules: Type.Array(Type.String()),
});

/** What the rules say of one intake: the domain's `Assessment`, unchanged. */
export const IntakeAssessment = Type.Unsafe<Assessment>(
  Type.Object({
    triage: codeOf(TRIAGE_LEVELS),
    actions: Type.Array(codeOf(REFERRAL_ACTIONS)),
    blocked: Type.Array(RestrictedModality),
    warned: Type.Array(RestrictedModality),
    suggested: Type.Object({
      modalities: Type.Array(codeOf(MODALITIES)),
      exercises: Type.Array(codeOf(EXERCISES)),
      education: Type.Array(codeOf(EDUCATION_TOPICS)),
    }),
    /** What was not answered; see the domain's `Assessment`. */
    unknown: Type.Array(Type.String()),
    knowledgeVersion: Type.String(),
  }),
);

/** An intake that could not be read: the field, what stood there, and how to put it right. */
const UnreadableIntake = Type.Unsafe<AssessmentError>(Type.Object({ error: IntakeError }));

/** One intake, or a list of them. */
export const DecisionSupportRequest = Type.Union([
  DecisionSupportIntake,
  Type.Array(DecisionSupportIntake, { maxItems: MOST_INTAKES }),
]);

/** The answer to one intake; to a list, its answers in order, an error in the place of what could not be read. */
export const DecisionSupportAnswer = Type.Union([
  IntakeAssessment,
  Type.Array(Type.Union([IntakeAssessment, UnreadableIntake])),
]);
export type DecisionSupportAnswer = Type.Static<typeof DecisionSupportAnswer>;
