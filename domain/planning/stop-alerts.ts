import { findStopRule, type Acuity, type StopAction, type StopRuleCode } from '#domain/knowledge';
import { changeFrom, type Change } from '#domain/outcomes';
import { MAX_ADJUSTMENTS, type Modality } from '#domain/vocabulary';

/** Where a course stands when the next visit is about to begin. Null is not known, and never read as fine. */
export interface CourseState {
  readonly acuity: Acuity | null;
  readonly ageYears: number | null;
  /** Days since the complaint began, counted to today. */
  readonly durationDays: number | null;
  /** Days since the plan's start. */
  readonly dayOfCourse: number;
  /** Visits with thrust so far (C11). */
  readonly thrustVisits: number;
  /** Average of the past week (C17). */
  readonly pain: ScorePair;
  readonly disability: ScorePair;
  readonly cancerPast: boolean | null;
  readonly legPainDisabling: boolean | null;
  /** What was reported at visits and check-ins. */
  readonly reported: readonly VisitReport[];
  /** Modalities after which the skin reacted. */
  readonly skinReactionAfter: readonly Modality[];
}

export interface ScorePair {
  readonly baseline: number | null;
  readonly latest: number | null;
}

export type VisitReport = Extract<
  StopRuleCode,
  | 'red_flag_at_a_visit'
  | 'new_nerve_change'
  | 'after_neck_treatment'
  | 'systemic_signs_later'
  | 'soreness_over_48_hours'
  | 'new_history'
>;

export interface StopAlert {
  readonly ruleId: string;
  readonly code: StopRuleCode;
  readonly action: StopAction;
  /** Set where one modality is meant. */
  readonly modality: Modality | null;
  readonly sourceIds: readonly string[];
}

/** Visits with thrust, or days, after which no gain ends the adjustments (source VA18; subacute as acute: C14, ours). */
const DECISION_POINTS = {
  acute_no_gain: { visits: 6, days: 21 },
  chronic_no_gain: { visits: 8, days: 42 },
} as const;
const WEEK_4_DAY = 28;
const WEEK_6_DAY = 42;
/** "Over 3–6 weeks" under 18: the earlier of the two. */
const UNDER_18_DAYS = 21;

/**
 * Which stop rules of the clinical reference 6 apply now, most drastic first (C14). Pain and disability are judged
 * apart, and an important gain in either is a gain; the grey zone is none. Throws a RangeError for scores outside the
 * instruments.
 */
export function findStopAlerts(course: CourseState): readonly StopAlert[] {
  const pain = changeFrom(course.pain.baseline, course.pain.latest, 'nrs');
  const disability = changeFrom(course.disability.baseline, course.disability.latest, 'rmdq');
  const alerts = course.reported.map((code) => alert(code));
  const when = (isTrue: boolean, code: StopRuleCode): void => {
    if (isTrue) alerts.push(alert(code));
  };
  alerts.push(...course.skinReactionAfter.map((modality) => alert('skin_reaction', modality)));
  when(pain.status === 'worse', 'clearly_worse');
  when(course.thrustVisits >= MAX_ADJUSTMENTS, 'twelve_adjustments');

  const noGainRule =
    course.acuity === 'acute' || course.acuity === 'subacute' ? 'acute_no_gain' : 'chronic_no_gain';
  const gain = gainOf(pain, disability);
  if (isDecisionReached(course, noGainRule)) {
    when(gain === 'none', noGainRule);
    when(gain === 'not_known', 'gain_not_known');
  }
  when(
    course.cancerPast === true && course.dayOfCourse >= WEEK_4_DAY && gain !== 'gain',
    'cancer_past_not_improving',
  );
  when(course.legPainDisabling === true && course.dayOfCourse >= WEEK_6_DAY, 'leg_pain_disabling_week_6');
  when(isUnder18AndLasting(course), 'under_18_not_settling');
  return alerts;
}

function gainOf(pain: Change, disability: Change): 'gain' | 'none' | 'not_known' {
  const both = [pain.status, disability.status];
  if (both.includes('improved')) return 'gain';
  return both.every((status) => status === 'not_known') ? 'not_known' : 'none';
}

function isDecisionReached(course: CourseState, rule: keyof typeof DECISION_POINTS): boolean {
  const { visits, days } = DECISION_POINTS[rule];
  return course.thrustVisits >= visits || course.dayOfCourse >= days;
}

function isUnder18AndLasting({ ageYears, durationDays }: CourseState): boolean {
  return ageYears !== null && ageYears < 18 && durationDays !== null && durationDays > UNDER_18_DAYS;
}

function alert(code: StopRuleCode, modality: Modality | null = null): StopAlert {
  const rule = findStopRule(code);
  return { ruleId: rule.id, code, action: rule.action, modality, sourceIds: rule.sources };
}
