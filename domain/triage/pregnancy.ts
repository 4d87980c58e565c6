import type { IntakeFacts } from './facts.ts';

/** Ages at which an unanswered question about pregnancy stays open (ours). */
const FERTILE_AGES = { from: 12, to: 55 };

/** Which row of the matrix the pregnancy answer brings; null for none. */
export function pregnancyRow(facts: IntakeFacts): 'pregnancy' | 'postpartum_under_12_weeks' | null {
  switch (facts.pregnancy) {
    case null:
    case 'no':
    case 'not_applicable':
      return null;
    case 'postpartum_under_12_weeks':
      return 'postpartum_under_12_weeks';
    default:
      return 'pregnancy';
  }
}

/** Pregnancy is not known, and neither sex nor age rules it out. */
export function isPregnancyOpen(facts: IntakeFacts): boolean {
  if (facts.pregnancy !== null || facts.sex === 'male') return false;
  const { ageYears } = facts;
  return ageYears === null || (ageYears >= FERTILE_AGES.from && ageYears <= FERTILE_AGES.to);
}
