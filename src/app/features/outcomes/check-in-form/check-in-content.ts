import type { CheckIn, NewCheckIn } from '#contract/outcome';
import type { RmdqResponse } from '#contract/questionnaire';
import { BLANK_RMDQ } from '../../../shared/ui/rmdq-form/blank-rmdq';

/** A check-in being written: a new one, or the correction of one. It keeps its id until it is saved. */
export interface CheckInDraft {
  readonly id: string;
  /** The check-in it replaces. */
  readonly corrects: CheckIn | null;
  /** What the form was opened with. */
  readonly start: CheckInContent;
}

/** What is typed. */
export interface CheckInContent {
  readonly on: string;
  readonly painNrs: number | null;
  readonly rmdq: RmdqResponse;
  readonly note: string;
  readonly reason: string;
}

export const BLANK_CONTENT: CheckInContent = {
  on: '',
  painNrs: null,
  rmdq: BLANK_RMDQ,
  note: '',
  reason: '',
};

/** The content of a check-in, to be corrected; the reason is always given anew. */
export function contentOf({ on, painNrs, rmdq, note }: CheckIn): CheckInContent {
  return { on, painNrs, rmdq, note, reason: '' };
}

export function requestOf({ id, corrects }: CheckInDraft, content: CheckInContent): NewCheckIn {
  return {
    id,
    on: content.on,
    painNrs: content.painNrs,
    rmdq: content.rmdq,
    note: content.note,
    corrects: corrects?.id ?? null,
    reason: corrects === null ? null : content.reason.trim(),
  };
}

export function isSameContent(a: CheckInContent, b: CheckInContent): boolean {
  return (
    a.on === b.on &&
    a.painNrs === b.painNrs &&
    a.note === b.note &&
    a.reason === b.reason &&
    a.rmdq.mode === b.rmdq.mode &&
    a.rmdq.restConfirmed === b.rmdq.restConfirmed &&
    a.rmdq.items.every((item, index) => item === b.rmdq.items[index])
  );
}
