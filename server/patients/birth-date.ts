import { ageOn } from '#domain/triage';
import { invalidField } from '../http/problem.ts';

export const OLDEST_YEARS = 120;

/** Throws invalid-request for a birth date nobody can have on the clinic's today. */
export function assertBirthDate(birthDate: string, today: string): void {
  if (birthDate > today) {
    throw invalidField('/birthDate', 'in_future', 'This date is in the future; check the year.');
  }
  if (ageOn(birthDate, today) > OLDEST_YEARS) {
    throw invalidField(
      '/birthDate',
      'too_long_ago',
      `This would be an age over ${OLDEST_YEARS}; check the year.`,
    );
  }
}
