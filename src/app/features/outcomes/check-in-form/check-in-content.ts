import type { CheckIn, NewCheckIn } from '#contract/check-in';
import type { RmdqResponse } from '#contract/questionnaire';
import { BLANK_RMDQ } from '../../../shared/ui/rmdq-form/blank-rmdq';

/** A check-in being written: a new one, or the correction of one. It keeps its id until it is saved. */
export interface CheckInDraft {
  readonly id: string;
  /** The check-in it replaces. */
  readonly corrects: CheckIn | null;
  /** What the form was opened with. */
  readonly start: CheckInContent;
  /** What was typed into it before and not saved. */
  readonly typed?: CheckInContent;
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

/** What this form does not ask; a correction keeps it. */
const UNASKED = {
  way: 'staff',
  improvement: null,
  adverseEvents: null,
  signs: {},
  bothersomeness: null,
  medicationDays: null,
  satisfaction: null,
} as const;

/** The content of a check-in, to be corrected; the reason is always given anew. */
export function contentOf({ on, painNrs, rmdq, note }: CheckIn): CheckInContent {
  return { on, painNrs, rmdq, note, reason: '' };
}

export function requestOf({ id, corrects }: CheckInDraft, content: CheckInContent): NewCheckIn {
  const { way, improvement, adverseEvents, signs, bothersomeness, medicationDays, satisfaction } =
    corrects ?? UNASKED;
  return {
    id,
    on: content.on,
    way,
    painNrs: content.painNrs,
    rmdq: content.rmdq,
    improvement,
    adverseEvents,
    signs,
    bothersomeness,
    medicationDays,
    satisfaction,
    note: content.note,
    corrects: corrects?.id ?? null,
    reason: corrects === null ? null : content.reason.trim(),
  };
}

/** A check-in as it is kept while it is written. */
export interface KeptCheckIn {
  readonly id: string;
  /** Id of the check-in it replaces. */
  readonly corrects: string | null;
  readonly content: CheckInContent;
}

/** What two windows have typed, answer by answer: what is blank in one is taken from the other. */
export function mergeKept(mine: KeptCheckIn, theirs: KeptCheckIn): KeptCheckIn {
  const [here, there] = [mine.content, theirs.content];
  const isAnswered = here.rmdq.restConfirmed || here.rmdq.items.some((item) => item !== null);
  const content: CheckInContent = {
    on: here.on || there.on,
    painNrs: here.painNrs ?? there.painNrs,
    // A questionnaire is one answer: its items are scored together.
    rmdq: isAnswered ? here.rmdq : there.rmdq,
    note: here.note || there.note,
    reason: here.reason || there.reason,
  };
  return { ...mine, content };
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
