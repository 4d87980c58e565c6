import type {
  Advice,
  Diagnosis,
  Goal,
  HomeExercise,
  PlanConsent,
  PlanContent,
  PlanVersion,
} from '#contract/plan';
import type { Treatment } from '#contract/treatment';
import { education, exercises } from '#domain/knowledge';
import type { DraftPlan } from '#domain/planning';
import { isSame } from '#domain/triage';
import {
  MAX_SESSIONS_PER_WEEK,
  MODALITIES,
  type Modality,
  PLAN_ROWS,
  PLAN_WEEKS,
  type PlanRow,
  type PlanWeek,
  modalityOf,
} from '#domain/vocabulary';

export type Sessions = Readonly<Record<PlanRow, readonly number[]>>;
export type Treatments = Readonly<Record<PlanRow, Treatment>>;
export type Reasons = Readonly<Record<Modality, string>>;

/** A goal while it is typed: a score or an activity, whichever its measure asks for. */
export interface GoalDraft {
  readonly measure: Goal['measure'];
  readonly score: number | null;
  readonly activity: string;
  /** YYYY-MM-DD, or empty. */
  readonly by: string;
}

export interface ReferralDraft {
  readonly isPlanned: boolean;
  readonly reason: string;
  readonly target: string;
}

export interface ConsentDraft extends PlanConsent {
  readonly isGiven: boolean;
}

/** A plan as it is being typed: every cell and every field is there, empty or not. */
export interface PlanDraft {
  /** YYYY-MM-DD, or empty. */
  readonly startOn: string;
  readonly sessions: Sessions;
  readonly treatments: Treatments;
  /** Why a warned modality is planned all the same. */
  readonly reasons: Reasons;
  readonly diagnoses: readonly Diagnosis[];
  readonly goals: readonly GoalDraft[];
  readonly exercises: readonly HomeExercise[];
  readonly advice: readonly Advice[];
  readonly regenerative: ReferralDraft;
  readonly consent: ConsentDraft;
  readonly note: string;
  readonly amendmentReason: string;
}

const NO_TREATMENT: Treatment = { minutes: null, settings: '', regions: [], techniques: [], segments: [] };
const NO_REFERRAL: ReferralDraft = { isPlanned: false, reason: '', target: '' };
const NO_CONSENT: ConsentDraft = { isGiven: false, givenBy: 'patient', how: 'spoken', on: '' };

/** What stands on the page before anything is typed: the version, or without one what the rules suggest. */
export function draftFrom(version: PlanVersion | null, suggestion: DraftPlan | null = null): PlanDraft {
  const content = version?.content;
  const planned = content?.sessions ?? suggestion?.sessions ?? {};
  return {
    startOn: content?.startOn ?? '',
    sessions: fill(PLAN_ROWS, (row) => PLAN_WEEKS.map((_, at) => planned[row]?.[at] ?? 0)),
    treatments: fill(PLAN_ROWS, (row) => content?.treatments[row] ?? NO_TREATMENT),
    reasons: fill(
      MODALITIES,
      (modality) => content?.overrides.find((each) => each.modality === modality)?.reason ?? '',
    ),
    diagnoses: content?.diagnoses ?? [],
    goals: content?.goals.map(goalDraftFrom) ?? [],
    exercises: content?.exercises ?? suggestedExercises(suggestion),
    advice: content?.advice ?? suggestedAdvice(suggestion),
    regenerative: content?.regenerative ? { isPlanned: true, ...content.regenerative } : NO_REFERRAL,
    consent: content?.consent ? { isGiven: true, ...content.consent } : NO_CONSENT,
    note: content?.note ?? '',
    // The reason of a signed version is its own; only a draft's is still being written.
    amendmentReason: version?.status === 'draft' ? (version.reason ?? '') : '',
  };
}

