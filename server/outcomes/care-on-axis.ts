import type { CareGiven, DatedEvent } from '#contract/outcome';
import type { Visit } from '#contract/visit';
import { PLAN_ROWS } from '#domain/vocabulary';
import type { CheckInRecord } from '../check-ins/index.ts';

/** What the time axis shows of visits: the day, the rows delivered and the pain then, no notes. */
export function careGiven(visits: readonly Visit[]): CareGiven[] {
  return visits.map(({ current: { content } }) => ({
    on: content.on,
    rows: PLAN_ROWS.filter((row) => content.delivered[row] !== undefined),
    painBefore: content.painBefore,
    painAfter: content.painAfter,
  }));
}

/** Adverse events of visits and of check-ins that stand, by date. */
export function adverseEvents(visits: readonly Visit[], checkIns: readonly CheckInRecord[]): DatedEvent[] {
  const atVisits = visits.flatMap(({ current: { content } }): DatedEvent[] =>
    content.adverseEvent === null
      ? []
      : [{ source: 'visit', on: content.on, severity: content.adverseEvent.severity }],
  );
  const atCheckIns = checkIns
    .filter(({ correctedBy }) => correctedBy === null)
    .flatMap(({ on, adverseEvents: events }): DatedEvent[] =>
      (events ?? []).map(({ severity }) => ({ source: 'check-in', on, severity })),
    );
  return [...atVisits, ...atCheckIns].sort((a, b) => a.on.localeCompare(b.on));
}
