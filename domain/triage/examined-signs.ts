import {
  LEG_MUSCLES,
  NECK_ARTERY_SIGNS,
  PERCUSSED,
  POWER_TESTS,
  TOUCH_TESTS,
  UPPER_MOTOR_SIGNS,
  onBothSides,
  type Answers,
  type NeckArterySign,
  type Percussed,
  type PercussionGrade,
  type PowerGrade,
  type PowerTest,
  type RedFlag,
  type ReflexGrade,
  type ReflexTest,
  type TouchGrade,
  type TouchTest,
  type UpperMotorSign,
} from '#domain/vocabulary';

/** The tests in detail, as far as a red flag follows from them. A test that is absent was not done (C2). */
export interface TestResults {
  readonly power: Readonly<Partial<Record<PowerTest, PowerGrade>>>;
  readonly lightTouch: Readonly<Partial<Record<TouchTest, TouchGrade>>>;
  readonly reflexes: Readonly<Partial<Record<ReflexTest, ReflexGrade>>>;
  readonly percussion: Readonly<Partial<Record<Percussed, PercussionGrade>>>;
  readonly upperMotorSigns: Answers<UpperMotorSign>;
  readonly neckArterySigns: Answers<NeckArterySign>;
  /** In degrees Celsius. */
  readonly temperatureC: number | null;
}

/** From here a temperature is fever, in degrees Celsius (1.2, row pain_with_fever). */
export const FEVER_C = 38;
/** Below this grade power is reduced (C5). */
const FULL_POWER = 5;
/** Dorsiflexion of this grade or less is a foot drop (1.2, row foot_drop). */
const FOOT_DROP_POWER = 3;

const DORSIFLEXION = /* @__PURE__ */ onBothSides(['L4']);
const LEG_POWER = /* @__PURE__ */ onBothSides(LEG_MUSCLES);

/**
 * The red flags that follow from the tests. Yes as soon as one test is positive; no only where every test of that sign
 * was done and is normal, as a partial test excludes nothing; otherwise absent. Fever and the artery signs are only
 * ever added: a normal temperature now does not undo the shivering that was reported, nor a normal test a reported sign.
 */
export function signsFromTests(tests: TestResults): Answers<RedFlag> {
  const power = (test: PowerTest): number | null => {
    const grade = tests.power[test];
    return grade === undefined ? null : Number(grade);
  };
  const touch = Object.values(tests.lightTouch);
  const taps = Object.values(tests.percussion);
  const reflexes = Object.values(tests.reflexes);
  const upperMotor = Object.values(tests.upperMotorSigns);
  return withoutOpen({
    limb_muscle_weakness: decide(
      POWER_TESTS.some((test) => (power(test) ?? FULL_POWER) < FULL_POWER),
      POWER_TESTS.every((test) => power(test) === FULL_POWER),
    ),
    foot_drop: decide(
      DORSIFLEXION.some((test) => (power(test) ?? FULL_POWER) <= FOOT_DROP_POWER),
      DORSIFLEXION.every((test) => (power(test) ?? 0) > FOOT_DROP_POWER),
    ),
    limb_sensation_loss: decide(
      touch.includes('lost'),
      TOUCH_TESTS.every((test) => tests.lightTouch[test] === 'normal'),
    ),
    upper_motor_neuron_signs: decide(
      upperMotor.includes(true) || reflexes.includes('clonus'),
      // Brisk reflexes alone can be normal: they raise nothing, and keep the question open.
      UPPER_MOTOR_SIGNS.every((sign) => tests.upperMotorSigns[sign] === false) && !reflexes.includes('brisk'),
    ),
    midline_bone_tenderness: decide(
      taps.includes('sharp'),
      PERCUSSED.every((part) => tests.percussion[part] === 'normal'),
    ),
    neck_artery_warning_signs: decide(
      NECK_ARTERY_SIGNS.some((sign) => tests.neckArterySigns[sign] === true),
      false,
    ),
    pain_with_fever: decide((tests.temperatureC ?? 0) >= FEVER_C, false),
  });
}

/** Whether the power of every key muscle of both legs was tested (C5). */
export function isLegPowerTested({ power }: Pick<TestResults, 'power'>): boolean {
  return LEG_POWER.every((test) => power[test] !== undefined);
}

function decide(isFound: boolean, isExcluded: boolean): boolean | null {
  if (isFound) return true;
  return isExcluded ? false : null;
}

function withoutOpen(signs: Partial<Record<RedFlag, boolean | null>>): Answers<RedFlag> {
  return Object.fromEntries(
    Object.entries(signs).filter((entry): entry is [string, boolean] => entry[1] !== null),
  );
}
