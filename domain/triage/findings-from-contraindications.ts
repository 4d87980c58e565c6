import { MODALITIES } from '#domain/vocabulary';
import { contraindicationsOf, effectOn } from './contraindications-of.ts';
import type { IntakeFacts } from './facts.ts';
import type { TriageFinding } from './result.ts';

/**
 * T10: a row that restricts anything but regenerative injection is at least caution; with the referrals of P5. A wound
 * or an infection away from the treated region restricts nothing there (P4) and still needs its doctor.
 */
export function findRestrictions(facts: IntakeFacts): readonly TriageFinding[] {
  return contraindicationsOf(facts).flatMap((row): readonly TriageFinding[] => {
    const restricts = MODALITIES.some(
      (modality) => modality !== 'regenerative_injection' && effectOn(row, modality, facts) !== 'none',
    );
    if (!restricts && !row.actions.includes('refer_gp_routine')) return [];
    return [
      {
        ruleId: `T10.${row.code}`,
        code: row.code,
        level: restricts ? 'caution' : 'clear',
        actions: row.actions,
        sourceIds: row.sources,
      },
    ];
  });
}
