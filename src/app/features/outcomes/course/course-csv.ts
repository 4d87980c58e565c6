import type { OutcomeView } from '#contract/outcome';
import { TRIAL_ARMS, type TrialArm, dayOf } from '#domain/outcomes';
import { type CsvCell, writeCsv } from '../../../shared/write-csv';
import { INSTRUMENT_WORDS } from './outcome-words';
import type { CourseRow, ScoreCourse } from './score-course';

const COLUMNS = [
  'patient_number',
  'course_opened',
  'date',
  'day',
  'week',
  'measure',
  'value',
  'unit',
  'source',
  'detail',
] as const;

/** What a line of the file says; day and week follow from the date where they are not given. */
interface Line {
  readonly on: string | null;
  readonly week?: number | null;
  readonly measure: string;
  readonly value: CsvCell;
  readonly unit: string;
  readonly source: string;
  readonly detail?: string;
}

const MEASURES = { nrs: 'pain_average_past_week', rmdq: 'disability' } as const;
const UNITS = { nrs: 'NRS 0-10', rmdq: 'RMDQ 0-24' } as const;
const ARM_NAMES: Readonly<Record<TrialArm, string>> = {
  usual_care: 'trial_usual_care',
  usual_care_plus_chiropractic: 'trial_with_chiropractic',
};

/**
 * Everything the page shows as one long table, a line for each number with its unit and source: scores, changes,
 * corrected values, care, events, plan versions, and the trial as it was measured. The patient is a number, no name.
 */
export function courseCsv(
  view: OutcomeView,
  courses: readonly ScoreCourse[],
  patientNumber: number | null,
): string {
  const lines = [
    ...courses.flatMap((course) => scoreLines(view, course)),
    ...careLines(view),
    ...courses.flatMap(trialLines),
  ];
  return writeCsv([
    COLUMNS,
    ...lines.map(({ on, week = null, measure, value, unit, source, detail = '' }) => {
      const day = on === null || view.dayZero === null ? null : dayOf(view.dayZero, on);
      return [patientNumber, view.openedOn, on, day, week, measure, value, unit, source, detail];
    }),
  ]);
}

function scoreLines(view: OutcomeView, course: ScoreCourse): readonly Line[] {
  const measure = MEASURES[course.instrument];
  const unit = UNITS[course.instrument];
  const sources = new Map(view.scores.map(({ id, source }) => [id, source]));
  return [
    ...course.rows.flatMap((row): Line[] => {
      const at = { on: row.on, week: row.checkInWeek };
      const source = sources.get(row.key) ?? 'check-in';
      const score: Line = { ...at, measure, value: row.score, unit, source, detail: detailOf(row) };
      if (row.change?.points == null) return [score];
      const derived = { ...at, source: 'derived', detail: row.change.status };
      return [
        score,
        { ...derived, measure: `${measure}_change`, value: row.change.points, unit: 'points' },
        { ...derived, measure: `${measure}_change`, value: row.change.percent, unit: 'percent of baseline' },
      ];
    }),
    ...course.replaced.map(({ on, score, correctedAt, correctedBy, reason }): Line => ({
      on,
      measure: `${measure}_replaced`,
      value: score,
      unit,
      source: 'correction',
      detail: `${correctedAt} ${correctedBy}: ${reason ?? 'no reason given'}`,
    })),
  ];
}

function detailOf({ isBaseline, aside, gap }: CourseRow): string {
  if (isBaseline) return 'baseline';
  if (aside)
    return aside.kind === 'before_baseline' ? 'before the baseline' : `another counts for week ${aside.week}`;
  if (gap === null) return '';
  switch (gap.kind) {
    case 'incomplete':
      return `incomplete: ${gap.answered} answered`;
    case 'not_asked':
      return 'not asked';
    default:
      return { later: 'not due yet', open: 'not answered yet', missed: 'missed' }[gap.state];
  }
}

function careLines({ care, adverseEvents, plans }: OutcomeView): readonly Line[] {
  return [
    ...plans.map(({ version, signedOn }): Line => ({
      on: signedOn,
      measure: 'plan_signed',
      value: version,
      unit: 'version',
      source: 'plan',
    })),
    ...care.flatMap(({ on, rows, painBefore, painAfter }): Line[] => [
      { on, measure: 'visit', value: rows.join(' '), unit: 'rows delivered', source: 'visit' },
      { on, measure: 'pain_before_treatment', value: painBefore, unit: UNITS.nrs, source: 'visit' },
      { on, measure: 'pain_after_treatment', value: painAfter, unit: UNITS.nrs, source: 'visit' },
    ]),
    ...adverseEvents.map(({ on, severity, source }): Line => ({
      on,
      measure: 'adverse_event',
      value: severity,
      unit: 'severity',
      source,
    })),
  ];
}

function trialLines({ instrument, dayZero, trial }: ScoreCourse): readonly Line[] {
  if (dayZero === null) return [];
  const unit = UNITS[instrument];
  const of = INSTRUMENT_WORDS[instrument].name.toLowerCase();
  return TRIAL_ARMS.flatMap((arm) =>
    trial.arms[arm].flatMap(({ week, value, interpolated, patientSd }): Line[] => {
      const source = `Goertz 2018, ${interpolated ? 'interpolated' : 'derived'}`;
      const mean: Line = { on: null, week, measure: `${ARM_NAMES[arm]}_${of}_mean`, value, unit, source };
      return patientSd === null
        ? [mean]
        : [mean, { ...mean, measure: `${ARM_NAMES[arm]}_${of}_patient_sd`, value: patientSd }];
    }),
  );
}
