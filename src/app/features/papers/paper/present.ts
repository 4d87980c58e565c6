import type { IntakeAnswers } from '#contract/intake';
import { ALLERGY_LABELS, PREGNANCY_LABELS } from '#domain/vocabulary';
import { labelOf } from '../../../shared/code-label';

/** What a patient answered with yes, in words; nothing of what was not asked. */
function yesOf(answers: Readonly<Partial<Record<string, boolean>>>): string[] {
  return Object.keys(answers)
    .filter((code) => answers[code])
    .map(labelOf);
}

/** The parts of an intake that another clinician needs, each only where there is something to say. */
export function presentParts(answers: IntakeAnswers): readonly { label: string; text: string }[] {
  const allergies = (Object.keys(ALLERGY_LABELS) as (keyof typeof ALLERGY_LABELS)[])
    .filter((code) => answers.allergies[code])
    .map((code) => ALLERGY_LABELS[code]);
  const { pregnancy } = answers;
  const isPregnancySaid = pregnancy !== null && pregnancy !== 'no' && pregnancy !== 'not_applicable';
  return [
    { label: 'Complaint', text: answers.complaint.trim() },
    { label: 'Symptoms', text: yesOf(answers.symptoms).join(', ') },
    { label: 'Known back conditions', text: yesOf(answers.underlyingConditions).join(', ') },
    { label: 'Illnesses, operations, implants', text: yesOf(answers.comorbidities).join(', ') },
    {
      label: 'Medicines',
      text: [...answers.medicineNames, ...yesOf(answers.medications)].join(', '),
    },
    { label: 'Allergies', text: [...allergies, answers.allergyNote.trim()].filter(Boolean).join(', ') },
    { label: 'Pregnancy', text: isPregnancySaid ? PREGNANCY_LABELS[pregnancy] : '' },
  ].filter(({ text }) => text !== '');
}
