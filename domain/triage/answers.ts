import type {
  ASKED_FITNESS_GAPS,
  Answers,
  AskedRedFlag,
  BmiClass,
  Cause,
  ChartRegion,
  Comorbidity,
  CopyablePart,
  EXAMINED_FITNESS_GAPS,
  ExaminedRedFlag,
  Medication,
  Posture,
  PregnancyState,
  RedFlag,
  Sex,
  Symptom,
  UnderlyingCondition,
  UnwellSign,
  YouthSign,
} from '#domain/vocabulary';
import { isLegPowerTested, signsFromTests, type TestResults } from './examined-signs.ts';
import type { IntakeFacts, RedFlagDetail } from './facts.ts';
import { reviewedOnly } from './reviewed.ts';
import { treatedRegionsOf } from './treated-regions.ts';

/** What an intake records, as far as the rules look at it. Null or absent: not answered (C2). */
export interface AskedAnswers {
  /** Clinic-local dates, YYYY-MM-DD. */
  readonly onsetOn: string | null;
  readonly legSymptomsOn: string | null;
  readonly armSymptomsOn: string | null;
  readonly flareOn: string | null;
  readonly painNrs: number | null;
  readonly redFlags: Answers<AskedRedFlag>;
  readonly redFlagDetails: Readonly<Partial<Record<AskedRedFlag, RedFlagDetail>>>;
  readonly unwellSigns: Answers<UnwellSign>;
  readonly youthSigns: Answers<YouthSign>;
  /** Where it hurts: regions of the chart, whatever was recorded of each. */
  readonly bodyChart: { readonly marks: Readonly<Partial<Record<ChartRegion, unknown>>> };
  readonly symptoms: Answers<Symptom>;
  readonly fitnessGaps: Answers<(typeof ASKED_FITNESS_GAPS)[number]>;
  readonly underlyingConditions: Answers<UnderlyingCondition>;
  readonly comorbidities: Answers<Comorbidity>;
  readonly medications: Answers<Medication>;
  readonly pregnancy: PregnancyState | null;
  readonly causes: Answers<Cause>;
  readonly lifestyle: {
    readonly heightCm: number | null;
    readonly weightKg: number | null;
    readonly deskHoursPerDay: number | null;
    readonly exerciseDaysPerWeek: number | null;
    readonly posture: Posture | null;
    readonly smoker: boolean | null;
  };
  /** Parts taken over from an earlier intake: true while not reviewed. */
  readonly copied?: Answers<CopyablePart>;
}

/** What the chiropractor found on testing, as far as the rules look at it (C1). */
export interface ExaminedAnswers extends TestResults {
  readonly redFlags: Answers<ExaminedRedFlag | 'limb_muscle_weakness' | 'limb_sensation_loss'>;
  readonly fitnessGaps: Answers<(typeof EXAMINED_FITNESS_GAPS)[number]>;
  readonly strengthTested: boolean | null;
  readonly systolic: number | null;
  readonly diastolic: number | null;
}

/** Resting blood pressure that stops the plan, mmHg (source EXCI; contested point 18). */
const STOP_SYSTOLIC = 180;
const STOP_DIASTOLIC = 110;

/**
 * The facts the rules judge, from the answers and the examination of one course on one day. A tested sign replaces
 * the asked one only when it is positive: a careful reading, as testing power today does not undo a loss reported.
 * The same holds where the tests in detail and the sign as answered at the examination differ: either yes counts.
 * Of what was copied and not reviewed only each yes counts.
 *
 * The regions to be treated come from the body chart (P4). Where a finding lies is not asked apart: "in area" is where it
 * hurts, so `findingRegions` stays unknown and every such finding counts as treated.
 */
export function factsFrom(
  person: { readonly birthDate: string; readonly sex: Sex },
  answers: AskedAnswers,
  examined: ExaminedAnswers | null,
  today: string,
): IntakeFacts {
  const asked = reviewedOnly(answers);
  return {
    ageYears: ageOn(person.birthDate, today),
    sex: person.sex,
    durationDays: daysSince(asked.onsetOn, today),
    legSymptomsDays: daysSince(asked.legSymptomsOn, today),
    armSymptomsDays: daysSince(asked.armSymptomsOn, today),
    flareDays: daysSince(asked.flareOn, today),
    painNrs: asked.painNrs,
    symptoms: asked.symptoms,
    redFlags: examined
      ? mergeFlags(asked.redFlags, mergeFlags(signsFromTests(examined), examined.redFlags))
      : asked.redFlags,
    redFlagDetails: asked.redFlagDetails,
    unwellSigns: asked.unwellSigns,
    youthSigns: asked.youthSigns,
    fitnessGaps: { ...asked.fitnessGaps, ...examined?.fitnessGaps },
    underlyingConditions: asked.underlyingConditions,
    comorbidities: withMeasuredPressure(asked.comorbidities, examined),
    medications: asked.medications,
    pregnancy: asked.pregnancy,
    causes: asked.causes,
    lifestyle: {
      bmi: bmiClassOf(asked.lifestyle.heightCm, asked.lifestyle.weightKg),
      deskHoursPerDay: asked.lifestyle.deskHoursPerDay,
      exerciseDaysPerWeek: asked.lifestyle.exerciseDaysPerWeek,
      posture: asked.lifestyle.posture,
      smoker: asked.lifestyle.smoker,
    },
    strengthTested: examined ? (examined.strengthTested ?? (isLegPowerTested(examined) || null)) : null,
    examined: examined !== null,
    clearance: null,
    treatedRegions: treatedRegionsOf(asked),
  };
}

/** Whole years between two YYYY-MM-DD dates; a birthday counts on its day, 29 February on 1 March. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) >= birthDate.slice(5) ? years : years - 1;
}

/** BMI class by WHO's limits: under 18.5, from 25, from 30 kg/m². Null unless both measures are known. */
export function bmiClassOf(heightCm: number | null, weightKg: number | null): BmiClass | null {
  if (heightCm === null || weightKg === null) return null;
  const bmi = weightKg / (heightCm / 100) ** 2;
  if (bmi < 18.5) return 'underweight';
  if (bmi < 25) return 'healthy';
  return bmi < 30 ? 'overweight' : 'obese';
}

/** Whether a pressure measured at rest, in mmHg, stops the plan: either value alone is enough. */
export function isPressureToStop({
  systolic,
  diastolic,
}: Pick<ExaminedAnswers, 'systolic' | 'diastolic'>): boolean {
  return (systolic ?? 0) >= STOP_SYSTOLIC || (diastolic ?? 0) >= STOP_DIASTOLIC;
}

function daysSince(date: string | null, today: string): number | null {
  // Both are plain dates at midnight UTC, so every day has 24 hours.
  return date === null ? null : Math.max(0, Math.round((Date.parse(today) - Date.parse(date)) / 86_400_000));
}

function mergeFlags(asked: Answers<RedFlag>, examined: Answers<RedFlag>): Answers<RedFlag> {
  const merged: Partial<Record<RedFlag, boolean>> = { ...asked };
  for (const [flag, found] of Object.entries(examined) as [RedFlag, boolean][]) {
    merged[flag] = found || asked[flag] === true;
  }
  return merged;
}

function withMeasuredPressure(
  comorbidities: Answers<Comorbidity>,
  examined: ExaminedAnswers | null,
): Answers<Comorbidity> {
  return examined !== null && isPressureToStop(examined)
    ? { ...comorbidities, hypertension_uncontrolled: true }
    : comorbidities;
}
