import {
  ASKED_FITNESS_GAPS,
  ASKED_RED_FLAGS,
  type Answers,
  type AskedRedFlag,
  CAUSES,
  COMORBIDITIES,
  type Comorbidity,
  EXAMINED_FITNESS_GAPS,
  EXAMINED_RED_FLAGS,
  MEDICATIONS,
  MOTION_TESTS,
  NECK_ARTERY_SIGNS,
  PERCUSSED,
  POWER_TESTS,
  REFLEX_TESTS,
  SEGMENTS,
  SIDES,
  SYMPTOMS,
  TOUCH_TESTS,
  UNDERLYING_CONDITIONS,
  UPPER_MOTOR_SIGNS,
} from '#domain/vocabulary';
import type { ExaminationFindings, IntakeAnswers } from '#contract/intake';
import { addDays } from '#domain/outcomes';
import type { DemoPerson } from './people.ts';
import type { Chance } from './random.ts';
import { type Scores, answerRmdq } from './scores.ts';
import { makeStory } from './story.ts';

const COMPLAINTS = [
  'Low back pain after lifting boxes at work.',
  'Back locks up in spasm when getting out of the car.',
  'Dull ache across the low back, worse after sitting all day.',
  'Pain in the back and right buttock since a long drive.',
  'Stiff back every morning, eases through the day.',
  'Back went out while gardening.',
  'Pain comes and goes for years, worse this month.',
  'Sharp catch in the back when bending to tie shoes.',
];
const STOPPING_SIGNS: readonly AskedRedFlag[] = [
  'saddle_numbness',
  'pain_with_fever',
  'night_pain_unrelenting',
  'unexplained_weight_loss',
  'leg_symptoms_spreading_or_worsening',
  'urinary_retention_or_hesitancy',
];
const FREQUENT_CONDITIONS: readonly (readonly [Comorbidity, number])[] = [
  ['hypertension_controlled', 0.14],
  ['diabetes', 0.06],
  ['osteoporosis', 0.04],
  ['joint_hypermobility', 0.03],
  ['raynaud', 0.03],
  ['stable_heart_disease', 0.03],
  ['metal_implant_in_area', 0.01],
];

export interface IntakePlan {
  readonly on: string;
  readonly durationDays: number;
  readonly scores: Scores;
  readonly hasStop: boolean;
  /** Some people run out of time: what they left stays open. */
  readonly isFinished: boolean;
}

/** What a made-up person answers at the intake. */
export function makeIntake(chance: Chance, person: DemoPerson, plan: IntakePlan): IntakeAnswers {
  const hasLegPain = chance.happens(0.22);
  const isDeskWorker = chance.happens(0.55);
  const redFlags = noTo(ASKED_RED_FLAGS);
  if (plan.hasStop) redFlags[chance.oneOf(STOPPING_SIGNS)] = true;
  if (!plan.isFinished) delete redFlags.iv_drug_use;
  const story = makeStory(chance, person, { on: plan.on, nrs: plan.scores.nrs, hasLegPain });
  const age = Number(plan.on.slice(0, 4)) - Number(person.birthDate.slice(0, 4));
  return {
    ...story,
    complaint: chance.oneOf(COMPLAINTS),
    onsetOn: addDays(plan.on, -plan.durationDays),
    legSymptomsOn: hasLegPain
      ? addDays(plan.on, -Math.min(plan.durationDays, chance.between(15, 120)))
      : null,
    armSymptomsOn: null,
    flareOn: plan.durationDays > 84 && chance.happens(0.4) ? addDays(plan.on, -chance.between(3, 25)) : null,
    painNrs: plan.scores.nrs,
    redFlags,
    redFlagDetails: {},
    traumaOn: null,
    unwellSigns: {},
    symptoms: {
      ...noTo(SYMPTOMS),
      low_back_pain: true,
      back_spasm: chance.happens(0.45),
      hip_or_buttock_pain: chance.happens(0.3),
      spinal_stiffness: chance.happens(0.4),
      muscle_strain_or_local_weakness: chance.happens(0.35),
      neck_pain_or_stiffness: chance.happens(0.15),
      tension_headache: chance.happens(0.1),
      sciatica_one_leg: hasLegPain,
      leg_or_buttock_tingling: hasLegPain && chance.happens(0.5),
    },
    rmdq: answerRmdq(chance, plan.scores.rmdq, plan.isFinished),
    fitnessGaps: {
      ...noTo(ASKED_FITNESS_GAPS),
      dehydration: chance.happens(0.2),
      low_minerals: chance.happens(0.04),
    },
    underlyingConditions: {
      ...noTo(UNDERLYING_CONDITIONS),
      herniated_or_bulging_disc: chance.happens(hasLegPain ? 0.3 : 0.08),
      spondylosis: age > 55 && chance.happens(0.3),
      spinal_arthritis: age > 55 && chance.happens(0.2),
      scoliosis: chance.happens(0.05),
      lordosis: chance.happens(0.05),
      spondylolisthesis_stable: chance.happens(0.02),
      spinal_stenosis: age > 60 && chance.happens(0.12),
    },
    conditionRegions: {},
    comorbidities: plan.isFinished ? withSome(chance, FREQUENT_CONDITIONS) : {},
    medications: {
      ...noTo(MEDICATIONS),
      nsaid_regular: chance.happens(0.25),
      antihypertensive: chance.happens(0.12),
      anticoagulant: age > 60 && chance.happens(0.08),
    },
    pregnancy: person.sex === 'female' ? (age < 58 ? 'no' : 'not_applicable') : null,
    causes: {
      ...noTo(CAUSES),
      heavy_lifting: chance.happens(0.3),
      prolonged_sitting: isDeskWorker,
      poor_posture: chance.happens(0.25),
      sports: chance.happens(0.15),
      unaccustomed_exertion: chance.happens(0.2),
    },
    lifestyle: {
      heightCm: Math.round(chance.normal(person.sex === 'female' ? 165 : 178, 7)),
      weightKg: Math.round(Math.max(45, chance.normal(person.sex === 'female' ? 72 : 86, 13))),
      deskHoursPerDay: isDeskWorker ? chance.between(5, 9) : chance.between(0, 3),
      exerciseDaysPerWeek: chance.between(0, 5),
      posture: chance.oneOf(['good', 'poor']),
      smoker: chance.happens(0.16),
      usesStandingDesk: isDeskWorker ? chance.happens(0.2) : null,
      lyingHoursPerDay: chance.between(0, 3),
      trainsBackAndCore: chance.happens(0.3),
      physicianAgreesToExercise: chance.happens(0.3) ? true : null,
    },
    allergyNote: '',
    history: '',
  };
}

