/** What the chiropractor tests, and how each test is graded (C1). Right and left are the patient's own. */
export const SIDES = ['right', 'left'] as const;
export type Side = (typeof SIDES)[number];
export const SIDE_LABELS: Readonly<Record<Side, string>> = { right: 'Right', left: 'Left' };

/** A test on one side, such as `L4_left`. */
export type OnSide<Test extends string> = `${Test}_${Side}`;

/** Each test on each side: right first. */
export function onBothSides<const Test extends string>(tests: readonly Test[]): readonly OnSide<Test>[] {
  return tests.flatMap((test) => SIDES.map((side): OnSide<Test> => `${test}_${side}`));
}

/** The ten key muscles by myotome, as in the international standards for spinal cord injury. */
export const KEY_MUSCLES = ['C5', 'C6', 'C7', 'C8', 'T1', 'L2', 'L3', 'L4', 'L5', 'S1'] as const;
export type KeyMuscle = (typeof KEY_MUSCLES)[number];
export const KEY_MUSCLE_LABELS: Readonly<Record<KeyMuscle, string>> = {
  C5: 'C5 elbow flexion',
  C6: 'C6 wrist extension',
  C7: 'C7 elbow extension',
  C8: 'C8 finger flexion',
  T1: 'T1 finger abduction',
  L2: 'L2 hip flexion',
  L3: 'L3 knee extension',
  L4: 'L4 ankle dorsiflexion',
  L5: 'L5 great toe extension',
  S1: 'S1 ankle plantar flexion',
};
export const LEG_MUSCLES = ['L2', 'L3', 'L4', 'L5', 'S1'] as const satisfies readonly KeyMuscle[];
export const POWER_TESTS = /* @__PURE__ */ onBothSides(KEY_MUSCLES);
export type PowerTest = (typeof POWER_TESTS)[number];
/** Power as the Medical Research Council grades it: 5 is full, 3 just against gravity, 0 none. */
export const POWER_GRADES = ['5', '4', '3', '2', '1', '0'] as const;
export type PowerGrade = (typeof POWER_GRADES)[number];
export const POWER_GRADE_LABELS: Readonly<Record<PowerGrade, string>> = {
  '5': '5',
  '4': '4',
  '3': '3',
  '2': '2',
  '1': '1',
  '0': '0',
};

export const REFLEXES = ['biceps', 'brachioradialis', 'triceps', 'knee', 'ankle'] as const;
export type Reflex = (typeof REFLEXES)[number];
export const REFLEX_LABELS: Readonly<Record<Reflex, string>> = {
  biceps: 'Biceps (C5)',
  brachioradialis: 'Brachioradialis (C6)',
  triceps: 'Triceps (C7)',
  knee: 'Knee (L4)',
  ankle: 'Ankle (S1)',
};
export const REFLEX_TESTS = /* @__PURE__ */ onBothSides(REFLEXES);
export type ReflexTest = (typeof REFLEX_TESTS)[number];
export const REFLEX_GRADES = ['normal', 'reduced', 'absent', 'brisk', 'clonus'] as const;
export type ReflexGrade = (typeof REFLEX_GRADES)[number];
export const REFLEX_GRADE_LABELS: Readonly<Record<ReflexGrade, string>> = {
  normal: 'Normal',
  reduced: 'Reduced',
  absent: 'Absent',
  brisk: 'Brisk',
  clonus: 'Clonus',
};

export const DERMATOMES = ['C5', 'C6', 'C7', 'C8', 'T1', 'L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2'] as const;
export type Dermatome = (typeof DERMATOMES)[number];
export const DERMATOME_LABELS: Readonly<Record<Dermatome, string>> = {
  C5: 'C5 outer upper arm',
  C6: 'C6 thumb',
  C7: 'C7 middle finger',
  C8: 'C8 little finger',
  T1: 'T1 inner elbow',
  L1: 'L1 groin',
  L2: 'L2 mid thigh, front',
  L3: 'L3 inner knee',
  L4: 'L4 inner ankle',
  L5: 'L5 top of the foot',
  S1: 'S1 outer heel',
  S2: 'S2 hollow of the knee',
};
export const TOUCH_TESTS = /* @__PURE__ */ onBothSides(DERMATOMES);
export type TouchTest = (typeof TOUCH_TESTS)[number];
export const TOUCH_GRADES = ['normal', 'reduced', 'lost'] as const;
export type TouchGrade = (typeof TOUCH_GRADES)[number];
export const TOUCH_GRADE_LABELS: Readonly<Record<TouchGrade, string>> = {
  normal: 'Normal',
  reduced: 'Reduced',
  lost: 'Lost',
};

/** Straight-leg raise: whether lifting the leg brings the pain on, and where. */
export const LEG_RAISE_GRADES = ['normal', 'back_pain', 'leg_pain'] as const;
export type LegRaiseGrade = (typeof LEG_RAISE_GRADES)[number];
export const LEG_RAISE_GRADE_LABELS: Readonly<Record<LegRaiseGrade, string>> = {
  normal: 'No pain',
  back_pain: 'Back pain',
  leg_pain: 'Pain down the leg',
};

