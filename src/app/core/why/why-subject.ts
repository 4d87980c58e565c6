import type { Acuity } from '#domain/knowledge';
import type { ManualTechnique, Modality } from '#domain/vocabulary';

/** What a rule does to what is asked about. */
export type WhyEffect = 'stops' | 'cautions' | 'blocks' | 'warns' | 'suggests' | 'shapes' | 'limits';

/** One rule behind an answer. */
export interface WhyReason {
  readonly ruleId: string;
  /** Token or rule name that fired it; null where the rule is about one finding, or about every plan. */
  readonly code: string | null;
  readonly effect: WhyEffect;
}

/** What somebody asks "Why?" of, in codes; the panel has the words, the evidence and the sources. */
export interface WhySubject {
  /** What is asked about, such as "Adjustment". */
  readonly title: string;
  readonly reasons: readonly WhyReason[];
  /** Whose evidence is shown beside the rules; `advice` for what to do at home, null for none. */
  readonly evidenceOn: Modality | 'advice' | null;
  /** How long this patient's complaint has lasted; null where that is not known or does not matter. */
  readonly acuity: Acuity | null;
  /** Manual techniques left where thrust is restricted; null where the question does not arise. */
  readonly techniquesLeft: readonly ManualTechnique[] | null;
}

/** A subject of rules alone. */
export function ruleSubject(title: string, reasons: readonly WhyReason[]): WhySubject {
  return { title, reasons, evidenceOn: null, acuity: null, techniquesLeft: null };
}
