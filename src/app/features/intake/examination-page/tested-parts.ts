import { signal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { ExaminationFindings } from '#contract/intake';
import {
  DERMATOMES,
  DERMATOME_LABELS,
  KEY_MUSCLES,
  KEY_MUSCLE_LABELS,
  LEG_RAISE_GRADES,
  LEG_RAISE_GRADE_LABELS,
  MOTION_GRADES,
  MOTION_GRADE_LABELS,
  MOVED_PARTS,
  MOVED_PART_LABELS,
  MOVEMENTS,
  MOVEMENT_LABELS,
  PALPATION_GRADES,
  PALPATION_GRADE_LABELS,
  PERCUSSED,
  PERCUSSED_LABELS,
  PERCUSSION_GRADES,
  PERCUSSION_GRADE_LABELS,
  POWER_GRADES,
  POWER_GRADE_LABELS,
  REFLEXES,
  REFLEX_GRADES,
  REFLEX_GRADE_LABELS,
  REFLEX_LABELS,
  SEGMENTS,
  SEGMENT_LABELS,
  SIDES,
  SIDE_LABELS,
  TOUCH_GRADES,
  TOUCH_GRADE_LABELS,
} from '#domain/vocabulary';
import type { TestAxis } from '../test-grid/test-grid';
import type { GradedTests, TestedPart } from './test-part';

const RIGHT_AND_LEFT = axis(SIDES, SIDE_LABELS);
const FINDING: readonly TestAxis[] = [{ code: '', label: 'Finding' }];
const NO_ANGLES = signal(null);

/** The parts of the examination that are graded test by test: those of the nerves, then those of the spine. */
export function testedParts(form: FieldTree<ExaminationFindings>): {
  readonly nerves: readonly (readonly TestedPart[])[];
  readonly spine: readonly TestedPart[];
} {
  const power: GradedTests = {
    label: 'Power',
    rows: axis(KEY_MUSCLES, KEY_MUSCLE_LABELS),
    columns: RIGHT_AND_LEFT,
    grades: POWER_GRADES,
    gradeLabels: POWER_GRADE_LABELS,
    results: form.power().value,
    degrees: NO_ANGLES,
  };
  const reflexes: GradedTests = {
    label: 'Reflexes',
    rows: axis(REFLEXES, REFLEX_LABELS),
    columns: RIGHT_AND_LEFT,
    grades: REFLEX_GRADES,
    gradeLabels: REFLEX_GRADE_LABELS,
    results: form.reflexes().value,
    degrees: NO_ANGLES,
  };
  const legRaise: GradedTests = {
    label: 'Straight-leg raise',
    rows: RIGHT_AND_LEFT,
    columns: FINDING,
    grades: LEG_RAISE_GRADES,
    gradeLabels: LEG_RAISE_GRADE_LABELS,
    results: form.legRaise().value,
    degrees: form.legRaiseDegrees().value,
  };
  const touch: GradedTests = {
    label: 'Light touch',
    rows: axis(DERMATOMES, DERMATOME_LABELS),
    columns: RIGHT_AND_LEFT,
    grades: TOUCH_GRADES,
    gradeLabels: TOUCH_GRADE_LABELS,
    results: form.lightTouch().value,
    degrees: NO_ANGLES,
  };
  const percussion: GradedTests = {
    label: 'Percussion of the midline',
    rows: axis(PERCUSSED, PERCUSSED_LABELS),
    columns: FINDING,
    grades: PERCUSSION_GRADES,
    gradeLabels: PERCUSSION_GRADE_LABELS,
    results: form.percussion().value,
    degrees: NO_ANGLES,
  };
  const palpation: GradedTests = {
    label: 'Palpation by segment',
    rows: axis(SEGMENTS, SEGMENT_LABELS),
    columns: FINDING,
    grades: PALPATION_GRADES,
    gradeLabels: PALPATION_GRADE_LABELS,
    results: form.palpation().value,
    degrees: NO_ANGLES,
  };
  const motion: GradedTests = {
    label: 'Range of motion',
    rows: axis(MOVEMENTS, MOVEMENT_LABELS),
    columns: axis(MOVED_PARTS, MOVED_PART_LABELS),
    grades: MOTION_GRADES,
    gradeLabels: MOTION_GRADE_LABELS,
    results: form.motion().value,
    degrees: form.motionDegrees().value,
  };
  return {
    nerves: [
      [{ part: 'power', note: '5 is full power, 3 just lifts against gravity, 0 none.', tests: [power] }],
      [
        { part: 'reflexes', tests: [reflexes] },
        { part: 'leg-raise', tests: [legRaise] },
      ],
      [{ part: 'touch', tests: [touch] }],
    ],
    spine: [
      { part: 'palpation', tests: [percussion, palpation] },
      { part: 'motion', tests: [motion] },
    ],
  };
}

function axis<Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
): readonly TestAxis[] {
  return codes.map((code) => ({ code, label: labels[code] }));
}
