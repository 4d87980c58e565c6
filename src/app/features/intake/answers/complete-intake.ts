import type { IntakeAnswers, IntakeVersion } from '#contract/intake';
import { BLANK_INTAKE } from './blank';
import { completed } from './completed';

/** The answers of a version, with every question that was not asked yet when it was recorded open. */
export function completeIntake({ answers }: IntakeVersion): IntakeAnswers {
  return completed(BLANK_INTAKE, answers);
}
