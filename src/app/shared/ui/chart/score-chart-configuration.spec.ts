import type { ChartPalette } from './chart-palette';
import { scoreChartConfiguration } from './score-chart-configuration';
import type { ChartLine, ScoreChartModel } from './score-chart-model';

const palette: ChartPalette = {
  series: { 1: 'teal', 2: 'orange', 3: 'grey' },
  text: 'black',
  quietText: 'dimgrey',
  line: 'silver',
  surface: 'white',
  good: 'green',
  goodSoft: 'honeydew',
  between: 'whitesmoke',
  event: 'red',
  fontFamily: 'Inter',
};

function aPoint(x: number, y: number | null, isHollow = false) {
  return { x, y, isHollow, label: y === null ? null : String(y), tip: `week ${x}` };
}

function aLine(points: ChartLine['points'], change: Partial<ChartLine> = {}): ChartLine {
  return {
    label: 'This patient',
    series: 1,
    stroke: 'solid',
    marker: 'circle',
    isThick: true,
    points,
    ...change,
  };
}

function aModel(lines: readonly ChartLine[]): ScoreChartModel {
  return {
    x: { min: -1, max: 12, title: 'Weeks', ticks: [{ at: 0, label: '0' }] },
    y: { min: 0, max: 10, title: 'NRS', ticks: [{ at: 5, label: '5' }] },
    lines,
    bands: [],
    levels: [],
    marks: [],
  };
}

describe('the configuration of a score chart', () => {
  it('fixes both scales, whatever the scores are', () => {
    const { options } = scoreChartConfiguration(aModel([aLine([aPoint(2, 3)])]), palette);
    expect(options?.scales?.['x']).toEqual(jasmine.objectContaining({ type: 'linear', min: -1, max: 12 }));
    expect(options?.scales?.['y']).toEqual(jasmine.objectContaining({ type: 'linear', min: 0, max: 10 }));
  });

  it('puts each point at its own place in time', () => {
    const { data } = scoreChartConfiguration(aModel([aLine([aPoint(0, 7), aPoint(2.14, 5)])]), palette);
    expect(data.datasets[0]?.data.map(({ x, y }) => [x, y])).toEqual([
      [0, 7],
      [2.14, 5],
    ]);
  });

  it('breaks the line where a score is not known', () => {
    const { data } = scoreChartConfiguration(
      aModel([aLine([aPoint(0, 7), aPoint(4, null), aPoint(6, 3)])]),
      palette,
    );
    expect(data.datasets[0]?.data[1]?.y).toBeNaN();
    expect(data.datasets[0]?.spanGaps).toBeFalse();
  });

  it('draws hollow what was worked out rather than measured', () => {
    const { data } = scoreChartConfiguration(aModel([aLine([aPoint(0, 7), aPoint(2, 5, true)])]), palette);
    expect(data.datasets[0]?.pointBackgroundColor).toEqual(['teal', 'white']);
  });

  it('joins no points of a series that is not one course', () => {
    const { data } = scoreChartConfiguration(
      aModel([aLine([aPoint(0, 7), aPoint(1, 6)], { stroke: 'none' })]),
      palette,
    );
    expect(data.datasets[0]?.showLine).toBeFalse();
  });

  it('tells lines apart by stroke and marker as well as by colour', () => {
    const { data } = scoreChartConfiguration(
      aModel([
        aLine([]),
        aLine([], { series: 2, stroke: 'dashed', marker: 'square' }),
        aLine([], { series: 3, stroke: 'dotted', marker: 'triangle' }),
      ]),
      palette,
    );
    for (const property of ['borderColor', 'borderDash', 'pointStyle'] as const) {
      expect(new Set(data.datasets.map((each) => JSON.stringify(each[property]))).size)
        .withContext(property)
        .toBe(3);
    }
  });
});
