import { aScore, anOutcomeView, onDay, plainWriting } from '../testing/outcome-builders';
import { type TrialStart, chartSummary, courseChart } from './course-chart';
import { scoreCourse } from './score-course';

type ViewChange = Parameters<typeof anOutcomeView>[0];

function chartOf(
  change: ViewChange,
  instrument: 'nrs' | 'rmdq' = 'nrs',
  trialStart: TrialStart = 'measured',
) {
  return courseChart(scoreCourse(anOutcomeView(change), instrument, onDay(200)), trialStart, plainWriting);
}

function pointsOf(change: ViewChange, instrument: 'nrs' | 'rmdq' = 'nrs') {
  return chartOf(change, instrument).lines[0]?.points.map(({ x, y }) => [x, y]);
}

describe('the chart of a course', () => {
  it('is to scale in weeks: a score on day 23 stands at 23 sevenths', () => {
    expect(pointsOf({ scores: [aScore(0, 7, 14), aScore(23, 5, 9)] })).toContain([23 / 7, 5]);
  });

  it('runs from a week before day 0 to week 12, and further where there are scores', () => {
    expect(chartOf({}).x).toEqual(jasmine.objectContaining({ min: -1, max: 12 }));
    const longer = chartOf({ scores: [aScore(-20, 7, 14), aScore(120, 3, 5)] });
    expect(longer.x.min).toBe(-3);
    expect(longer.x.max).toBe(17.5);
  });

  it('shows the whole of both scales', () => {
    expect(chartOf({}, 'nrs').y).toEqual(jasmine.objectContaining({ min: 0, max: 10 }));
    expect(chartOf({}, 'rmdq').y).toEqual(jasmine.objectContaining({ min: 0, max: 24 }));
  });

  it('leaves a gap where a check-in was missed', () => {
    const scores = [aScore(0, 7, 14), aScore(14, 6, 12), aScore(42, 4, 8)];
    expect(pointsOf({ scores })?.slice(0, 4)).toEqual([
      [0, 7],
      [2, 6],
      [4, null],
      [6, 4],
    ]);
  });

  it('leaves a gap where a questionnaire is incomplete', () => {
    const scores = [aScore(0, 7, 14), aScore(14, 6, null, 23), aScore(28, 4, 8)];
    expect(pointsOf({ scores }, 'rmdq')?.slice(0, 3)).toEqual([
      [0, 14],
      [2, null],
      [4, 8],
    ]);
  });

  it('marks the baseline, the goal, the important change and the grey zone', () => {
    const chart = chartOf({});
    expect(chart.lines[0]?.points[0]?.label).toBe('Baseline 7');
    expect(chart.levels.map(({ at, label }) => [at, label])).toEqual([
      [3, 'Goal 3'],
      [7, null],
    ]);
    expect(chart.bands.map(({ from, to, label }) => [from, to, label])).toEqual([
      [0, 4, 'Important change: 4 or less'],
      [4, 5, 'Grey zone'],
    ]);
  });

  it('draws both groups of the trial, hollow where interpolated', () => {
    const [, withChiropractic, usualCare] = chartOf({}).lines;
    expect(usualCare?.points.map(({ x, y }) => [x, y])).toContain([12, 3.48]);
    expect(withChiropractic?.points.map(({ x, y }) => [x, y])).toContain([6, 2.88]);
    for (const line of [withChiropractic, usualCare]) {
      expect(line?.points.filter(({ isHollow }) => isHollow).map(({ x }) => x)).toEqual([2, 4]);
    }
  });

  it('can start the trial at the patient’s baseline, to compare change alone', () => {
    const [, withChiropractic, usualCare] = chartOf({}, 'nrs', 'baseline').lines;
    expect(usualCare?.points[0]?.y).toBe(7);
    expect(withChiropractic?.points.at(-1)?.y).toBeCloseTo(7 + 2.6 - 4.56);
  });

  it('leaves out what such a comparison would put below 0', () => {
    const usual = chartOf({ scores: [aScore(0, 1, 2)] }, 'nrs', 'baseline').lines[2];
    expect(usual?.points.at(-1)?.y).toBeNull();
  });

  it('shows scores by date, without weeks and trial, before there is a day 0', () => {
    const chart = chartOf({ dayZero: null, scores: [aScore(0, 5, 8), aScore(14, 6, 9)] });
    expect(chart.lines.length).toBe(1);
    expect(chart.lines[0]?.points.map(({ x, y }) => [x, y])).toEqual([
      [0, 5],
      [14, 6],
    ]);
    expect(chart.x.title).toBe('Date');
    expect(chart.x.ticks[0]?.label).toBe('03-02');
    expect(chart.bands).toEqual([]);
  });

  it('is said in one sentence with its numbers', () => {
    const view = anOutcomeView({ scores: [aScore(0, 7, 14), aScore(14, 5, 9)] });
    expect(chartSummary(scoreCourse(view, 'nrs', onDay(20)), 'measured', plainWriting)).toBe(
      'Chart of pain, NRS 0–10. This patient: baseline 7, week 2 5. With chiropractic in the trial: 4.6 to 2.6. Usual care in the trial: 4.6 to 3.5. The table has the same numbers.',
    );
  });
});
