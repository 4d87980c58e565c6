import type { IntakeAnswers } from '#contract/intake';
import type { FieldProblem } from '#contract/problem';
import { ageOn } from '#domain/triage';
import { ADULT_YEARS } from '#domain/vocabulary';
import { invalidFields } from '../http/problem.ts';

/** Throws invalid-request naming every date nobody can have, and what a consent lacks. */
export function assertAnswers(answers: IntakeAnswers, birthDate: string, today: string): void {
  const problems = [
    ...findDateProblems(answers, birthDate, today),
    ...findConsentProblems(answers.consent, birthDate, today),
  ];
  if (problems.length > 0) throw invalidFields(problems);
}

const DATES = ['onsetOn', 'legSymptomsOn', 'armSymptomsOn', 'flareOn', 'traumaOn'] as const;

function findDateProblems(answers: IntakeAnswers, birthDate: string, today: string): FieldProblem[] {
  const dates = [
    ...DATES.map((name) => ({ field: `/answers/${name}`, date: answers[name] })),
    { field: '/answers/consent/signedOn', date: answers.consent.signedOn },
  ];
  return dates.flatMap(({ field, date }): FieldProblem[] => {
    if (date === null) return [];
    if (date > today) {
      return [{ field, code: 'in_future', message: 'This date is in the future; give today or earlier.' }];
    }
    if (date < birthDate) {
      return [
        { field, code: 'before_birth', message: 'This is before the birth date; check the year of both.' },
      ];
    }
    return [];
  });
}

/** A consent that was given names its text, its signer, the day and a signature; one that was not given needs none. */
function findConsentProblems(
  consent: IntakeAnswers['consent'],
  birthDate: string,
  today: string,
): FieldProblem[] {
  if (consent.agreed !== true) return [];
  const problems: FieldProblem[] = [];
  const need = (isThere: boolean, name: keyof IntakeAnswers['consent'], message: string): void => {
    if (!isThere) problems.push({ field: `/answers/consent/${name}`, code: 'missing', message });
  };
  need(consent.textVersion !== null, 'textVersion', 'Say which text was agreed to.');
  need(consent.signer !== null, 'signer', 'Say who signs.');
  need(consent.name.trim() !== '', 'name', 'Give the name of the person who signs.');
  need(consent.way !== null, 'way', 'Sign, by drawing or by typing the name.');
  need(consent.way !== 'drawn' || consent.drawing !== '', 'drawing', 'Draw the signature, or type the name.');
  need(consent.signedOn !== null, 'signedOn', 'Give the day of signing.');
  const ageAtSigning = ageOn(birthDate, consent.signedOn ?? today);
  if (consent.signer === 'patient' && ageAtSigning < ADULT_YEARS) {
    problems.push({
      field: '/answers/consent/signer',
      code: 'not_allowed',
      message: `Under ${ADULT_YEARS} a parent or guardian signs.`,
    });
  }
  return problems;
}
