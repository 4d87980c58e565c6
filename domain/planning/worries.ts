import { findCaseloadRule } from '#domain/knowledge';
import {
  CHECK_IN_WINDOWS,
  addDays,
  changeFrom,
  dayOf,
  unansweredCheckIns,
  type ChangeStatus,
  type DatedScore,
  type PlainDate,
} from '#domain/outcomes';
import { isStop, type TriageFinding } from '#domain/triage';
import {
  CHECK_IN_WEEKS,
  PLAN_ROWS,
  PLAN_WEEKS,
  WORRY_KINDS,
  isAtHome,
  type WorryKind,
} from '#domain/vocabulary';
import { courseStateOf, type CourseSoFar } from './course-state.ts';
import { plannedIn, type CoursePlan } from './delivery.ts';
import { findStopAlerts, type StopAlert } from './stop-alerts.ts';

/** Days without a visit or an answer, while visits are planned or a plan is waited for, after which touch is lost (ours). */
export const LOST_AFTER_DAYS = 14;

/** An open course with what tells whether somebody should look at it. */
export interface WatchedCourse extends CourseSoFar {
  readonly findings: readonly TriageFinding[];
  readonly openedOn: PlainDate;
  /** Clinic-local date of the newest intake; null where there is none. */
  readonly intakeOn: PlainDate | null;
  /** Null until one is signed. */
  readonly plan: Pick<CoursePlan, 'sessions'> | null;
  /** Dates of the check-ins that stand, in any order. */
  readonly checkedInOn: readonly PlainDate[];
}

/** One reason to look at a course. Codes only; words live in the user interface. */
export interface Worry {
  readonly kind: WorryKind;
  /** The rule of the caseload, then those of the findings or stop rules behind it. */
  readonly ruleIds: readonly string[];
  /**
   * What it is about. stop: codes of the findings; worse and no_progress: instruments; stop_rule: codes of the stop
   * rules, most drastic first; overdue: `week_2` to `week_12`; lost: the same for a missed check-in, `not_seen`,
   * `no_plan`.
   */
  readonly because: readonly string[];
}

/** A course as far as the order of the caseload looks at it. */
export interface Ranked {
  readonly courseId: string;
  readonly worries: readonly Worry[];
  /** Days since the last contact, at least 0. */
  readonly waitingDays: number;
}

/**
 * Why somebody should look at this course today, most worrying first; none is fine, or too early to tell. Each thing is
 * said once: a rule of "no gain" or "clearly worse" is not repeated by the score it rests on. Where two readings are
 * possible the course is shown rather than passed over. Throws a RangeError for what is no date or no score.
 */
export function worriesOf(course: WatchedCourse): readonly Worry[] {
  const state = courseStateOf(course);
  const alerts = findStopAlerts(state);
  const status = {
    nrs: changeFrom(state.pain.baseline, state.pain.latest, 'nrs').status,
    rmdq: changeFrom(state.disability.baseline, state.disability.latest, 'rmdq').status,
  };
  const found: Worry[] = [];
  const add = (kind: WorryKind, because: readonly string[], ruleIds: readonly string[] = []): void => {
    if (because.length > 0) found.push({ kind, because, ruleIds: [findCaseloadRule(kind).id, ...ruleIds] });
  };

  const stops = course.stopped ? course.findings.filter(isStop) : [];
  add(
    'stop',
    stops.map(({ code }) => code),
    [
      ...stops.map(({ ruleId }) => ruleId),
      ...idsOf(alerts.filter(({ action }) => action === 'stop_all_care')),
    ],
  );
  const worse = (['nrs', 'rmdq'] as const).filter((instrument) => status[instrument] === 'worse');
  add('worse', worse, idsOf(alerts.filter(({ code }) => code === 'clearly_worse')));
  const others = alerts.filter(({ action, code }) => action !== 'stop_all_care' && code !== 'clearly_worse');
  add('stop_rule', [...new Set(others.map(({ code }) => code))], [...new Set(idsOf(others))]);
  add('overdue', overdueWeeks(course));
  add('lost', lostBecause(course));
  const isSaidAlready = worse.length > 0 || others.some(({ code }) => NO_GAIN_RULES.has(code));
  if (!isSaidAlready) add('no_progress', withoutGain(course, status));
  return found;
}

