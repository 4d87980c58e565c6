/** How manual care is given (C11). Only thrust is an adjustment in the sense of the rules, and only thrust counts toward the twelve. */
export const MANUAL_TECHNIQUES = [
  'thrust',
  'drop_piece',
  'flexion_distraction',
  'instrument',
  'mobilisation',
] as const;
export type ManualTechnique = (typeof MANUAL_TECHNIQUES)[number];
export const MANUAL_TECHNIQUE_LABELS: Readonly<Record<ManualTechnique, string>> = {
  thrust: 'Thrust',
  drop_piece: 'Drop-piece',
  flexion_distraction: 'Flexion-distraction',
  instrument: 'Instrument',
  mobilisation: 'Gentle mobilisation',
};

/** What a thrust block leaves, unless its row is about fracture, tumour, infection, cauda equina or instability (C11; source HAWK20). */
export const LOW_FORCE_TECHNIQUES = [
  'drop_piece',
  'flexion_distraction',
  'instrument',
  'mobilisation',
] as const satisfies readonly ManualTechnique[];
