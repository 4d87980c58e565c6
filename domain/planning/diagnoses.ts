import { diagnoses, type DiagnosisRule, type FindingCondition } from '#domain/knowledge';
import type { IntakeFacts } from '#domain/triage';
import { hasFinding } from './indicated.ts';

/** A working diagnosis to offer, most specific first; the chiropractor decides. */
export interface SuggestedDiagnosis {
  /** ICD-10-CM. */
  readonly code: string;
  readonly title: string;
  /** The findings that suggest it. */
  readonly findings: readonly string[];
  /** V: read in the official file; V2: second-hand. */
  readonly tag: DiagnosisRule['tag'];
  readonly ruleIds: readonly string[];
  readonly sourceIds: readonly string[];
}

/** Working diagnoses from the findings (source ICD10CM), each code once, most specific first. */
export function suggestDiagnoses(facts: IntakeFacts): readonly SuggestedDiagnosis[] {
  const fitting = diagnoses
    .filter(
      (rule) =>
        hasFinding(facts, rule.group, rule.finding) &&
        (rule.withFinding === null || hasAny(facts, rule.withFinding)) &&
        (rule.unlessFinding === null || !hasAny(facts, rule.unlessFinding)),
    )
    .sort((a, b) => a.rank - b.rank);
  return fitting
    .filter((rule, at) => fitting.findIndex((each) => each.code === rule.code) === at)
    .map((rule) => ({
      code: rule.code,
      title: rule.title,
      findings: fitting.filter((each) => each.code === rule.code).map(({ finding }) => finding),
      ruleIds: fitting.filter((each) => each.code === rule.code).map(({ id }) => id),
      tag: rule.tag,
      sourceIds: rule.sources,
    }));
}

function hasAny(facts: IntakeFacts, condition: FindingCondition): boolean {
  return condition.anyOf.some((code) => hasFinding(facts, condition.group, code));
}
