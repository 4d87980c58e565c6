import type { Handover, HandoverState } from '#contract/handover';
import type { HandoverRecord } from './handover-repository.ts';

/** How staff see a handover at this moment. */
export function viewOf(record: HandoverRecord, now: string): Handover {
  const { id, way, week, madeAt, madeBy, validUntil, openedAt, savedAt, submittedAt } = record;
  return {
    id,
    way,
    week,
    state: stateOf(record, now),
    madeAt,
    madeBy,
    validUntil,
    openedAt,
    savedAt,
    submittedAt,
  };
}

/** Whether the patient may still answer. */
export function isLive(record: HandoverRecord, now: string): boolean {
  return record.submittedAt === null && record.endedAt === null && now < record.validUntil;
}

function stateOf(record: HandoverRecord, now: string): HandoverState {
  if (record.submittedAt !== null) return 'submitted';
  if (record.endedAt !== null) return 'ended';
  if (now >= record.validUntil) return 'expired';
  if (record.openedAt === null) return 'made';
  return record.savedAt === null ? 'opened' : 'in_progress';
}