/** The midline, tapped bone by bone. */
export const PERCUSSED = ['cervical', 'thoracic', 'lumbar', 'sacral'] as const;
export type Percussed = (typeof PERCUSSED)[number];
export const PERCUSSED_LABELS: Readonly<Record<Percussed, string>> = {
  cervical: 'Neck',
  thoracic: 'Upper back',
  lumbar: 'Low back',
  sacral: 'Sacrum',
};
export const PERCUSSION_GRADES = ['normal', 'dull', 'sharp'] as const;
export type PercussionGrade = (typeof PERCUSSION_GRADES)[number];
export const PERCUSSION_GRADE_LABELS: Readonly<Record<PercussionGrade, string>> = {
  normal: 'Not tender',
  dull: 'Tender, dull',
  sharp: 'Sharp bone pain',
};

/** What is felt segment by segment; the joint of sacrum and pelvis on each side. */
export const SEGMENTS = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'C7',
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'L1',
  'L2',
  'L3',
  'L4',
  'L5',
  'S1',
  'SI_right',
  'SI_left',
] as const;
export type Segment = (typeof SEGMENTS)[number];
/** Segments are named by their codes; the joints of sacrum and pelvis in words. */
export const SEGMENT_LABELS = /* @__PURE__ */ Object.fromEntries(
  SEGMENTS.map((segment) => [segment, segment.replace('_', ' ')]),
) as Readonly<Record<Segment, string>>;
export const PALPATION_GRADES = ['normal', 'tender', 'restricted', 'tender_restricted', 'spasm'] as const;
export type PalpationGrade = (typeof PALPATION_GRADES)[number];
export const PALPATION_GRADE_LABELS: Readonly<Record<PalpationGrade, string>> = {
  normal: 'Normal',
  tender: 'Tender',
  restricted: 'Restricted',
  tender_restricted: 'Tender and restricted',
  spasm: 'Spasm',
};

export const MOVEMENTS = [
  'flexion',
  'extension',
  'side_bend_right',
  'side_bend_left',
  'rotation_right',
  'rotation_left',
] as const;
export type Movement = (typeof MOVEMENTS)[number];
export const MOVEMENT_LABELS: Readonly<Record<Movement, string>> = {
  flexion: 'Flexion',
  extension: 'Extension',
  side_bend_right: 'Side bend to the right',
  side_bend_left: 'Side bend to the left',
  rotation_right: 'Rotation to the right',
  rotation_left: 'Rotation to the left',
};
export const MOVED_PARTS = ['neck', 'low_back'] as const;
export type MovedPart = (typeof MOVED_PARTS)[number];
export const MOVED_PART_LABELS: Readonly<Record<MovedPart, string>> = { neck: 'Neck', low_back: 'Low back' };
export type MotionTest = `${Movement}_${MovedPart}`;
export const MOTION_TESTS: readonly MotionTest[] = /* @__PURE__ */ MOVEMENTS.flatMap((movement) =>
  MOVED_PARTS.map((part): MotionTest => `${movement}_${part}`),
);
export const MOTION_GRADES = ['normal', 'limited', 'painful', 'limited_painful'] as const;
export type MotionGrade = (typeof MOTION_GRADES)[number];
export const MOTION_GRADE_LABELS: Readonly<Record<MotionGrade, string>> = {
  normal: 'Normal',
  limited: 'Limited',
  painful: 'Painful',
  limited_painful: 'Limited and painful',
};
/** Largest angle a movement of the spine or a straight-leg raise can have. */
export const MOST_DEGREES = 120;

export const UPPER_MOTOR_SIGNS = [
  'clonus',
  'upgoing_plantar',
  'hoffmann',
  'spastic_tone',
  'lhermitte',
  'unsteady_tandem_gait',
] as const;
export type UpperMotorSign = (typeof UPPER_MOTOR_SIGNS)[number];
export const UPPER_MOTOR_SIGN_LABELS: Readonly<Record<UpperMotorSign, string>> = {
  clonus: 'Clonus at the ankle',
  upgoing_plantar: 'Upgoing plantar response (Babinski)',
  hoffmann: 'Hoffmann’s sign',
  spastic_tone: 'Spastic tone',
  lhermitte: 'Lhermitte’s sign',
  unsteady_tandem_gait: 'Unsteady on tandem gait',
};

/** Looked for before the neck is treated. */
export const NECK_ARTERY_SIGNS = [
  'new_head_or_neck_pain',
  'eye_movement_or_nystagmus',
  'face_or_speech',
  'drooping_lid_small_pupil',
  'gait_or_coordination',
] as const;
export type NeckArterySign = (typeof NECK_ARTERY_SIGNS)[number];
export const NECK_ARTERY_SIGN_LABELS: Readonly<Record<NeckArterySign, string>> = {
  new_head_or_neck_pain: 'New pain in head or neck unlike any before',
  eye_movement_or_nystagmus: 'Double vision, abnormal eye movement or nystagmus',
  face_or_speech: 'Face drooping or numb, speech or swallowing disturbed',
  drooping_lid_small_pupil: 'Drooping lid with a small pupil (Horner)',
  gait_or_coordination: 'Gait or coordination newly disturbed',
};
