import { freezeDeeply } from './freeze.ts';
import codeData from './diagnosis-codes.json' with { type: 'json' };
import data from './diagnoses.json' with { type: 'json' };
import type { FindingGroup } from './indications.ts';

export interface FindingCondition {
  readonly group: FindingGroup;
  readonly anyOf: readonly string[];
}

/** A finding and the ICD-10-CM code it suggests (source ICD10CM). The title is the public title of the code. */
export interface DiagnosisRule {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly group: FindingGroup;
  readonly finding: string;
  readonly withFinding: FindingCondition | null;
  readonly unlessFinding: FindingCondition | null;
  /** 1 is the most specific. */
  readonly rank: number;
  /** V: read in the official file; V2: second-hand, since the code was split later. */
  readonly tag: 'V' | 'V2';
  readonly sources: readonly string[];
}

export const diagnoses = /* @__PURE__ */ freezeDeeply(data as readonly DiagnosisRule[]);

/** An ICD-10-CM code that was checked in the official file, with its public title (source ICD10CM). */
export type DiagnosisCode = Pick<DiagnosisRule, 'code' | 'title' | 'tag' | 'sources'>;

/** Every code held, those no finding suggests included. */
export const diagnosisCodes = /* @__PURE__ */ freezeDeeply(codeData as readonly DiagnosisCode[]);

/** The checked code, or null for one that is not held: it may be right all the same. */
export function findDiagnosisCode(code: string): DiagnosisCode | null {
  return diagnosisCodes.find((each) => each.code === code) ?? null;
}
