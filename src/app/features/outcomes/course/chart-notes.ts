import type { TrialStart } from './course-chart';
import type { ScoreCourse } from './score-course';

const SHIFTED_NOTE =
  ' It is the spread of their scores, moved to this baseline; that of their changes was not published.';
const EVENT_NOTE = 'Adverse events: hollow is mild, filled moderate, filled with a line across severe.';

/** What has to be said below a chart, and beside it where it stands alone in a letter. */
export function chartNotes({ dayZero, care }: ScoreCourse, trialStart: TrialStart): readonly string[] {
  const events = care.adverseEvents.length === 0 ? [] : [EVENT_NOTE];
  if (dayZero === null) return events;
  return [
    `Bars: about two of three patients of each trial group (Goertz 2018), derived from published intervals.${
      trialStart === 'baseline' ? SHIFTED_NOTE : ''
    }`,
    'Hollow markers: interpolated, not published.',
    ...events,
  ];
}
