import type { IntakeFacts } from './facts.ts';
import { isRaised } from './raised-flags.ts';
import type { TriageFinding } from './result.ts';
import { findingOf } from './rule-finding.ts';

const ADULT_AGE = 18;
const YOUNG_CHILD_AGE = 10;
/** C7: "over 6 weeks". */
const SIX_WEEKS_DAYS = 42;

/** T5 and C7 for patients under 18. */
export function findAge(facts: IntakeFacts): readonly TriageFinding[] {
  const { ageYears, durationDays, youthSigns } = facts;
  if (ageYears === null || ageYears >= ADULT_AGE) return [];
  const findings = [findingOf('T5.age_under_18', 'age_under_18')];
  if (ageYears < YOUNG_CHILD_AGE) findings.push(findingOf('C7.child_under_10', 'age_under_10'));
  if (youthSigns?.play_or_sport_given_up === true) {
    findings.push(findingOf('C7.under_18_activity_given_up', 'play_or_sport_given_up'));
  }
  if (youthSigns?.wakes_with_pain === true || isRaised(facts, 'night_pain_unrelenting')) {
    findings.push(findingOf('C7.under_18_night_pain', 'wakes_with_pain'));
  }
  if (durationDays !== null && durationDays > SIX_WEEKS_DAYS) {
    findings.push(findingOf('C7.under_18_over_6_weeks', 'durationDays'));
  }
  return findings;
}
