import type { Modality } from '#domain/vocabulary';

/** What guidelines say of a modality that none of them supports, with the sources that say so. */
export interface EvidenceNotice {
  readonly short: string;
  readonly text: string;
  readonly sourceIds: readonly string[];
}

/** Rule P1: a clinician may plan these by hand, seeing what stands against them. */
export const EVIDENCE_NOTICES: Readonly<Partial<Record<Modality, EvidenceNotice>>> = {
  ultrasound: {
    short: 'Guidelines advise against',
    text: 'NICE: do not offer. WHO: not as part of routine care. Cochrane 2020: with exercise, no effect that matters to patients, and very uncertain.',
    sourceIds: ['NG59', 'WHO23', 'COCHUS'],
  },
  regenerative_injection: {
    short: 'Guidelines advise against',
    text: 'NICE: do not offer spinal injections for low back pain. ASIPP rates the evidence as early. A 2024 trial found no benefit over control, and one spinal infection. FDA warns that stem-cell and exosome products are unapproved and have caused infections.',
    sourceIds: ['NG59', 'ASIPP19', 'PRPRCT', 'FDA'],
  },
};
