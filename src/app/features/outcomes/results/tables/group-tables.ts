import { type ChangeInstrument, TRIAL_ARMS, trialArms } from '#domain/outcomes';
import { type GroupSummary, type Share, TRIAL_COUNTS, TRIAL_VISITS } from '#domain/results';
import { GLOBAL_IMPROVEMENT_LABELS } from '#domain/vocabulary';
import { type CellPart, type ResultTableModel, plain, traced } from '../result-table/result-table-model';
import type { GroupKey } from '../results-query';
import {
  INSTRUMENT_NAMES,
  NOT_SHOWN,
  type NumberWriting,
  intervalWords,
  lossWords,
  named,
  percent,
  shareWords,
  weekName,
} from './result-words';

/** A group as its tables are made. */
export interface TabledGroup {
  readonly group: GroupKey;
  readonly isCompared: boolean;
  readonly summary: GroupSummary;
}

export const TRIAL_NAMES = {
  usual_care: 'Trial, usual care',
  usual_care_plus_chiropractic: 'Trial, with chiropractic',
} as const;

const label = (text: string) => ({ label: text, isNumber: false });
const number = (text: string) => ({ label: text, isNumber: true });

/** Who answered and who was lost, week by week. */
export function completenessTable(
  { group, isCompared, summary }: TabledGroup,
  writing: NumberWriting,
): ResultTableModel {
  const count = (value: number) => writing.number(value, 0);
  return {
    id: `answered-${group}`,
    caption: named(`Check-ins of ${count(summary.courses)} courses`, group, isCompared),
    columns: [
      label('Week'),
      number('Answered'),
      number('Of those due'),
      number('Not yet due or still open'),
      number('Lost'),
      label('Why lost'),
    ],
    rows: summary.completeness.map(({ week, answered, awaited, lost }) => {
      const all = lost.reduce((sum, { courses }) => sum + courses, 0);
      const due = answered + all;
      const behind = (figure: string, what: string) => ({
        group,
        figure,
        title: `${weekName(week)}: ${what}`,
      });
      return {
        label: weekName(week),
        cells: [
          traced(answered, count(answered), behind(`answered-${week}`, 'answered')),
          plain(due === 0 ? '–' : percent(answered / due, writing)),
          traced(awaited, count(awaited), behind(`awaited-${week}`, 'not yet due or still open')),
          traced(all, count(all), behind(`lost-${week}`, 'lost')),
          lost
            .filter(({ courses }) => courses > 0)
            .map(({ why, courses }): CellPart => ({
              text: `${lossWords(why)} ${count(courses)}`,
              figure: behind(`lost-${week}-${why}`, lossWords(why)),
            })),
        ],
      };
    }),
  };
}

/** Observed means with their spread, beside the arms of the trial. */
export function meanTable(
  { group, isCompared, summary }: TabledGroup,
  instrument: ChangeInstrument,
  writing: NumberWriting,
): ResultTableModel {
  const { name, scale } = INSTRUMENT_NAMES[instrument];
  const { arms } = trialArms(instrument);
  return {
    id: `${instrument}-mean-${group}`,
    caption: named(`${name}, ${scale}: mean of those known`, group, isCompared),
    columns: [
      label('Week'),
      number('Known'),
      number('Mean'),
      number('SD'),
      number('95 % interval'),
      ...TRIAL_ARMS.map((arm) => number(`${TRIAL_NAMES[arm]} (derived)`)),
    ],
    rows: summary[instrument].map(({ week, n, mean, standardDeviation, interval }) => ({
      label: weekName(week),
      cells: [
        traced(n, writing.number(n, 0), {
          group,
          figure: `${instrument}-${week}`,
          title: `${weekName(week)}: ${name.toLowerCase()} known`,
        }),
        plain(mean === null ? notShown(n) : writing.mean(mean)),
        plain(standardDeviation === null ? '–' : writing.mean(standardDeviation)),
        plain(intervalWords(interval, writing.mean.bind(writing))),
        ...TRIAL_ARMS.map((arm) => {
          const point = arms[arm].find((each) => each.week === week);
          return plain(
            point === undefined ? '–' : `${point.interpolated ? '≈ ' : ''}${writing.mean(point.value)}`,
          );
        }),
      ],
    })),
  };
}

