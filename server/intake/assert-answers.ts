import type { IntakeAnswers } from '#contract/intake';
import type { FieldProblem } from '#contract/problem';
import { type ConsentGap, ageOn, consentGaps } from '#domain/triage';
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

type ConsentField = keyof IntakeAnswers['consent'];

const GAPS: Readonly<Record<ConsentGap, readonly [field: ConsentField, message: string]>> = {
  text: ['textVersion', 'Say which text was agreed to.'],
  signer: ['signer', 'Say who signs.'],
  guardian: ['signer', `Under ${ADULT_YEARS} a parent or guardian signs.`],
  name: ['name', 'Give the name of the person who signs.'],
  way: ['way', 'Sign, by drawing or by typing the name.'],
  drawing: ['drawing', 'Draw the signature, or type the name.'],
  day: ['signedOn', 'Give the day of signing.'],
};

/** A consent that was given names its text, its signer, the day and a signature; one that was not given needs none. */
function findConsentProblems(
  consent: IntakeAnswers['consent'],
  birthDate: string,
  today: string,
): FieldProblem[] {
  return consentGaps(consent, ageOn(birthDate, consent.signedOn ?? today)).map((gap) => {
    const [name, message] = GAPS[gap];
    const code = gap === 'guardian' ? 'not_allowed' : 'missing';
    return { field: `/answers/consent/${name}`, code, message };
  });
}
