import type { Modality } from '#domain/vocabulary';
import { freezeDeeply } from './freeze.ts';
import data from './evidence.json' with { type: 'json' };
import type { Acuity } from './indications.ts';

export type Stance = 'for' | 'optional' | 'comfort_only' | 'against' | 'not_indicated';

export interface EvidenceStatement {
  readonly text: string;
  readonly sources: readonly string[];
}

/** How a modality is usually given. */
export interface Dose {
  readonly setting: 'clinic' | 'home' | 'clinic_and_home' | 'referral';
  /** Shortest and longest usual session in minutes; null where it is not given by time. */
  readonly minutes: readonly [number, number] | null;
  readonly text: string;
}

/** Evidence for and against a modality, by acuity (clinical reference 3); the one without a modality is advice. */
export interface ModalityEvidence {
  readonly modality: Modality | null;
  readonly acuity: Readonly<Record<Acuity, { readonly stance: Stance; readonly text: string }>>;
  readonly strength: string;
  readonly evidenceFor: readonly EvidenceStatement[];
  readonly evidenceAgainst: readonly EvidenceStatement[];
  readonly dose: Dose;
  /** The evidence against it is shown before a clinician may add it by hand (P1). */
  readonly noticeBeforeAdding: boolean;
  readonly sources: readonly string[];
}

export const evidence = /* @__PURE__ */ freezeDeeply(data as unknown as readonly ModalityEvidence[]);

/** The evidence on a modality. Throws a RangeError for what is none. */
export function findEvidence(modality: Modality): ModalityEvidence {
  const found = evidence.find((each) => each.modality === modality);
  if (!found) throw new RangeError(`No evidence is held on ${String(modality)}`);
  return found;
}
