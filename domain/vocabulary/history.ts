/** What came before this complaint; the words of the intake, no rule looks at them. */
export const EPISODE_COUNTS = ['first', 'one_or_two', 'three_or_more', 'constant'] as const;
export type EpisodeCount = (typeof EPISODE_COUNTS)[number];
export const EPISODE_COUNT_LABELS: Readonly<Record<EpisodeCount, string>> = {
  first: 'This is the first',
  one_or_two: 'One or two before',
  three_or_more: 'Three or more before',
  constant: 'Never quite free of pain',
};

export const IMAGING_KINDS = ['x_ray', 'mri', 'ct', 'bone_density'] as const;
export type ImagingKind = (typeof IMAGING_KINDS)[number];
export const IMAGING_LABELS: Readonly<Record<ImagingKind, string>> = {
  x_ray: 'X-ray of the back',
  mri: 'MRI of the back',
  ct: 'CT of the back',
  bone_density: 'Bone density scan',
};

/** Allergies that matter where hands, tape, gel, latex and needles are used. */
export const ALLERGIES = ['medicine', 'latex', 'tape_or_plaster', 'oil_or_gel', 'local_anaesthetic'] as const;
export type Allergy = (typeof ALLERGIES)[number];
export const ALLERGY_LABELS: Readonly<Record<Allergy, string>> = {
  medicine: 'A medicine',
  latex: 'Latex',
  tape_or_plaster: 'Tape or plaster',
  oil_or_gel: 'Massage oil, cream or gel',
  local_anaesthetic: 'Local anaesthetic',
};
