import type { PlanContent } from '#contract/plan';
import { type ModalityCheck, checkModalities } from '#domain/planning';
import { type IntakeFacts, type TriageResult, withTreated } from '#domain/triage';

/** What the rules say of each modality where this plan gives it: rules that hang on the place follow what it names. */
export function checkPlanned(
  facts: IntakeFacts,
  triage: TriageResult,
  { treatments }: Pick<PlanContent, 'treatments'>,
): readonly ModalityCheck[] {
  return checkModalities(withTreated(facts, Object.values(treatments)), triage);
}
