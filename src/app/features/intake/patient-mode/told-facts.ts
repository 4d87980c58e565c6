import type { IntakeAnswers } from '#contract/intake';
import { type IntakeFacts, noFacts } from '#domain/triage';
import type { HeldPatient } from './asks';

/** What the rules may know of a patient while the form is answered: all that decides on what to ask and do at once. */
export function toldFacts(answers: IntakeAnswers, { ageYears, sex }: HeldPatient): IntakeFacts {
  const { redFlags, redFlagDetails, unwellSigns, symptoms, comorbidities } = answers;
  return { ...noFacts(), ageYears, sex, redFlags, redFlagDetails, unwellSigns, symptoms, comorbidities };
}
