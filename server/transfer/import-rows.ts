import type { AdverseEvent } from '#contract/check-in';
import {
  ACUITIES,
  type Acuity,
  BOTHERSOMENESS_RANGE,
  CLOSING_REASONS,
  type ClosingReason,
  EVENT_SEVERITIES,
  GLOBAL_IMPROVEMENTS,
  type GlobalImprovement,
  MEDICATION_DAYS_RANGE,
  MODALITIES,
  type Modality,
  NRS_RANGE,
  RMDQ_RANGE,
  SATISFACTION_RANGE,
  SEXES,
} from '#domain/vocabulary';
import { ageOn } from '#domain/triage';
import { OLDEST_YEARS, type PersonDetails } from '../patients/index.ts';
import type { RowReader } from './row-reader.ts';

const ID_LENGTH = 80;

export interface PatientRow extends PersonDetails {
  readonly patient: string;
}

export interface CourseRow {
  readonly course: string;
  readonly patient: string;
  readonly openedOn: string;
  readonly dayZero: string | null;
  readonly closedOn: string | null;
  readonly closingReason: ClosingReason | null;
  readonly acuity: Acuity | null;
  readonly modalities: readonly Modality[] | null;
}

export interface ScoreRow {
  readonly course: string;
  readonly on: string;
  readonly painNrs: number | null;
  readonly rmdqTotal: number | null;
  readonly improvement: GlobalImprovement | null;
  readonly adverseEvents: readonly AdverseEvent[] | null;
  readonly bothersomeness: number | null;
  readonly medicationDays: number | null;
  readonly satisfaction: number | null;
}

export function readPatientRow(cells: RowReader, today: string): PatientRow {
  const birthDate = cells.requiredDate('birth_date');
  if (birthDate !== '' && ageOn(birthDate, today) > OLDEST_YEARS) {
    cells.fault('birth_date', 'too_long_ago', `This would be an age over ${OLDEST_YEARS}. Check the year.`);
  }
  return {
    patient: cells.required('patient', ID_LENGTH),
    givenName: cells.required('given_name', 80),
    familyName: cells.required('family_name', 80),
    birthDate,
    sex: cells.requiredCode('sex', SEXES) ?? SEXES[0],
    phone: cells.text('phone', 40),
    email: cells.text('email', 120),
  };
}

export function readCourseRow(cells: RowReader): CourseRow {
  const row: CourseRow = {
    course: cells.required('course', ID_LENGTH),
    patient: cells.required('patient', ID_LENGTH),
    openedOn: cells.requiredDate('opened_on'),
    dayZero: cells.date('day_zero'),
    closedOn: cells.date('closed_on'),
    closingReason: cells.code('closing_reason', CLOSING_REASONS),
    acuity: cells.code('acuity', ACUITIES),
    modalities: cells.codes('modalities', MODALITIES),
  };
  if (cells.faults.length > 0) return row;
  if (row.dayZero !== null && row.dayZero < row.openedOn) {
    cells.fault(
      'day_zero',
      'too_early',
      `This is before the course was opened on ${row.openedOn}. Check both.`,
    );
  }
  const begun = row.dayZero ?? row.openedOn;
  if (row.closedOn !== null && row.closedOn < begun) {
    cells.fault('closed_on', 'too_early', `This is before ${begun}, when the course began. Check both.`);
  }
  if (row.closedOn !== null && row.closingReason === null) {
    cells.fault('closing_reason', 'missing', `Say why it was closed: ${CLOSING_REASONS.join(', ')}.`);
  }
  if (row.closedOn === null && row.closingReason !== null) {
    cells.fault('closed_on', 'missing', 'There is a reason for closing. Give the last day too.');
  }
  return row;
}

export function readScoreRow(cells: RowReader): ScoreRow {
  const row: ScoreRow = {
    course: cells.required('course', ID_LENGTH),
    on: cells.requiredDate('date'),
    painNrs: cells.whole('pain_nrs', NRS_RANGE),
    rmdqTotal: cells.whole('rmdq_total', RMDQ_RANGE),
    improvement: cells.code('improvement', GLOBAL_IMPROVEMENTS),
    adverseEvents: readAdverseEvents(cells),
    bothersomeness: cells.whole('bothersomeness', BOTHERSOMENESS_RANGE),
    medicationDays: cells.whole('medication_days', MEDICATION_DAYS_RANGE),
    satisfaction: cells.whole('satisfaction', SATISFACTION_RANGE),
  };
  const { course: _, on: _on, ...answers } = row;
  if (cells.faults.length === 0 && Object.values(answers).every((answer) => answer === null)) {
    cells.fault(
      'pain_nrs',
      'nothing_answered',
      'There is no answer in this row. Fill it in, or take it out.',
    );
  }
  return row;
}

/** Empty: asked, and there was none. Null: nobody asked. */
function readAdverseEvents(cells: RowReader): AdverseEvent[] | null {
  const answer = cells.code('adverse_event', ['yes', 'no']);
  const severity = cells.code('adverse_event_severity', EVENT_SEVERITIES);
  const what = cells.text('adverse_event_what', 400);
  if (answer !== 'yes') {
    if (severity !== null || what !== null) {
      cells.fault('adverse_event', 'contradiction', 'An adverse event is described. Write yes here.');
    }
    return answer === 'no' ? [] : null;
  }
  if (severity === null) {
    cells.fault(
      'adverse_event_severity',
      'missing',
      `Write one of: ${EVENT_SEVERITIES.join(', ')}; where it is not known, the worst it may have been.`,
    );
  }
  if (what === null) cells.fault('adverse_event_what', 'missing', 'Write in a few words what happened.');
  return [{ what: what ?? '', severity: severity ?? 'severe', action: '' }];
}
