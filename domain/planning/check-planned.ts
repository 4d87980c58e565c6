import { type IntakeFacts, type NamedPlace, type TriageResult, withTreated } from '#domain/triage';
import type { PlanRow } from '#domain/vocabulary';
import { checkModalities } from './check-modalities.ts';
import type { ModalityCheck } from './result.ts';

/**
 * What the rules say of each of the seven modalities where a plan gives them: `checkModalities` with the places that the
 * plan names as treated (P4).
 */
export function checkPlanned(
  facts: IntakeFacts,
  triage: TriageResult,
  { treatments }: { readonly treatments: Readonly<Partial<Record<PlanRow, NamedPlace>>> },
): readonly ModalityCheck[] {
  return checkModalities(withTreated(facts, Object.values(treatments)), triage);
}
