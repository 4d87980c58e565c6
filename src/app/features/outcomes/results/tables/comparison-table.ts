import type { ResultFit } from '#contract/results';
import type { ChangeInstrument } from '#domain/outcomes';
import { type ResultTableModel, plain } from '../result-table/result-table-model';
import { INSTRUMENT_NAMES, type NumberWriting, intervalWords, weekName } from './result-words';

type Estimated = Extract<ResultFit, { kind: 'estimated' }>;
type NotEstimable = Extract<ResultFit, { kind: 'not_estimable' }>;

const REASON_WORDS: Readonly<Record<NotEstimable['reason'], string>> = {
  too_few_courses: 'too few courses of both groups were assessed in the same week',
  baseline_does_not_vary: 'all patients of a week began with the same score',
  weeks_never_together: 'there are two weeks in which no course was assessed in both',
  singular_covariance: 'scores hardly differ between patients, or one week follows from the others',
  did_not_converge: 'the data do not settle how the weeks hang together',
};

const DROPPED_WORDS: Readonly<Record<string, string>> = {
  nobody_assessed: 'nobody was assessed',
  too_few_assessed: 'too few were assessed',
  under_ten: 'fewer than ten of a group were assessed',
};

export function notEstimableWords({ reason }: NotEstimable): string {
  return `Not estimable: ${REASON_WORDS[reason]}.`;
}

export function droppedWords({ droppedWeeks }: ResultFit): readonly string[] {
  return droppedWeeks.map(
    ({ week, reason }) => `${weekName(week)} is left out: ${DROPPED_WORDS[reason] ?? reason}.`,
  );
}

/** Adjusted means of both groups and their difference, B minus A. */
export function comparisonTable(
  fit: Estimated,
  instrument: ChangeInstrument,
  writing: NumberWriting,
): ResultTableModel {
  const { name, scale } = INSTRUMENT_NAMES[instrument];
  const mean = (value: number): string => writing.mean(value);
  const numbers = ['n', 'Group A', 'n', 'Group B', 'B minus A', '95 % interval', 'df'];
  return {
    id: `${instrument}-comparison`,
    caption: `${name}, ${scale}: adjusted means at a baseline of ${mean(fit.meanBaseline)}`,
    columns: [{ label: 'Week', isNumber: false }, ...numbers.map((label) => ({ label, isNumber: true }))],
    rows: fit.differences.map(({ week, estimate, interval, degreesOfFreedom }) => {
      const of = (group: 'a' | 'b') => fit.means.find((each) => each.week === week && each.group === group);
      const cells = [of('a'), of('b')].flatMap((held) =>
        held
          ? [writing.number(held.n, 0), `${mean(held.estimate)} (${intervalWords(held.interval, mean)})`]
          : ['–', '–'],
      );
      return {
        label: weekName(week),
        cells: [
          ...cells,
          writing.number(estimate, 2),
          intervalWords(interval, (value) => writing.number(value, 2)),
          writing.number(degreesOfFreedom, 0),
        ].map(plain),
      };
    }),
  };
}
