import type { Acuity, EducationTopic, Exercise, Modality } from '#domain/vocabulary';
import { freezeDeeply } from './freeze.ts';
import data from './indications.json' with { type: 'json' };

export type { Acuity };

export type FindingGroup =
  | 'always'
  | 'symptom'
  | 'fitnessGap'
  | 'underlying'
  | 'comorbidity'
  | 'medication'
  | 'pregnancy'
  | 'cause'
  | 'person';

/** What a finding calls for, and why (clinical reference 4). */
export interface Indication {
  readonly id: string;
  readonly group: FindingGroup;
  readonly code: string;
  /** Only at these acuities; null for all, an unknown one included. */
  readonly acuity: readonly Acuity[] | null;
  readonly modalities: readonly Modality[];
  /** Offered in place of an adjustment that is not open. */
  readonly insteadOfAdjustment: readonly Modality[];
  readonly exercises: readonly Exercise[];
  readonly education: readonly EducationTopic[];
  readonly reason: string;
  readonly sources: readonly string[];
}

export const indications = /* @__PURE__ */ freezeDeeply(data as readonly Indication[]);
