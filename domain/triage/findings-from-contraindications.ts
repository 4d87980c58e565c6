import { MODALITIES } from '#domain/vocabulary';
import { contraindicationsOf, effectOn } from './contraindications-of.ts';
import type { IntakeFacts } from './facts.ts';
import type { TriageFinding } from './result.ts';

/** T10: a row that restricts anything but regenerative injection is at least caution; with the referrals of P5. */
export function findRestrictions(facts: IntakeFacts): readonly TriageFinding[] {
  return contraindicationsOf(facts)
    .filter((row) =>
      MODALITIES.some(
        (modality) => modality !== 'regenerative_injection' && effectOn(row, modality, facts) !== 'none',
      ),
    )
    .map((row) => ({
      ruleId: `T10.${row.code}`,
      code: row.code,
      level: 'caution',
      actions: row.actions,
      sourceIds: row.sources,
    }));
}
