import { EXAMINED_RED_FLAGS } from '#domain/vocabulary';

/** The signs the chiropractor tests (C1). */
export const TESTED_SIGNS = ['limb_muscle_weakness', 'limb_sensation_loss', ...EXAMINED_RED_FLAGS] as const;
export type TestedSign = (typeof TESTED_SIGNS)[number];

export const TESTED_SIGN_LABELS: Readonly<Record<TestedSign, string>> = {
  limb_muscle_weakness: 'Power reduced in an arm or leg',
  limb_sensation_loss: 'Light touch lost in an arm or leg',
  foot_drop: 'Foot cannot be lifted against gravity (power 3/5 or less)',
  upper_motor_neuron_signs: 'Upper motor neuron signs',
  midline_bone_tenderness: 'Sharp midline bone tenderness on tapping',
};

export const TESTED_SIGN_HINTS: Readonly<Partial<Record<TestedSign, string>>> = {
  upper_motor_neuron_signs: 'Brisk reflexes, clonus, upgoing plantar response, Lhermitte.',
};
