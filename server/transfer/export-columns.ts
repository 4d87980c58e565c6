import type { Dictionary } from '#contract/export';
import { COURSE_STAGES } from '#contract/patient';
import {
  ACUITIES,
  BOTHERSOMENESS_RANGE,
  CHECK_IN_WAYS,
  CHECK_IN_WEEKS,
  CLOSING_REASONS,
  EVENT_SEVERITIES,
  GLOBAL_IMPROVEMENTS,
  MAX_SESSIONS_PER_WEEK,
  MEDICATION_DAYS_RANGE,
  NRS_RANGE,
  PLAN_ROWS,
  PLAN_WEEKS,
  RMDQ_RANGE,
  SATISFACTION_RANGE,
  SEXES,
  type ScoreRange,
  TRIAGE_LEVELS,
  VISIT_RESPONSES,
} from '#domain/vocabulary';

/** The cells of one row, by column; null is an empty cell. */
export type Cells = Readonly<Record<string, string | number | boolean | null>>;

type Column = Dictionary['files'][number]['columns'][number];

/** A file of an export: what a row of it is, and its columns in order. */
interface ExportFile {
  readonly row: string;
  readonly columns: readonly Column[];
}

const NOT_KNOWN = 'not known';
const column = (name: string, meaning: string, values: string, empty = NOT_KNOWN): Column => ({
  name,
  meaning,
  values,
  empty,
  named: false,
});
const named = (name: string, meaning: string, values: string, empty = ''): Column => ({
  ...column(name, meaning, values, empty),
  named: true,
});
const codes = (list: readonly (string | number)[]): string => list.join(' | ');
const points = ({ min, max }: ScoreRange): string => `whole points, ${min} to ${max}`;

const COURSE = column('course', 'Study number of the course; with names, its id in the record', 'text', '');
const DAY = column(
  'day',
  'Day of the answer, counted from day 0, the start of care; from the opening where days_from says so',
  'whole days; negative before it',
  '',
);
const ON = named('on', 'Day of the answer', 'YYYY-MM-DD');

