import {
  DERMATOMES,
  PERCUSSED,
  POWER_TESTS,
  TOUCH_TESTS,
  UPPER_MOTOR_SIGNS,
  answerAll,
  type PowerGrade,
  type TouchGrade,
} from '#domain/vocabulary';
import { type TestResults, isLegPowerTested, signsFromTests } from './examined-signs.ts';

const notTested: TestResults = {
  power: {},
  lightTouch: {},
  reflexes: {},
  percussion: {},
  upperMotorSigns: {},
  neckArterySigns: {},
  temperatureC: null,
};
const fullPower = Object.fromEntries(POWER_TESTS.map((test) => [test, '5'] as const));
const fullTouch = Object.fromEntries(TOUCH_TESTS.map((test) => [test, 'normal'] as const));
const noTender = Object.fromEntries(PERCUSSED.map((part) => [part, 'normal' as const]));

describe('what follows from the tests of the examination', () => {
  it('is nothing before anything was tested', () => {
    expect(signsFromTests(notTested)).toEqual({});
  });

  it('is a loss of power from grade 4 down, in any key muscle', () => {
    expect(signsFromTests({ ...notTested, power: { C7_right: '4' } })).toEqual({
      limb_muscle_weakness: true,
    });
    expect(signsFromTests({ ...notTested, power: fullPower })).toEqual({
      limb_muscle_weakness: false,
      foot_drop: false,
    });
  });

  it('is no "no" from a part of the muscles', () => {
    const { S1_left: _, ...most } = fullPower;
    expect(signsFromTests({ ...notTested, power: most }).limb_muscle_weakness).toBeUndefined();
  });

  it('is a foot drop from dorsiflexion of 3 or less, not of 4', () => {
    const dorsiflexion = (grade: PowerGrade) =>
      signsFromTests({ ...notTested, power: { ...fullPower, L4_left: grade } });
    expect(dorsiflexion('3').foot_drop).toBeTrue();
    expect(dorsiflexion('4').foot_drop).toBeFalse();
    expect(dorsiflexion('4').limb_muscle_weakness).toBeTrue();
  });

  it('is no "no" to a foot drop from one foot', () => {
    const { L4_left: _, ...most } = fullPower;
    expect(signsFromTests({ ...notTested, power: most }).foot_drop).toBeUndefined();
  });

  it('is no "no" from some of the upper motor neuron signs', () => {
    expect(signsFromTests({ ...notTested, upperMotorSigns: { [UPPER_MOTOR_SIGNS[0]]: false } })).toEqual({});
  });

  it('is a loss of feeling where touch is lost; reduced touch leaves the question open', () => {
    const touch = (grade: TouchGrade) =>
      signsFromTests({ ...notTested, lightTouch: { ...fullTouch, [`${DERMATOMES[8]}_left`]: grade } });
    expect(touch('lost').limb_sensation_loss).toBeTrue();
    expect(touch('reduced').limb_sensation_loss).toBeUndefined();
    expect(touch('normal').limb_sensation_loss).toBeFalse();
  });

  it('is bone tenderness where tapping is sharp; a dull tenderness leaves the question open', () => {
    expect(
      signsFromTests({ ...notTested, percussion: { lumbar: 'sharp' } }).midline_bone_tenderness,
    ).toBeTrue();
    expect(
      signsFromTests({ ...notTested, percussion: { ...noTender, lumbar: 'dull' } }).midline_bone_tenderness,
    ).toBeUndefined();
    expect(signsFromTests({ ...notTested, percussion: noTender }).midline_bone_tenderness).toBeFalse();
  });

  it('is an upper motor neuron sign by any of them or clonus; brisk reflexes leave the question open', () => {
    const none = answerAll(UPPER_MOTOR_SIGNS);
    const found = (tests: Partial<TestResults>) =>
      signsFromTests({ ...notTested, ...tests }).upper_motor_neuron_signs;
    expect(found({ upperMotorSigns: { hoffmann: true } })).toBeTrue();
    expect(found({ reflexes: { ankle_left: 'clonus' } })).toBeTrue();
    expect(found({ upperMotorSigns: none })).toBeFalse();
    expect(found({ upperMotorSigns: none, reflexes: { knee_left: 'brisk' } })).toBeUndefined();
  });

  it('is fever from 38 °C, and a lower temperature undoes nothing', () => {
    expect(signsFromTests({ ...notTested, temperatureC: 38 })).toEqual({ pain_with_fever: true });
    expect(signsFromTests({ ...notTested, temperatureC: 37.9 })).toEqual({});
  });

  it('is the warning of a neck artery by any of its signs, and normal tests undo nothing', () => {
    expect(signsFromTests({ ...notTested, neckArterySigns: { face_or_speech: true } })).toEqual({
      neck_artery_warning_signs: true,
    });
    expect(signsFromTests({ ...notTested, neckArterySigns: { face_or_speech: false } })).toEqual({});
  });

  it('says that leg power was tested only when every key muscle of both legs was', () => {
    expect(isLegPowerTested({ power: fullPower })).toBeTrue();
    const { L3_right: _, ...most } = fullPower;
    expect(isLegPowerTested({ power: most })).toBeFalse();
  });
});
