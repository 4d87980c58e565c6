import { layOut } from './interval-chart-layout';
import type { IntervalPoint } from './interval-chart-model';

const point = (week: number, mean: number | null): IntervalPoint => ({
  week,
  mean,
  interval: mean === null ? null : { lower: mean - 1, upper: mean + 1 },
  isHollow: false,
});

function layoutOf(points: readonly IntervalPoint[], max = 10) {
  return layOut(
    {
      weeks: [0, 2, 4, 6, 12],
      max,
      title: 'Weeks',
      lines: [{ label: 'This clinic', series: 1, stroke: 'solid', marker: 'circle', points }],
    },
    600,
    280,
  );
}

describe('the chart of means', () => {
  it('is to scale in weeks and in points, and shows the whole scale', () => {
    const { lines, xTicks, yTicks } = layoutOf([point(0, 10), point(6, 5), point(12, 0)]);
    const [start, middle, end] = lines[0]?.points ?? [];
    expect(middle?.x).toBeCloseTo(((start?.x ?? 0) + (end?.x ?? 0)) / 2);
    expect(middle?.y).toBeCloseTo(((start?.y ?? 0) + (end?.y ?? 0)) / 2);
    expect(xTicks.map(({ label }) => label)).toEqual(['0', '2', '4', '6', '12']);
    expect(yTicks.map(({ label }) => label)).toEqual(['0', '2', '4', '6', '8', '10']);
    expect(layoutOf([], 24).yTicks.map(({ label }) => label)).toEqual(['0', '6', '12', '18', '24']);
  });

  it('breaks the line where a mean is not known, and draws no interval there', () => {
    const { path, whiskers, points } = layoutOf([point(0, 6), point(2, null), point(4, 5), point(6, 4)])
      .lines[0] ?? { path: '', whiskers: '', points: [] };
    expect(points.length).toBe(3);
    expect(path.match(/[ML]/g)).toEqual(['M', 'M', 'L']);
    expect(whiskers.match(/V/g)?.length).toBe(3);
  });
});
