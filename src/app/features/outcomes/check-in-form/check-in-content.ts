import type { CheckIn, CheckInAnswers, NewCheckIn } from '#contract/check-in';
import { BLANK_ANSWERS } from '../check-in-questions/check-in-answers';

/** A check-in being written: a new one, or the correction of one. It keeps its id until it is saved. */
export interface CheckInDraft {
  readonly id: string;
  /** The check-in it replaces. */
  readonly corrects: CheckIn | null;
  /** What the form was opened with. */
  readonly start: CheckInContent;
  /** What was typed into it before and not saved. */
  readonly typed?: CheckInContent;
  /** Begins with the questions one by one, to be read aloud. */
  readonly isReadAloud?: boolean;
}

/** What is typed. */
export interface CheckInContent extends CheckInAnswers {
  readonly on: string;
  readonly way: CheckIn['way'];
  /** Signs that are left open could not be asked. */
  readonly signsNotAsked: boolean;
  readonly note: string;
  readonly reason: string;
}

export const BLANK_CONTENT: CheckInContent = {
  ...BLANK_ANSWERS,
  on: '',
  way: 'staff',
  signsNotAsked: false,
  note: '',
  reason: '',
};

/** The content of a check-in, to be corrected; the reason is always given anew. */
export function contentOf(checkIn: CheckIn): CheckInContent {
  const { on, way, painNrs, rmdq, improvement, adverseEvents, signs, note } = checkIn;
  const { bothersomeness, medicationDays, satisfaction } = checkIn;
  return {
    on,
    way,
    painNrs,
    rmdq,
    improvement,
    signs,
    bothersomeness,
    medicationDays,
    satisfaction,
    hadEvent: adverseEvents === null ? null : adverseEvents.length > 0,
    events: adverseEvents ?? [],
    signsNotAsked: false,
    note,
    reason: '',
  };
}

export function requestOf({ id, corrects }: CheckInDraft, content: CheckInContent): NewCheckIn {
  const { hadEvent, events, reason, ...kept } = content;
  return {
    ...kept,
    id,
    adverseEvents:
      hadEvent === null
        ? null
        : events.flatMap(({ what, severity, action }) =>
            severity === null ? [] : [{ what: what.trim(), severity, action: action.trim() }],
          ),
    corrects: corrects?.id ?? null,
    reason: corrects === null ? null : reason.trim(),
  };
}

/** A check-in as it is kept while it is written. */
export interface KeptCheckIn {
  readonly id: string;
  /** Id of the check-in it replaces. */
  readonly corrects: string | null;
  readonly content: CheckInContent;
}

/** It was saved, and the page left before what was kept of it was erased. */
export function isRecorded(kept: KeptCheckIn, checkIns: readonly CheckIn[]): boolean {
  return checkIns.some(({ id }) => id === kept.id);
}

/** What two windows have typed, answer by answer: what is blank in one is taken from the other. */
export function mergeKept(mine: KeptCheckIn, theirs: KeptCheckIn): KeptCheckIn {
  const [here, there] = [mine.content, theirs.content];
  const isTold = here.hadEvent !== null;
  const answered = Object.entries(here).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(BLANK_CONTENT[name as keyof CheckInContent]),
  );
  const content: CheckInContent = {
    ...there,
    ...(Object.fromEntries(answered) as Partial<CheckInContent>),
    signs: { ...there.signs, ...here.signs },
    // What happened is one answer with whether anything did.
    hadEvent: isTold ? here.hadEvent : there.hadEvent,
    events: isTold ? here.events : there.events,
  };
  return { ...mine, content };
}

/** Both as they would be sent. */
export function isSameContent(a: CheckInContent, b: CheckInContent): boolean {
  const sorted = (content: CheckInContent): string =>
    JSON.stringify({ ...content, signs: Object.entries(content.signs).sort() });
  return sorted(a) === sorted(b);
}
