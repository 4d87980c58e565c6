import { baselineOf, dayOf, type DatedScore, type PlainDate } from '#domain/outcomes';
import type { IntakeFacts } from '#domain/triage';
import { NECK_VISIT_SIGN, SKIN_ROWS, VISIT_NEWS, VISIT_SIGNS } from '#domain/vocabulary';
import type { Answers, RedFlag, SkinRow, VisitNews, VisitSign } from '#domain/vocabulary';
import { acuityOf } from './acuity.ts';
import { hasThrust, type GivenCare } from './delivery.ts';
import type { CourseState, ScorePair, VisitReport } from './stop-alerts.ts';

/** A visit as far as the stop rules look at it. An answer that is absent or null was not asked. */
export interface VisitAnswers extends GivenCare {
  readonly news: Answers<VisitNews>;
  readonly soreOver48Hours: boolean | null;
  readonly skinReactions: Answers<SkinRow>;
  readonly legPainDisabling: boolean | null;
  /** UTC instant, ISO 8601. */
  readonly recordedAt: string;
}

/** A course on one day. */
export interface CourseSoFar {
  readonly facts: IntakeFacts;
  /** Signs stop the plan today; not where they were explained or cleared. */
  readonly stopped: boolean;
  readonly dayZero: PlainDate | null;
  readonly today: PlainDate;
  /** The visits that stand, oldest first. */
  readonly visits: readonly VisitAnswers[];
  /** Signs that were reported at visits and check-ins, and stand. */
  readonly reported: readonly RedFlag[];
  /** Average of the past week (C17), and the complete questionnaires. */
  readonly pain: readonly DatedScore[];
  readonly disability: readonly DatedScore[];
  /** UTC instants of the newest intake and examination; null where there is none. */
  readonly intakeAt: string | null;
  readonly examinedAt: string | null;
}

const NERVE_SIGNS = [
  'bladder_bowel_control_loss',
  'saddle_numbness',
  'limb_muscle_weakness',
  'leg_symptoms_spreading_or_worsening',
] as const satisfies readonly VisitSign[];

/**
 * What the stop rules judge (clinical reference 6, C14), from the record of a course. The acuity is that of day 0: an
 * acute complaint that lasts does not move its point of decision back. A reported sign counts while it stops the
 * plan; soreness until an examination after it; news until an intake after it; a skin reaction for the whole course.
 * Throws a RangeError for what is no date.
 */
export function courseStateOf(course: CourseSoFar): CourseState {
  const { facts, dayZero, today, visits } = course;
  const dayOfCourse = dayZero === null ? 0 : Math.max(0, dayOf(dayZero, today));
  const lastSaid = visits.findLast(({ legPainDisabling }) => legPainDisabling !== null);
  return {
    acuity: acuityOf(facts.durationDays === null ? null : Math.max(0, facts.durationDays - dayOfCourse)),
    ageYears: facts.ageYears,
    durationDays: facts.durationDays,
    dayOfCourse,
    thrustVisits: visits.filter(hasThrust).length,
    pain: pairOf(dayZero, course.pain),
    disability: pairOf(dayZero, course.disability),
    cancerPast: facts.comorbidities.cancer_past ?? null,
    legPainDisabling: lastSaid?.legPainDisabling ?? null,
    reported: reportsOf(course),
    skinReactionAfter: SKIN_ROWS.filter((row) => visits.some(({ skinReactions }) => skinReactions[row])),
  };
}

/** The baseline and the last complete score after day 0. */
function pairOf(dayZero: PlainDate | null, scores: readonly DatedScore[]): ScorePair {
  if (dayZero === null) return { baseline: null, latest: null };
  const later = scores.filter(({ date, score }) => score !== null && dayOf(dayZero, date) > 0);
  const latest = later.reduce<DatedScore | null>(
    (held, each) => (held !== null && dayOf(held.date, each.date) < 0 ? held : each),
    null,
  );
  return { baseline: baselineOf(dayZero, scores)?.score ?? null, latest: latest?.score ?? null };
}

function reportsOf({
  facts,
  stopped,
  visits,
  reported,
  intakeAt,
  examinedAt,
}: CourseSoFar): readonly VisitReport[] {
  const isReported = (sign: VisitSign): boolean =>
    stopped &&
    facts.redFlags[sign] === true &&
    (facts.explainedRedFlags?.[sign] ?? '') === '' &&
    reported.includes(sign);
  const reports: VisitReport[] = [];
  const when = (isTrue: boolean, code: VisitReport): void => {
    if (isTrue) reports.push(code);
  };
  when(VISIT_SIGNS.some(isReported), 'red_flag_at_a_visit');
  when(NERVE_SIGNS.some(isReported), 'new_nerve_change');
  when(isReported(NECK_VISIT_SIGN), 'after_neck_treatment');
  when(isReported('pain_with_fever'), 'systemic_signs_later');
  when(
    visits.some((visit) => visit.soreOver48Hours === true && isAfter(visit, examinedAt)),
    'soreness_over_48_hours',
  );
  when(
    visits.some((visit) => VISIT_NEWS.some((news) => visit.news[news]) && isAfter(visit, intakeAt)),
    'new_history',
  );
  return reports;
}

function isAfter({ recordedAt }: VisitAnswers, instant: string | null): boolean {
  return instant === null || recordedAt >= instant;
}
