import { contraindications, redFlags, triageRules } from '#domain/knowledge';
import type { ModalityCause, ModalityCheck } from '#domain/planning';
import type { TriageFinding } from '#domain/triage';
import { LOW_FORCE_TECHNIQUES, MANUAL_TECHNIQUE_LABELS } from '#domain/vocabulary';
import { labelOf } from './plan-words';

/** One cause of a block or a warning, in words. */
export interface CauseWords {
  readonly ruleId: string;
  readonly effect: ModalityCause['effect'];
  readonly label: string;
  readonly reason: string;
  readonly note: string;
  readonly sourceIds: readonly string[];
}

export function describeCause({ ruleId, code, effect, sourceIds }: ModalityCause): CauseWords {
  const row = contraindications.find((each) => each.id === ruleId);
  return {
    ruleId,
    effect,
    label: row?.label ?? labelOf(code),
    reason: row?.reason ?? textOfRule(ruleId),
    note: row?.note ?? '',
    sourceIds,
  };
}

/** What remains when thrust is restricted (C11); null where a cause leaves nothing, or is not about thrust. */
export function safeAlternativeOf({ modality, causes }: ModalityCheck): string | null {
  if (modality !== 'chiropractic_adjustment' || causes.length === 0) return null;
  const leavesLowForce = causes.every(
    ({ ruleId }) => contraindications.find(({ id }) => id === ruleId)?.leavesLowForce === true,
  );
  if (!leavesLowForce) return null;
  const techniques = LOW_FORCE_TECHNIQUES.map((technique) =>
    MANUAL_TECHNIQUE_LABELS[technique].toLowerCase(),
  );
  return `Low-force techniques remain: ${techniques.join(', ')}.`;
}

/** A finding that stops the plan, in words. */
export interface FindingWords {
  readonly ruleId: string;
  readonly label: string;
  /** What it can be a sign of; null where the rule itself says it. */
  readonly suspected: string | null;
  /** What to do, in words for the patient; null where the rule has none. */
  readonly advice: string | null;
  readonly text: string;
  readonly sourceIds: readonly string[];
}

export function describeFinding({ ruleId, code, sourceIds }: TriageFinding): FindingWords {
  const flag = redFlags.find((each) => each.code === code);
  return {
    ruleId,
    label: labelOf(code),
    suspected: flag?.suspected ?? null,
    advice: flag?.action ?? null,
    text: textOfRule(ruleId),
    sourceIds,
  };
}

function textOfRule(ruleId: string): string {
  return triageRules.find((each) => each.id === ruleId)?.text ?? '';
}