/** Every file of an export and every column: what is written, and what the dictionary says, come from here. */
export const EXPORT_FILES = {
  'patients.csv': {
    row: 'A patient with at least one course in the export',
    columns: [
      column('patient', 'Study number of the patient; with names, the clinic’s number', 'text', ''),
      column('sex', 'Sex as registered', codes(SEXES), ''),
      named('given_name', 'Given name', 'text'),
      named('family_name', 'Family name', 'text'),
      named('birth_date', 'Birth date', 'YYYY-MM-DD'),
      named('phone', 'Phone', 'text', 'none given'),
      named('email', 'E-mail', 'text', 'none given'),
    ],
  },
  'courses.csv': {
    row: 'A course of care; those entered in error are left out',
    columns: [
      COURSE,
      column('patient', 'The patient, as in patients.csv', 'text', ''),
      column(
        'days_from',
        'What the days of this course are counted from',
        'day_zero: the start of the signed plan, or as imported | opening: there is no day 0',
        '',
      ),
      column('age_years', 'Age when the course was opened; 90 stands for 90 and older', 'whole years', ''),
      column('opened_day', 'Day the course was opened', 'whole days, 0 or less', ''),
      column('closed_day', 'Last day of the course', 'whole days', 'not closed'),
      column('closing_reason', 'Why it was closed', codes(CLOSING_REASONS), 'not closed'),
      column('stage', 'Where the course stands', codes(COURSE_STAGES), ''),
      column(
        'triage_level',
        'Triage of the newest intake and examination',
        codes(TRIAGE_LEVELS),
        'no intake yet',
      ),
      column(
        'acuity',
        'How long the complaint had lasted on day 0: acute to 27 days, subacute to 84, chronic longer; as imported where it was',
        codes(ACUITIES),
      ),
      column(
        'imported_modalities',
        'What was given, as another system told it',
        'codes with | between',
        'not imported, or not known; what was given here stands in visits.csv',
      ),
      column('imported', 'Whether the course came from another system', 'yes | no', ''),
      named('opened_on', 'Day the course was opened', 'YYYY-MM-DD'),
      named('day_zero', 'Day 0', 'YYYY-MM-DD', 'there is no day 0'),
    ],
  },
  'scores.csv': {
    row: 'What a patient answered on one day, in the intake or at a check-in; what was corrected or entered in error is left out',
    columns: [
      COURSE,
      DAY,
      ON,
      column('source', 'Where the answers stand', 'intake | check-in', ''),
      column('way', 'How the answers of a check-in came', codes(CHECK_IN_WAYS), 'an intake'),
      column(
        'week',
        'Assessment week the day falls in: 2 on days 7 to 20, 4 on 21 to 34, 6 on 35 to 55, 12 on 70 to 98',
        codes(CHECK_IN_WEEKS),
        'outside all of them, or no day 0',
      ),
      column('pain_nrs', 'Pain, average of the past week; 10 is the worst', points(NRS_RANGE), 'not asked'),
      column(
        'rmdq_total',
        'Roland-Morris disability; 24 is the worst',
        points(RMDQ_RANGE),
        'not complete: there is no score',
      ),
      column(
        'rmdq_answered',
        'Items of the disability form that are answered; 24 where only a total was imported',
        'whole items, 0 to 24',
        '',
      ),
      column('improvement', 'Global improvement since care began', codes(GLOBAL_IMPROVEMENTS), 'not asked'),
      column(
        'adverse_events',
        'Adverse events reported at a check-in',
        'a whole number; 0: asked, and there was none',
        'not asked',
      ),
      column(
        'bothersomeness',
        'How bothersome the pain is; 5 is the worst',
        points(BOTHERSOMENESS_RANGE),
        'not asked',
      ),
      column(
        'medication_days',
        'Days with pain medicine in the past week',
        `whole days, ${MEDICATION_DAYS_RANGE.min} to ${MEDICATION_DAYS_RANGE.max}`,
        'not asked',
      ),
      column(
        'satisfaction',
        'Satisfaction with care; 10 is the best',
        points(SATISFACTION_RANGE),
        'not asked',
      ),
    ],
  },
  'adverse_events.csv': {
    row: 'An adverse event reported at a check-in or a visit',
    columns: [
      COURSE,
      DAY,
      ON,
      column('source', 'Where it was reported', 'check-in | visit', ''),
      column('severity', 'How severe it was', codes(EVENT_SEVERITIES), ''),
      named('what', 'What happened', 'text'),
      named('action', 'What was done', 'text', 'nothing, or not said'),
    ],
  },
  'plans.csv': {
    row: 'A row of the signed plan in force',
    columns: [
      COURSE,
      column('treatment', 'What is planned', codes(PLAN_ROWS), ''),
      ...PLAN_WEEKS.map((week) =>
        column(
          `week_${week}`,
          `Sessions planned in week ${week}`,
          `whole sessions, 0 to ${MAX_SESSIONS_PER_WEEK}`,
          '',
        ),
      ),
    ],
  },
  'visits.csv': {
    row: 'A visit as it stands; those entered in error are left out',
    columns: [
      COURSE,
      DAY,
      ON,
      column('treatments', 'What was given', `${codes(PLAN_ROWS)}, with | between`, 'nothing was given'),
      column('pain_before', 'Pain at the visit, before treatment', points(NRS_RANGE), 'not asked'),
      column('pain_after', 'Pain at the visit, after treatment', points(NRS_RANGE), 'not asked'),
      column('response', 'How the patient felt after it', codes(VISIT_RESPONSES), 'not asked'),
      column(
        'sore_over_48_hours',
        'Sore for over 48 hours after the treatment before',
        'yes | no',
        'not asked',
      ),
    ],
  },
} as const satisfies Readonly<Record<string, ExportFile>>;
export type ExportFileName = keyof typeof EXPORT_FILES;
export const EXPORT_FILE_NAMES = Object.keys(EXPORT_FILES) as ExportFileName[];

/** The columns that are written, with or without names. */
export function columnsOf(name: ExportFileName, withNames: boolean): readonly Column[] {
  const columns: readonly Column[] = EXPORT_FILES[name].columns;
  return columns.filter((each) => withNames || !each.named);
}

/** The data dictionary as the page shows it. */
export function dictionary(): Dictionary {
  return {
    files: EXPORT_FILE_NAMES.map((name) => ({
      name,
      row: EXPORT_FILES[name].row,
      columns: [...EXPORT_FILES[name].columns],
    })),
  };
}
