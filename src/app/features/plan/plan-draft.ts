import type { PlanContent, PlanVersion } from '#contract/plan';
import type { PlannedSessions } from '#domain/planning';
import {
  GRID_MODALITIES,
  type GridModality,
  MAX_SESSIONS_PER_WEEK,
  MODALITIES,
  type Modality,
  PLAN_WEEKS,
  type PlanWeek,
} from '#domain/vocabulary';

export type Sessions = Readonly<Record<GridModality, readonly number[]>>;
export type Reasons = Readonly<Record<Modality, string>>;

/** A plan as it is being typed: every cell and every field is there, empty or not. */
export interface PlanDraft {
  /** YYYY-MM-DD, or empty. */
  readonly startOn: string;
  readonly sessions: Sessions;
  /** Why a warned modality is planned all the same. */
  readonly reasons: Reasons;
  readonly goalNrs: number | null;
  readonly goalRmdq: number | null;
  readonly note: string;
  readonly amendmentReason: string;
}

/** What stands on the page before anything is typed: the version, or without one the suggested sessions. */
export function draftFrom(version: PlanVersion | null, suggested: PlannedSessions = {}): PlanDraft {
  const content = version?.content;
  const planned = content?.sessions ?? suggested;
  return {
    startOn: content?.startOn ?? '',
    sessions: fill(GRID_MODALITIES, (modality) => PLAN_WEEKS.map((_, at) => planned[modality]?.[at] ?? 0)),
    reasons: fill(
      MODALITIES,
      (modality) => content?.overrides.find((each) => each.modality === modality)?.reason ?? '',
    ),
    goalNrs: content?.goalNrs ?? null,
    goalRmdq: content?.goalRmdq ?? null,
    note: content?.note ?? '',
    // The reason of a signed version is its own; only a draft's is still being written.
    amendmentReason: version?.status === 'draft' ? (version.reason ?? '') : '',
  };
}

/** What is stored of a draft: no empty rows, no reasons for what is not planned. */
export function contentFrom(draft: PlanDraft): PlanContent {
  const planned = GRID_MODALITIES.filter((modality) => sum(draft.sessions[modality]) > 0);
  return {
    startOn: draft.startOn === '' ? null : draft.startOn,
    sessions: Object.fromEntries(planned.map((modality) => [modality, draft.sessions[modality]])),
    overrides: planned
      .map((modality) => ({ modality, reason: draft.reasons[modality].trim() }))
      .filter(({ reason }) => reason !== ''),
    goalNrs: draft.goalNrs,
    goalRmdq: draft.goalRmdq,
    note: draft.note,
  };
}

/** Whether storing either would store the same. */
export function isSameDraft(one: PlanDraft, other: PlanDraft): boolean {
  return (
    JSON.stringify(contentFrom(one)) === JSON.stringify(contentFrom(other)) &&
    one.amendmentReason.trim() === other.amendmentReason.trim()
  );
}

/** The sessions with one cell set; counts outside 0 to 7 are not taken. */
export function setSessions(
  sessions: Sessions,
  modality: GridModality,
  week: PlanWeek,
  count: number,
): Sessions {
  if (!Number.isInteger(count) || count < 0 || count > MAX_SESSIONS_PER_WEEK) return sessions;
  return {
    ...sessions,
    [modality]: sessions[modality].map((before, at) => (at === week - 1 ? count : before)),
  };
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Sessions of all modalities, by week. */
export function weekTotals(sessions: Sessions): readonly number[] {
  return PLAN_WEEKS.map((_, at) => sum(GRID_MODALITIES.map((modality) => sessions[modality][at] ?? 0)));
}

function fill<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