/** What the chiropractor finds on testing: stiff segments and ordinary gaps in fitness, no examined sign. */
export function makeExamination(chance: Chance): ExaminationFindings {
  const stiff = chance.oneOf(['L3', 'L4', 'L5'] as const);
  const bends = chance.between(40, 60);
  return {
    redFlags: noTo([...EXAMINED_RED_FLAGS, 'limb_muscle_weakness', 'limb_sensation_loss'] as const),
    fitnessGaps: Object.fromEntries(EXAMINED_FITNESS_GAPS.map((gap) => [gap, chance.happens(0.45)])),
    strengthTested: true,
    systolic: Math.round(chance.normal(124, 9)),
    diastolic: Math.round(chance.normal(78, 6)),
    temperatureC: null,
    power: allOf(POWER_TESTS, '5'),
    reflexes: allOf(REFLEX_TESTS, 'normal'),
    lightTouch: allOf(TOUCH_TESTS, 'normal'),
    legRaise: allOf(SIDES, 'normal'),
    legRaiseDegrees: allOf(SIDES, chance.between(60, 80)),
    percussion: allOf(PERCUSSED, 'normal'),
    palpation: { ...allOf(SEGMENTS, 'normal'), [stiff]: 'tender_restricted' },
    motion: {
      ...allOf(MOTION_TESTS, 'normal'),
      flexion_low_back: bends < 50 ? 'limited_painful' : 'normal',
    },
    motionDegrees: { flexion_low_back: bends },
    upperMotorSigns: noTo(UPPER_MOTOR_SIGNS),
    neckArterySigns: noTo(NECK_ARTERY_SIGNS),
    note: '',
  };
}

function allOf<const Test extends string, const Grade>(
  tests: readonly Test[],
  grade: Grade,
): Partial<Record<Test, Grade>> {
  return Object.fromEntries(tests.map((test) => [test, grade])) as Partial<Record<Test, Grade>>;
}

function noTo<const Code extends string>(codes: readonly Code[]): Partial<Record<Code, boolean>> {
  return Object.fromEntries(codes.map((code) => [code, false])) as Partial<Record<Code, boolean>>;
}

function withSome(
  chance: Chance,
  frequent: readonly (readonly [Comorbidity, number])[],
): Answers<Comorbidity> {
  const answers = noTo(COMORBIDITIES);
  for (const [code, probability] of frequent) answers[code] = chance.happens(probability);
  return answers;
}
