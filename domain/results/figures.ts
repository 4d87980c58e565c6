import type { PlainDate } from '#domain/outcomes';
import { GLOBAL_IMPROVEMENTS, type CheckInWeek, type GlobalImprovement } from '#domain/vocabulary';
import type { CountedResult, ImprovementWeek, ScoreWeek } from './course-result.ts';
import { RESPONSES, hasResponded } from './responded.ts';
import { planEndsBy } from './tally.ts';
import { LOSSES, type Loss, standingsOn } from './week-standing.ts';

const SCORES = ['nrs', 'rmdq'] as const;

/**
 * Names of what the results count, each of which leads to its courses: `answered-6`, `lost-12-plateau`, `nrs-0`,
 * `rmdq-improved-6`, `improvement-6-much_better`.
 */
const FIGURE = new RegExp(
  `^(?:${[
    'started|outside_trial|adverse_events_asked|adverse_events|dose',
    '(?:answered|awaited|lost)-(?:2|4|6|12)',
    `lost-(?:2|4|6|12)-(?:${LOSSES.join('|')})`,
    `(?:${SCORES.join('|')})-(?:0|2|4|6|12)`,
    `(?:${SCORES.join('|')})-(?:known|${RESPONSES.join('|')})-(?:2|4|6|12)`,
    `improvement-(?:6|12)(?:-(?:${GLOBAL_IMPROVEMENTS.join('|')}))?`,
  ].join('|')})$`,
);

export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

type Score = (typeof SCORES)[number];
type IsBehind = (result: CountedResult) => boolean;

/** Whether a course stands behind a figure on a day. Throws a RangeError for what is no figure, or no date. */
export function behindFigure(figure: string, today: PlainDate): IsBehind {
  if (!isFigure(figure)) throw new RangeError(`${figure} is no figure`);
  const [kind = '', second = '', third = ''] = figure.split('-');
  switch (kind) {
    case 'started':
      return () => true;
    case 'outside_trial':
      return ({ outsideTrial }) => outsideTrial === true;
    case 'adverse_events_asked':
      return ({ adverseEvents }) => adverseEvents !== null;
    case 'adverse_events':
      return ({ adverseEvents }) => adverseEvents !== null && adverseEvents > 0;
    case 'dose':
      return planEndsBy(today);
    case 'improvement':
      return behindImprovement(Number(second) as ImprovementWeek, third as GlobalImprovement | '');
    case 'nrs':
    case 'rmdq':
      return behindScore(kind, second, third);
    default:
      return behindStanding(kind, Number(second) as CheckInWeek, third as Loss | '', today);
  }
}

function behindStanding(kind: string, week: CheckInWeek, loss: Loss | '', today: PlainDate): IsBehind {
  const standingOf = standingsOn(today);
  return (result) => {
    const standing = standingOf(result, week);
    if (kind !== 'lost') return standing === kind;
    return loss === '' ? standing !== 'answered' && standing !== 'awaited' : standing === loss;
  };
}

function behindImprovement(week: ImprovementWeek, step: GlobalImprovement | ''): IsBehind {
  return ({ improvement }) => (step === '' ? improvement[week] !== null : improvement[week] === step);
}

function behindScore(instrument: Score, second: string, third: string): IsBehind {
  if (third === '') return (result) => result[instrument][Number(second) as ScoreWeek] !== null;
  const week = Number(third) as CheckInWeek;
  const response = RESPONSES.find((each) => each === second);
  return (result) => {
    const scores = result[instrument];
    const has = hasResponded(instrument, response ?? 'improved', scores[0], scores[week]);
    return response === undefined ? has !== null : has === true;
  };
}
