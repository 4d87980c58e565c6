import {
  answerAll,
  CAUSES,
  COMORBIDITIES,
  FITNESS_GAPS,
  MEDICATIONS,
  RED_FLAGS,
  SYMPTOMS,
  UNDERLYING_CONDITIONS,
  type Cause,
  type Comorbidity,
  type FitnessGap,
  type Medication,
  type RedFlag,
  type Symptom,
  type UnderlyingCondition,
  withoutAnswers,
} from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';
import { noFacts } from './no-facts.ts';

/** What a spec says of a patient: lists hold the yes answers, everything else was answered no. */
export interface Arranged extends Omit<
  Partial<IntakeFacts>,
  | 'symptoms'
  | 'redFlags'
  | 'fitnessGaps'
  | 'underlyingConditions'
  | 'comorbidities'
  | 'medications'
  | 'causes'
> {
  readonly symptoms?: readonly Symptom[];
  readonly redFlags?: readonly RedFlag[];
  readonly fitnessGaps?: readonly FitnessGap[];
  readonly underlyingConditions?: readonly UnderlyingCondition[];
  readonly comorbidities?: readonly Comorbidity[];
  readonly medications?: readonly Medication[];
  readonly causes?: readonly Cause[];
}

/** Builder for specs: an examined, fully answered man of 40 with ten days of plain low back pain, but for what is arranged. */
export function someFacts(arranged: Arranged = {}): IntakeFacts {
  const {
    symptoms,
    redFlags,
    fitnessGaps,
    underlyingConditions,
    comorbidities,
    medications,
    causes,
    ...rest
  } = arranged;
  return {
    ...noFacts(),
    ageYears: 40,
    sex: 'male',
    durationDays: 10,
    painNrs: 5,
    pregnancy: 'not_applicable',
    examined: true,
    strengthTested: true,
    symptoms: answerAll(SYMPTOMS, symptoms ?? ['low_back_pain']),
    redFlags: answerAll(RED_FLAGS, redFlags),
    fitnessGaps: answerAll(FITNESS_GAPS, fitnessGaps),
    underlyingConditions: answerAll(UNDERLYING_CONDITIONS, underlyingConditions),
    comorbidities: answerAll(COMORBIDITIES, comorbidities),
    medications: answerAll(MEDICATIONS, medications),
    causes: answerAll(CAUSES, causes),
    ...rest,
  };
}

/** The same answers with some taken back to "not answered". */
export function without<Code extends string>(
  answers: Readonly<Partial<Record<Code, boolean>>>,
  ...codes: readonly Code[]
): Readonly<Partial<Record<Code, boolean>>> {
  return withoutAnswers(answers, codes);
}
