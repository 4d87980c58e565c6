import type { Treatment } from '#contract/treatment';
import type { PlanInForce, Visit, VisitContent, VisitWrite } from '#contract/visit';
import { plannedIn } from '#domain/planning';
import { PLAN_ROWS, type PlanRow, isAtHome } from '#domain/vocabulary';

/** A visit being written: a new one, or the amendment of one. It keeps its ids until it is signed. */
export interface VisitDraft {
  readonly id: string;
  readonly visitId: string;
  /** The visit it amends. */
  readonly amends: Visit | null;
  /** What the form was opened with. */
  readonly start: VisitTyped;
  /** What was typed into it before and not signed. */
  readonly typed?: VisitTyped;
}

/** What is typed. */
export interface VisitTyped extends Omit<VisitContent, 'adverseEvent'> {
  /** Open while it is typed; null where nothing happened. */
  readonly adverseEvent: AdverseEventTyped | null;
  /** Why it differs from the plan or the rules: of the visit as a whole, and by row. */
  readonly visitReason: string;
  readonly rowReasons: Readonly<Partial<Record<PlanRow, string>>>;
  /** Why it is amended. */
  readonly reason: string;
}

export interface AdverseEventTyped {
  readonly what: string;
  readonly severity: NonNullable<VisitContent['adverseEvent']>['severity'] | null;
  readonly action: string;
}

export const PLAIN_TREATMENT: Treatment = {
  minutes: null,
  settings: '',
  regions: [],
  techniques: [],
  segments: [],
};

export function blankVisit(on: string): VisitTyped {
  return {
    on,
    signs: {},
    news: {},
    painBefore: null,
    painAfter: null,
    delivered: {},
    response: null,
    soreOver48Hours: null,
    skinReactions: {},
    legPainDisabling: null,
    adverseEvent: null,
    note: { subjective: '', objective: '', assessment: '', plan: '' },
    visitReason: '',
    rowReasons: {},
    reason: '',
  };
}

/** A signed visit, to be amended; the reason for the amendment is always given anew. */
export function typedOf({ current }: Visit): VisitTyped {
  const reasonOf = (row: PlanRow | null): string =>
    current.deviations.find((each) => each.row === row)?.reason ?? '';
  return {
    ...current.content,
    visitReason: reasonOf(null),
    rowReasons: reasonsOf(PLAN_ROWS.map((row) => [row, reasonOf(row)])),
    reason: '',
  };
}

export function requestOf({ id, visitId, amends }: VisitDraft, typed: VisitTyped): VisitWrite {
  const { visitReason, rowReasons, reason, adverseEvent, ...content } = typed;
  return {
    id,
    visitId,
    basedOn: amends?.current.version ?? 0,
    content: {
      ...content,
      adverseEvent:
        adverseEvent?.severity == null
          ? null
          : {
              what: adverseEvent.what.trim(),
              severity: adverseEvent.severity,
              action: adverseEvent.action.trim(),
            },
    },
    reasons: {
      visit: visitReason.trim() || null,
      rows: reasonsOf(Object.entries(rowReasons) as [PlanRow, string][]),
    },
    reason: amends === null ? null : reason.trim(),
  };
}

/** The reasons that were given, by row. */
function reasonsOf(
  rows: readonly (readonly [PlanRow, string])[],
): Readonly<Partial<Record<PlanRow, string>>> {
  const given = rows.flatMap(([row, why]): [PlanRow, string][] => (why.trim() ? [[row, why.trim()]] : []));
  return Object.fromEntries(given);
}

/** A visit as it is kept while it is written. */
export interface KeptVisit {
  readonly id: string;
  readonly visitId: string;
  /** Id of the visit it amends. */
  readonly amends: string | null;
  readonly typed: VisitTyped;
}

/** It was signed, and the page left before what was kept of it was erased. */
export function isRecorded(kept: KeptVisit, visits: readonly Visit[]): boolean {
  return visits.some(({ current, earlier }) => [current, ...earlier].some(({ id }) => id === kept.id));
}

/** What two windows have typed, answer by answer: what is blank in one is taken from the other. */
export function mergeKept(mine: KeptVisit, theirs: KeptVisit): KeptVisit {
  const blank: Readonly<Record<string, unknown>> = { ...blankVisit('') };
  const there: Readonly<Record<string, unknown>> = { ...theirs.typed };
  const merged = Object.entries(mine.typed).map(([name, value]) => [
    name,
    isSame(value, blank[name]) ? there[name] : (value as unknown),
  ]);
  return { ...mine, typed: Object.fromEntries(merged) as VisitTyped };
}

/** Both as they would be sent. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * What the plan holds for a week and was not given yet, with its treatments. Days at home are left out, and what is
 * blocked today: either is added by hand where it was given here.
 */
export function asPlanned(
  plan: PlanInForce,
  week: number,
  { doneOf, isBlocked }: { doneOf: (row: PlanRow) => number; isBlocked: (row: PlanRow) => boolean },
): Readonly<Partial<Record<PlanRow, Treatment>>> {
  const rows = PLAN_ROWS.filter(
    (row) => !isAtHome(row) && !isBlocked(row) && plannedIn(plan, row, week) > doneOf(row),
  );
  return Object.fromEntries(rows.map((row) => [row, plan.treatments[row] ?? treatmentOf(row)]));
}

/** A row as it begins: the row of the adjustment is thrust by definition (C11). */
export function treatmentOf(row: PlanRow): Treatment {
  return row === 'chiropractic_adjustment' ? { ...PLAIN_TREATMENT, techniques: ['thrust'] } : PLAIN_TREATMENT;
}
