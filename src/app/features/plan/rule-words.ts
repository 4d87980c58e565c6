import { contraindications, redFlags, triageRules } from '#domain/knowledge';
import type { ModalityCause } from '#domain/planning';
import type { TriageFinding } from '#domain/triage';
import { labelOf } from '../../shared/code-label';

/** What a contraindication is called, by the id of its rule. */
export function ruleLabel(ruleId: string): string {
  return contraindications.find((each) => each.id === ruleId)?.label ?? ruleId;
}

/** What a cause of a block or a warning is called. */
export function causeLabel({ ruleId, code }: ModalityCause): string {
  return contraindications.find((each) => each.id === ruleId)?.label ?? labelOf(code);
}

/** A finding that stops the plan, in words. */
export interface FindingWords {
  readonly ruleId: string;
  readonly code: string;
  readonly label: string;
  /** What it can be a sign of; null where the rule itself says it. */
  readonly suspected: string | null;
  /** What to do, in words for the patient; null where the rule has none. */
  readonly advice: string | null;
  readonly text: string;
}

export function describeFinding({ ruleId, code }: TriageFinding): FindingWords {
  const flag = redFlags.find((each) => each.code === code);
  return {
    ruleId,
    code,
    label: labelOf(code),
    suspected: flag?.suspected ?? null,
    advice: flag?.action ?? null,
    text: triageRules.find((each) => each.id === ruleId)?.text ?? '',
  };
}