/** Days since somebody saw the patient or heard of them: visit, check-in, intake, or the opening of the course. */
export function waitingDaysOf({
  today,
  openedOn,
  intakeOn,
  visits,
  checkedInOn,
}: Pick<WatchedCourse, 'today' | 'openedOn' | 'intakeOn' | 'visits' | 'checkedInOn'>): number {
  return Math.max(
    0,
    dayOf(latestOf([openedOn, intakeOn, ...visits.map(({ on }) => on), ...checkedInOn]), today),
  );
}

/**
 * Orders courses for `sort`, the most worrying first: by the worst worry, then by the next worst, and so on, so that one
 * worry more never moves a course down; then by the longest waiting; then by id, so that no two are level.
 */
export function compareWorry(one: Ranked, other: Ranked): number {
  return (
    weightOf(other.worries) - weightOf(one.worries) ||
    other.waitingDays - one.waitingDays ||
    (one.courseId < other.courseId ? -1 : Number(one.courseId > other.courseId))
  );
}

const NO_GAIN_RULES: ReadonlySet<string> = new Set([
  'acute_no_gain',
  'chronic_no_gain',
  'cancer_past_not_improving',
]);

/** One bit for each kind, the worst the highest. */
function weightOf(worries: readonly Worry[]): number {
  const kinds = new Set(worries.map(({ kind }) => kind));
  return WORRY_KINDS.reduce((weight, kind) => weight * 2 + Number(kinds.has(kind)), 0);
}

function idsOf(alerts: readonly StopAlert[]): readonly string[] {
  return alerts.map(({ ruleId }) => ruleId);
}

function overdueWeeks({ dayZero, today, checkedInOn }: WatchedCourse): readonly string[] {
  if (dayZero === null) return [];
  return unansweredCheckIns(dayZero, checkedInOn, today)
    .filter(({ state }) => state === 'overdue')
    .map(({ week }) => `week_${week}`);
}

function lostBecause(course: WatchedCourse): readonly string[] {
  const { dayZero, today } = course;
  if (dayZero === null) {
    return course.intakeOn !== null && waitingDaysOf(course) >= LOST_AFTER_DAYS ? ['no_plan'] : [];
  }
  const missed = missedWeek(dayZero, course);
  const lastPlanned = lastPlannedDay(dayZero, course.plan);
  const until = lastPlanned < today ? lastPlanned : today;
  const heardOn = latestOf([dayZero, ...course.visits.map(({ on }) => on), ...course.checkedInOn]);
  return [
    ...(missed === null ? [] : [`week_${missed}`]),
    ...(dayOf(heardOn, until) >= LOST_AFTER_DAYS ? ['not_seen'] : []),
  ];
}

/** The last check-in whose time is over, where nobody has answered since it began; null where somebody has. */
function missedWeek(dayZero: PlainDate, { today, checkedInOn }: WatchedCourse): number | null {
  const last = CHECK_IN_WEEKS.findLast((week) => dayOf(dayZero, today) > CHECK_IN_WINDOWS[week].to);
  if (last === undefined) return null;
  const { from } = CHECK_IN_WINDOWS[last];
  return checkedInOn.some((on) => dayOf(dayZero, on) >= from) ? null : last;
}

/** The end of the last week with sessions in the clinic; the day before day 0 where none is planned. */
function lastPlannedDay(dayZero: PlainDate, plan: WatchedCourse['plan']): PlainDate {
  const rows = PLAN_ROWS.filter((row) => !isAtHome(row));
  const last = PLAN_WEEKS.findLast(
    (week) => plan !== null && rows.some((row) => plannedIn(plan, row, week) > 0),
  );
  return addDays(dayZero, (last ?? 0) * 7 - 1);
}

/** The instruments that show no gain since the first check-in could count; none where either shows one. */
function withoutGain(
  { dayZero, pain, disability }: WatchedCourse,
  status: Readonly<Record<'nrs' | 'rmdq', ChangeStatus>>,
): readonly string[] {
  if (dayZero === null || status.nrs === 'improved' || status.rmdq === 'improved') return [];
  const isJudged = (scores: readonly DatedScore[]): boolean =>
    scores.some(({ date, score }) => score !== null && dayOf(dayZero, date) >= CHECK_IN_WINDOWS[2].from);
  const series = { nrs: pain, rmdq: disability };
  return (['nrs', 'rmdq'] as const).filter(
    (instrument) => status[instrument] !== 'not_known' && isJudged(series[instrument]),
  );
}

function latestOf(dates: readonly (PlainDate | null)[]): PlainDate {
  return dates.reduce<PlainDate>((latest, date) => (date !== null && date > latest ? date : latest), '');
}