/** Who got so much better, of those known and, as the floor, of all who were due. */
export function responderTable(
  { group, isCompared, summary }: TabledGroup,
  instrument: ChangeInstrument,
  writing: NumberWriting,
): ResultTableModel {
  const { name } = INSTRUMENT_NAMES[instrument];
  const rows = instrument === 'nrs' ? summary.nrsResponses : summary.rmdqResponses;
  return {
    id: `${instrument}-responders-${group}`,
    caption: named(`${name}: how many got better`, group, isCompared),
    columns: [
      label('Week'),
      number('Better by 30 %, of those known'),
      number('of all due'),
      number('Important change, of those known'),
      number('of all due'),
    ],
    rows: rows.map(({ week, ofKnown, ofDue }) => {
      const cell = (share: Share, response: string, what: string) =>
        traced(share.count ?? 0, shareWords(share, writing), {
          group,
          figure: `${instrument}-${response}-${week}`,
          title: `${weekName(week)}: ${name.toLowerCase()}, ${what}`,
        });
      return {
        label: weekName(week),
        cells: [
          cell(ofKnown.thirty_percent, 'thirty_percent', 'better by 30 %'),
          cell(ofDue.thirty_percent, 'thirty_percent', 'better by 30 %'),
          cell(ofKnown.improved, 'improved', 'important change'),
          cell(ofDue.improved, 'improved', 'important change'),
        ],
      };
    }),
  };
}

/** What patients said of the whole, beside what those of the trial said at week 6. */
export function improvementTable(
  { group, isCompared, summary }: TabledGroup,
  writing: NumberWriting,
): ResultTableModel {
  const share = (count: number, of: number): string =>
    `${writing.number(count, 0)} (${percent(of === 0 ? null : count / of, writing)})`;
  const known = (week: number, n: number): string => `${weekName(week)}, ${writing.number(n, 0)} said`;
  return {
    id: `improvement-${group}`,
    caption: named('Global improvement since the start', group, isCompared),
    columns: [
      label('Patients say'),
      ...summary.improvement.map(({ week, known: n }) => number(known(week, n))),
      ...TRIAL_ARMS.map((arm) =>
        number(`${TRIAL_NAMES[arm]} (derived), week 6, ${TRIAL_COUNTS[arm].improvementKnown} said`),
      ),
    ],
    rows: Object.entries(GLOBAL_IMPROVEMENT_LABELS).map(([step, words]) => ({
      label: words,
      cells: [
        ...summary.improvement.map(({ week, known: n, steps }) => {
          const courses = steps?.find((each) => each.step === step)?.courses ?? 0;
          return traced(courses, steps === null ? notShown(n) : share(courses, n), {
            group,
            figure: `improvement-${week}-${step}`,
            title: `${weekName(week)}: ${words.toLowerCase()}`,
          });
        }),
        ...TRIAL_ARMS.map((arm) => {
          const { improvement, improvementKnown } = TRIAL_COUNTS[arm];
          return plain(share(improvement[step as keyof typeof improvement], improvementKnown));
        }),
      ],
    })),
  };
}

export function adverseEventTable(
  { group, isCompared, summary }: TabledGroup,
  writing: NumberWriting,
): ResultTableModel {
  const { courses, events } = summary.adverseEvents;
  const count = (value: number) => writing.number(value, 0);
  return {
    id: `adverse-events-${group}`,
    caption: named('Adverse events, told at check-ins and visits', group, isCompared),
    columns: [label('Where'), number('Asked'), number('With any event'), number('Events')],
    rows: [
      {
        label: 'This clinic',
        cells: [
          traced(courses.of, count(courses.of), {
            group,
            figure: 'adverse_events_asked',
            title: 'Asked about adverse events',
          }),
          traced(courses.count ?? 0, shareWords(courses, writing), {
            group,
            figure: 'adverse_events',
            title: 'With an adverse event',
          }),
          plain(count(events)),
        ],
      },
      ...TRIAL_ARMS.map((arm) => {
        const { n, adverseEvents } = TRIAL_COUNTS[arm];
        return {
          label: TRIAL_NAMES[arm],
          cells: [
            plain(count(n)),
            plain(`${count(adverseEvents)} of ${count(n)}, ${percent(adverseEvents / n, writing)}`),
            plain('–'),
          ],
        };
      }),
    ],
  };
}

export function doseTable(
  { group, isCompared, summary }: TabledGroup,
  writing: NumberWriting,
): ResultTableModel {
  const { courses, plannedVisits, visits, plannedThrust, thrustVisits } = summary.dose;
  const mean = (value: number | null): readonly CellPart[] =>
    plain(value === null ? notShown(courses) : writing.mean(value));
  const row = (name: string, planned: number | null, given: number | null, trial: string) => ({
    label: name,
    cells: [mean(planned), mean(given), plain(trial)],
  });
  return {
    id: `dose-${group}`,
    caption: named(
      `Visits for each course, mean of ${writing.number(courses, 0)} whose plan has ended`,
      group,
      isCompared,
    ),
    columns: [
      label('Kind'),
      number('Planned'),
      number('Delivered'),
      number('Trial, of those who came (derived)'),
    ],
    rows: [
      row('All visits', plannedVisits, visits, writing.mean(TRIAL_VISITS.visits / TRIAL_VISITS.attended)),
      row('With thrust', plannedThrust, thrustVisits, '–'),
    ],
  };
}

function notShown(known: number): string {
  return known === 0 ? '–' : NOT_SHOWN;
}
