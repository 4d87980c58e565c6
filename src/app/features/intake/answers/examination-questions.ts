import type { ExaminationFindings } from '#contract/intake';
import {
  DERMATOMES,
  DERMATOME_LABELS,
  EXAMINED_FITNESS_GAPS,
  FITNESS_GAP_LABELS,
  KEY_MUSCLES,
  KEY_MUSCLE_LABELS,
  LEG_RAISE_GRADE_LABELS,
  MOTION_GRADE_LABELS,
  MOVED_PARTS,
  MOVED_PART_LABELS,
  MOVEMENTS,
  MOVEMENT_LABELS,
  NECK_ARTERY_SIGNS,
  NECK_ARTERY_SIGN_LABELS,
  PALPATION_GRADE_LABELS,
  PERCUSSED,
  PERCUSSED_LABELS,
  PERCUSSION_GRADE_LABELS,
  REFLEXES,
  REFLEX_GRADE_LABELS,
  REFLEX_LABELS,
  SEGMENTS,
  SIDES,
  SIDE_LABELS,
  TOUCH_GRADE_LABELS,
  UPPER_MOTOR_SIGNS,
  UPPER_MOTOR_SIGN_LABELS,
  SEGMENT_LABELS,
} from '#domain/vocabulary';
import { chosen, measure, textOf, yesNo } from './answer-words';
import type { Question } from './questions';
import type { ExaminationPart } from './sections';
import { TESTED_SIGNS, TESTED_SIGN_LABELS } from './tested-signs';

export type ExaminationQuestion = Question<ExaminationFindings, ExaminationPart>;

const ask = (
  section: ExaminationPart,
  key: string,
  label: string,
  read: ExaminationQuestion['read'],
): ExaminationQuestion => ({ section, key, label, read });
/** Not every test is done in every patient: what was not is no open question. */
const test = (...question: Parameters<typeof ask>): ExaminationQuestion => ({
  ...ask(...question),
  optional: true,
});

/** Every question of the examination. */
export const EXAMINATION_QUESTIONS: readonly ExaminationQuestion[] = [
  ask('vital', 'systolic', 'Blood pressure, upper value', ({ systolic }) => measure(systolic, 'mmHg')),
  ask('vital', 'diastolic', 'Blood pressure, lower value', ({ diastolic }) => measure(diastolic, 'mmHg')),
  test('vital', 'temperatureC', 'Temperature', ({ temperatureC }) => measure(temperatureC, '°C')),
  ...onBothSides(KEY_MUSCLES, KEY_MUSCLE_LABELS, (code, label) =>
    test('power', `power.${code}`, label, ({ power }) => gradeOf(power[code])),
  ),
  ...onBothSides(REFLEXES, REFLEX_LABELS, (code, label) =>
    test('reflexes', `reflexes.${code}`, label, ({ reflexes }) =>
      chosen(reflexes[code] ?? null, REFLEX_GRADE_LABELS),
    ),
  ),
  ...onBothSides(DERMATOMES, DERMATOME_LABELS, (code, label) =>
    test('touch', `lightTouch.${code}`, label, ({ lightTouch }) =>
      chosen(lightTouch[code] ?? null, TOUCH_GRADE_LABELS),
    ),
  ),
  ...SIDES.flatMap((side) => [
    test('leg-raise', `legRaise.${side}`, SIDE_LABELS[side], ({ legRaise }) =>
      chosen(legRaise[side] ?? null, LEG_RAISE_GRADE_LABELS),
    ),
    test('leg-raise', `legRaiseDegrees.${side}`, `${SIDE_LABELS[side]}, angle`, ({ legRaiseDegrees }) =>
      measure(legRaiseDegrees[side] ?? null, 'degrees'),
    ),
  ]),
  ...PERCUSSED.map((part) =>
    test('palpation', `percussion.${part}`, `${PERCUSSED_LABELS[part]}, tapped`, ({ percussion }) =>
      chosen(percussion[part] ?? null, PERCUSSION_GRADE_LABELS),
    ),
  ),
  ...SEGMENTS.map((segment) =>
    test('palpation', `palpation.${segment}`, SEGMENT_LABELS[segment], ({ palpation }) =>
      chosen(palpation[segment] ?? null, PALPATION_GRADE_LABELS),
    ),
  ),
  ...MOVED_PARTS.flatMap((part) =>
    MOVEMENTS.flatMap((movement) => [
      test(
        'motion',
        `motion.${movement}_${part}`,
        `${MOVED_PART_LABELS[part]}: ${MOVEMENT_LABELS[movement].toLowerCase()}`,
        ({ motion }) => chosen(motion[`${movement}_${part}`] ?? null, MOTION_GRADE_LABELS),
      ),
      test(
        'motion',
        `motionDegrees.${movement}_${part}`,
        `${MOVED_PART_LABELS[part]}: ${MOVEMENT_LABELS[movement].toLowerCase()}, angle`,
        ({ motionDegrees }) => measure(motionDegrees[`${movement}_${part}`] ?? null, 'degrees'),
      ),
    ]),
  ),
  ...UPPER_MOTOR_SIGNS.map((sign) =>
    test('upper-motor', `upperMotorSigns.${sign}`, UPPER_MOTOR_SIGN_LABELS[sign], ({ upperMotorSigns }) =>
      yesNo(upperMotorSigns[sign] ?? null),
    ),
  ),
  ...NECK_ARTERY_SIGNS.map((sign) =>
    test('neck-arteries', `neckArterySigns.${sign}`, NECK_ARTERY_SIGN_LABELS[sign], ({ neckArterySigns }) =>
      yesNo(neckArterySigns[sign] ?? null),
    ),
  ),
  ask('tests', 'strengthTested', 'Power of the key muscles was tested', ({ strengthTested }) =>
    yesNo(strengthTested),
  ),
  ...TESTED_SIGNS.map((sign) =>
    ask('tests', `redFlags.${sign}`, TESTED_SIGN_LABELS[sign], ({ redFlags }) =>
      yesNo(redFlags[sign] ?? null),
    ),
  ),
  ...EXAMINED_FITNESS_GAPS.map((gap) =>
    ask('fitness', `fitnessGaps.${gap}`, FITNESS_GAP_LABELS[gap], ({ fitnessGaps }) =>
      yesNo(fitnessGaps[gap] ?? null),
    ),
  ),
  test('note', 'note', 'Note', ({ note }) => textOf(note)),
];

function onBothSides<Test extends string>(
  tests: readonly Test[],
  labels: Readonly<Record<Test, string>>,
  make: (code: `${Test}_${(typeof SIDES)[number]}`, label: string) => ExaminationQuestion,
): readonly ExaminationQuestion[] {
  return tests.flatMap((code) =>
    SIDES.map((side) => make(`${code}_${side}`, `${labels[code]}, ${SIDE_LABELS[side].toLowerCase()}`)),
  );
}

function gradeOf(grade: string | undefined): string | null {
  return grade === undefined ? null : `${grade} of 5`;
}
