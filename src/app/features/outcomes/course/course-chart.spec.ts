import { aScore, anOutcomeView, onDay, plainWriting } from '../testing/outcome-builders';
import { type TrialStart, chartSummary, courseChart, visitPainChart } from './course-chart';
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

  it('puts the spread of patients behind the means that were posted, cut off at the scale', () => {
    const spreadOf = (trialStart: TrialStart) =>
      chartOf({}, 'nrs', trialStart).lines[1]?.points.map(({ x, spread }) => [
        x,
        spread === undefined ? null : [spread.from, spread.to].map((each) => Number(each.toFixed(2))),
      ]);
    expect(spreadOf('measured')).toEqual([
      [0, [2.3, 6.82]],
      [2, null],
      [4, null],
      [6, [0.72, 5.04]],
      [12, [0.31, 4.89]],
    ]);
    // At week 0 the change is the same for everybody: none.
    expect(spreadOf('baseline')?.[0]).toEqual([0, null]);
    expect(spreadOf('baseline')?.[3]).toEqual([6, [3.16, 7.48]]);
    const high = chartOf({ scores: [aScore(0, 10, 24)] }, 'rmdq', 'baseline').lines[2];
    expect(high?.points[3]?.spread?.to).toBe(24);
  });

  it('never carries an interval of a mean, nor a spread of the patient', () => {
    expect(chartOf({}).lines[0]?.points.every(({ spread }) => spread === undefined)).toBeTrue();
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

  it('has visits, each kind of care, adverse events and plan versions on its own axis', () => {
    const visit = { painBefore: 6, painAfter: 4 } as const;
    const chart = chartOf({
      care: [
        { ...visit, on: onDay(0), rows: ['therapeutic_exercise'] },
        { ...visit, on: onDay(7), rows: ['therapeutic_exercise', 'chiropractic_adjustment'] },
      ],
      adverseEvents: [
        { source: 'visit', on: onDay(7), severity: 'mild' },
        { source: 'check-in', on: onDay(14), severity: 'severe' },
      ],
      plans: [
        { version: 1, signedOn: onDay(0) },
        { version: 2, signedOn: onDay(10) },
      ],
    });
    expect(chart.strip?.map(({ label, marks }) => [label, marks.map(({ at }) => at)])).toEqual([
      ['Visits 2', [0, 1]],
      ['Exercise 2', [0, 1]],
      ['Adjustment 1', [1]],
      ['Adverse events 2', [1, 2]],
      ['Plan signed', [0, 10 / 7]],
    ]);
    expect(chart.strip?.[3]?.marks.map(({ kind }) => kind)).toEqual(['hollow', 'crossing']);
    expect(chart.strip?.[4]?.marks.map(({ label }) => label)).toEqual(['v1', 'v2']);
  });

  it('has no row below the plot where nothing was done', () => {
    expect(chartOf({}).strip).toEqual([]);
  });

  it('counts 500 visits by the week, the fullest week as high as the row', () => {
    const care = Array.from({ length: 500 }, (_, index) => ({
      on: onDay(index),
      rows: index % 7 === 0 ? (['massage'] as const) : [],
      painBefore: null,
      painAfter: null,
    }));
    const chart = chartOf({ care: care.map((visit) => ({ ...visit, rows: [...visit.rows] })) });
    const [visits, massage] = chart.strip ?? [];
    expect(visits?.label).toBe('Visits 500, by week');
    expect(visits?.marks.length).toBe(72);
    expect(visits?.marks[0]).toEqual({ at: 0.5, kind: 'tick', height: 1, label: null });
    expect(massage?.marks[0]?.height).toBeCloseTo(1 / 7);
    expect(chart.x.max).toBeGreaterThanOrEqual(499 / 7);
    const decade = chartOf({
      care: care.map((visit, index) => ({ ...visit, on: onDay(index * 7), rows: [] })),
    });
    expect(decade.strip?.[0]?.label).toBe('Visits 500, by 6 weeks');
    expect(decade.strip?.[0]?.marks.length).toBeLessThanOrEqual(90);
  });

  it('never joins pain at visits, nor draws it with the average of the past week', () => {
    const care = [
      { on: onDay(0), rows: [], painBefore: 6, painAfter: 4 },
      { on: onDay(7), rows: [], painBefore: null, painAfter: 3 },
    ];
    const view = anOutcomeView({ care });
    const course = scoreCourse(view, 'nrs', onDay(20));
    const chart = visitPainChart(course, plainWriting);
    expect(
      chart.lines.map(({ label, stroke, points }) => [label, stroke, points.map(({ x, y }) => [x, y])]),
    ).toEqual([
      [
        'After',
        'none',
        [
          [0, 4],
          [1, 3],
        ],
      ],
      ['Before', 'none', [[0, 6]]],
    ]);
    expect(courseChart(course, 'measured', plainWriting).lines.map(({ label }) => label)).toEqual([
      'This patient',
      'With chiropractic',
      'Usual care',
    ]);
  });

  it('draws one point, and none', () => {
    expect(pointsOf({ scores: [aScore(0, 7, null)] })?.filter(([, y]) => y !== null)).toEqual([[0, 7]]);
    expect(pointsOf({ scores: [] })?.filter(([, y]) => y !== null)).toEqual([]);
  });

  it('is said in one sentence with its numbers', () => {
    const view = anOutcomeView({ scores: [aScore(0, 7, 14), aScore(14, 5, 9)] });
    expect(chartSummary(scoreCourse(view, 'nrs', onDay(20)), 'measured', plainWriting)).toBe(
      'Chart of pain, NRS 0–10. This patient: baseline 7, week 2 5. With chiropractic in the trial: 4.6 to 2.6. Usual care in the trial: 4.6 to 3.5. The table has the same numbers.',
    );
  });
});
