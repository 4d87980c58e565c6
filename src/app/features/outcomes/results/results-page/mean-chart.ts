import { type ChangeInstrument, TRIAL_ARMS, trialArms } from '#domain/outcomes';
import { SCORE_WEEKS } from '#domain/results';
import type { IntervalChartModel, IntervalLine } from '../../../../shared/ui/chart/interval-chart-model';
import { TRIAL_NAMES, type TabledGroup } from '../tables/group-tables';
import { INSTRUMENT_NAMES } from '../tables/result-words';

const LOOKS = {
  a: { series: 1, stroke: 'solid', marker: 'circle' },
  b: { series: 2, stroke: 'dashed', marker: 'square' },
  usual_care: { series: 3, stroke: 'dotted', marker: 'triangle' },
  usual_care_plus_chiropractic: { series: 3, stroke: 'dashed', marker: 'diamond' },
} as const;

/** The observed mean course of one group or two, beside the arms of the trial. */
export function meanChart(groups: readonly TabledGroup[], instrument: ChangeInstrument): IntervalChartModel {
  const { scale, max } = INSTRUMENT_NAMES[instrument];
  const { arms } = trialArms(instrument);
  return {
    weeks: SCORE_WEEKS,
    max,
    title: `Weeks from the start of care · ${scale}, lower is better`,
    lines: [
      ...TRIAL_ARMS.map((arm): IntervalLine => ({
        label: TRIAL_NAMES[arm],
        ...LOOKS[arm],
        points: arms[arm].map(({ week, value, interpolated }) => ({
          week,
          mean: value,
          interval: null,
          isHollow: interpolated,
        })),
      })),
      ...groups.map(({ group, isCompared, summary }): IntervalLine => ({
        label: isCompared ? `Group ${group.toUpperCase()}` : 'This clinic',
        ...LOOKS[group],
        points: summary[instrument].map(({ week, mean, interval }) => ({
          week,
          mean,
          interval,
          isHollow: false,
        })),
      })),
    ],
  };
}
