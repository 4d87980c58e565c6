import type { CheckInAnswers } from '#contract/check-in';
import { BLANK_RMDQ } from '../../../shared/ui/rmdq-form/blank-rmdq';

export const BLANK_ANSWERS: CheckInAnswers = {
  painNrs: null,
  rmdq: BLANK_RMDQ,
  improvement: null,
  signs: {},
  bothersomeness: null,
  medicationDays: null,
  satisfaction: null,
  hadEvent: null,
  events: [],
};

/** An adverse event of which nothing is said yet. */
export const BLANK_EVENT: CheckInAnswers['events'][number] = { what: '', severity: null, action: '' };

/** Whether anything at all was answered; a note alone is no answer. */
export function isAnswered(answers: CheckInAnswers): boolean {
  const { painNrs, improvement, hadEvent, bothersomeness, medicationDays, satisfaction } = answers;
  return (
    [painNrs, improvement, hadEvent, bothersomeness, medicationDays, satisfaction].some(
      (answer) => answer !== null,
    ) ||
    answers.rmdq.restConfirmed ||
    answers.rmdq.items.some((item) => item !== null) ||
    Object.keys(answers.signs).length > 0
  );
}

/** Every event that was said to have happened has its words and how severe it was. */
export function areEventsTold({ hadEvent, events }: CheckInAnswers): boolean {
  return (
    hadEvent !== true ||
    (events.length > 0 && events.every(({ what, severity }) => what.trim() !== '' && severity !== null))
  );
}

/** With a yes or a no to whether anything happened; a yes opens the first event. */
export function withHadEvent<Answers extends CheckInAnswers>(
  answers: Answers,
  hadEvent: boolean | null,
): Answers {
  const events = hadEvent !== true ? [] : answers.events.length > 0 ? answers.events : [BLANK_EVENT];
  return { ...answers, hadEvent, events };
}

export function withEvent<Answers extends CheckInAnswers>(
  answers: Answers,
  index: number,
  change: Partial<Answers['events'][number]>,
): Answers {
  return {
    ...answers,
    events: answers.events.map((event, at) => (at === index ? { ...event, ...change } : event)),
  };
}
