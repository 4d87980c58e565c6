import type { ExaminationFindings, IntakeAnswers } from '#contract/intake';
import { UNANSWERED_INTAKE, UNTESTED_EXAMINATION } from '#domain/vocabulary';

/** What the form of an intake shows at first. */
export const BLANK_INTAKE: IntakeAnswers = UNANSWERED_INTAKE;

/** What the form of an examination shows at first. */
export const BLANK_EXAMINATION: ExaminationFindings = UNTESTED_EXAMINATION;