/** What is stored of a draft: no empty rows or entries, and nothing said of what is not planned. */
export function contentFrom(draft: PlanDraft): PlanContent {
  const planned = PLAN_ROWS.filter((row) => sum(draft.sessions[row]) > 0);
  const { isPlanned, ...referral } = draft.regenerative;
  const { isGiven, ...consent } = draft.consent;
  return {
    startOn: draft.startOn === '' ? null : draft.startOn,
    sessions: Object.fromEntries(planned.map((row) => [row, draft.sessions[row]])),
    treatments: Object.fromEntries(
      planned.filter((row) => isSaid(draft.treatments[row])).map((row) => [row, draft.treatments[row]]),
    ),
    overrides: MODALITIES.filter((modality) => isPlannedModality(planned, modality))
      .map((modality) => ({ modality, reason: draft.reasons[modality].trim() }))
      .filter(({ reason }) => reason !== ''),
    diagnoses: draft.diagnoses,
    goals: draft.goals.map(goalFrom).filter((goal) => goal !== null),
    exercises: draft.exercises.filter(({ text }) => text.trim() !== ''),
    advice: draft.advice.filter(({ text }) => text.trim() !== ''),
    regenerative: isPlanned ? referral : null,
    consent: isGiven && consent.on !== '' ? consent : null,
    note: draft.note,
  } as PlanContent;
}

/** Whether storing either would store the same, and neither holds something typed that is not whole yet. */
export function isSameDraft(one: PlanDraft, other: PlanDraft): boolean {
  return (
    isSame(contentFrom(one), contentFrom(other)) &&
    isSame(one.goals.filter(isBegun), other.goals.filter(isBegun)) &&
    one.consent.isGiven === other.consent.isGiven &&
    one.amendmentReason.trim() === other.amendmentReason.trim()
  );
}

/** What was kept of a plan while it was typed, with every part that is not in it as it stands untouched. */
export function completeDraft(kept: object, untouched: PlanDraft): PlanDraft {
  return { ...untouched, ...kept };
}

/** The suggested exercises for home. How long each takes is not said: the minutes suggested are for all of them. */
export function suggestedExercises(suggestion: DraftPlan | null): readonly HomeExercise[] {
  return (suggestion?.suggestion.exercises ?? []).map(({ code }) => ({
    code,
    text: exercises.find((each) => each.code === code)?.text ?? code,
    daysPerWeek: suggestion?.homeExerciseDaysPerWeek[0] ?? null,
    minutes: null,
  }));
}

export function suggestedAdvice(suggestion: DraftPlan | null): readonly Advice[] {
  return (suggestion?.suggestion.education ?? []).map(({ code }) => ({
    code,
    text: education.find((each) => each.code === code)?.text ?? code,
  }));
}

/** The sessions with one cell set; counts outside 0 to 7 are not taken. */
export function setSessions(sessions: Sessions, row: PlanRow, week: PlanWeek, count: number): Sessions {
  if (!Number.isInteger(count) || count < 0 || count > MAX_SESSIONS_PER_WEEK) return sessions;
  return { ...sessions, [row]: sessions[row].map((before, at) => (at === week - 1 ? count : before)) };
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Sessions of all rows, by week. */
export function weekTotals(sessions: Sessions): readonly number[] {
  return PLAN_WEEKS.map((_, at) => sum(PLAN_ROWS.map((row) => sessions[row][at] ?? 0)));
}

/** Whether anything at all is said of how a row is given. */
export function isSaid({ minutes, settings, regions, techniques, segments }: Treatment): boolean {
  return (
    minutes !== null || settings.trim() !== '' || regions.length + techniques.length + segments.length > 0
  );
}

function isBegun({ score, activity, by }: GoalDraft): boolean {
  return score !== null || activity.trim() !== '' || by !== '';
}

function isPlannedModality(planned: readonly PlanRow[], modality: Modality): boolean {
  return planned.some((row) => modalityOf(row) === modality);
}

function goalDraftFrom({ measure, target, by }: Goal): GoalDraft {
  return {
    measure,
    score: typeof target === 'number' ? target : null,
    activity: typeof target === 'string' ? target : '',
    by: by ?? '',
  };
}

function goalFrom({ measure, score, activity, by }: GoalDraft): Goal | null {
  const day = by === '' ? null : by;
  if (measure === 'activity') {
    const target = activity.trim();
    return target === '' ? null : { measure, target, by: day };
  }
  return score === null ? null : { measure, target: score, by: day };
}

function fill<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
