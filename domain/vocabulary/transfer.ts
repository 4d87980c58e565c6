import { ACUITIES } from './acuity.ts';
import { CLOSING_REASONS } from './closing.ts';
import { SEXES } from './findings.ts';
import {
  BOTHERSOMENESS_RANGE,
  GLOBAL_IMPROVEMENTS,
  MEDICATION_DAYS_RANGE,
  NRS_RANGE,
  RMDQ_RANGE,
  SATISFACTION_RANGE,
  type ScoreRange,
} from './instruments.ts';
import { MODALITIES } from './modalities.ts';
import { EVENT_SEVERITIES } from './visit.ts';

/** What can be imported, in the order in which one rests on the other. */
export const IMPORT_KINDS = ['patients', 'courses', 'scores'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];
export const IMPORT_KIND_LABELS: Readonly<Record<ImportKind, string>> = {
  patients: 'Patients',
  courses: 'Courses of care',
  scores: 'Scores',
};

/** Largest file that is taken, about half a million rows. */
export const IMPORT_LIMIT_BYTES = 32 * 1024 * 1024;

/** A column of a file to import. */
export interface ImportColumn {
  readonly name: string;
  /** The column must be there and every row must fill it; any other column may be left out or left empty. */
  readonly isRequired: boolean;
  readonly holds: string;
  readonly example: string;
}

const column = (name: string, holds: string, example: string): ImportColumn => ({
  name,
  isRequired: true,
  holds,
  example,
});
const optional = (name: string, holds: string, example: string): ImportColumn => ({
  name,
  isRequired: false,
  holds,
  example,
});
const codes = (list: readonly string[]): string => list.join(', ');
const wholeNumber = ({ min, max }: ScoreRange): string => `a whole number from ${min} to ${max}`;

/** The columns of each kind of file; docs/import.md says the same at length. */
export const IMPORT_COLUMNS: Readonly<Record<ImportKind, readonly ImportColumn[]>> = {
  patients: [
    column('patient', 'the id of the patient in your system, up to 80 characters', 'A-1017'),
    column('given_name', 'up to 80 characters', 'Anna'),
    column('family_name', 'up to 80 characters', 'Example'),
    column('birth_date', 'YYYY-MM-DD', '1984-06-21'),
    column('sex', codes(SEXES), 'female'),
    optional('phone', 'up to 40 characters', '+1 312 555 0100'),
    optional('email', 'up to 120 characters', 'anna@example.org'),
  ],
  courses: [
    column('course', 'the id of the course in your system, up to 80 characters', 'C-20431'),
    column('patient', 'the id of the patient, as in the file of patients', 'A-1017'),
    column('opened_on', 'the day of the first contact, YYYY-MM-DD', '2025-03-03'),
    optional('day_zero', 'the day of the first treatment, YYYY-MM-DD; weeks count from here', '2025-03-05'),
    optional('closed_on', 'the last day, YYYY-MM-DD; empty while care goes on', '2025-05-30'),
    optional('closing_reason', `${codes(CLOSING_REASONS)}; needed with closed_on`, 'goals_met'),
    optional('acuity', codes(ACUITIES), 'chronic'),
    optional(
      'modalities',
      `what was given, with | between: ${codes(MODALITIES)}`,
      'therapeutic_exercise|massage',
    ),
  ],
  scores: [
    column('course', 'the id of the course, as in the file of courses', 'C-20431'),
    column('date', 'the day the patient answered, YYYY-MM-DD', '2025-03-19'),
    optional('pain_nrs', `pain, average of the past week: ${wholeNumber(NRS_RANGE)}`, '4'),
    optional('rmdq_total', `Roland-Morris total of a complete form: ${wholeNumber(RMDQ_RANGE)}`, '9'),
    optional('improvement', `since care began: ${codes(GLOBAL_IMPROVEMENTS)}`, 'much_better'),
    optional('adverse_event', 'yes, no; empty where nobody asked', 'no'),
    optional(
      'adverse_event_severity',
      `${codes(EVENT_SEVERITIES)}; needed with yes, where it is not known give the worst it may have been`,
      '',
    ),
    optional('adverse_event_what', 'what happened, up to 400 characters; needed with yes', ''),
    optional('bothersomeness', `1 not at all, 5 extremely: ${wholeNumber(BOTHERSOMENESS_RANGE)}`, '2'),
    optional(
      'medication_days',
      `days with pain medicine in the past week: ${wholeNumber(MEDICATION_DAYS_RANGE)}`,
      '1',
    ),
    optional('satisfaction', `with care: ${wholeNumber(SATISFACTION_RANGE)}`, '9'),
  ],
};
