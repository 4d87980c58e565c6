import { TestBed } from '@angular/core/testing';
import { SmallChart } from './small-chart';
import { BOX, type SmallSeries, shapeOf, xOf } from './small-chart-shape';

const series = (more: Partial<SmallSeries> = {}): SmallSeries => ({
  max: 10,
  points: [
    { day: 0, score: 6 },
    { day: 14, score: 4 },
  ],
  baseline: 6,
  goal: 3,
  importantAt: 4,
  ...more,
});
const middle = (BOX.top + BOX.bottom) / 2;

describe('the shape of a small chart', () => {
  it('puts days to scale, the same for every course', () => {
    expect(xOf(-7)).toBe(BOX.left);
    expect(xOf(98)).toBe(BOX.right);
    expect(xOf(28) - xOf(14)).toBeCloseTo(xOf(98) - xOf(84), 0);
  });

  it('puts scores to the scale of their instrument', () => {
    expect(shapeOf(series({ points: [{ day: 0, score: 5 }] })).dots).toEqual([{ x: xOf(0), y: middle }]);
    expect(shapeOf(series({ max: 24, points: [{ day: 0, score: 24 }] })).dots[0]?.y).toBe(BOX.top);
    expect(shapeOf(series({ max: 24, points: [{ day: 0, score: 0 }] })).dots[0]?.y).toBe(BOX.bottom);
  });

  it('joins scores, and never over a gap', () => {
    const points = [0, 14, 28, 42, 84].map((day) => ({ day, score: day === 28 ? null : 5 }));
    const { line, dots, gaps } = shapeOf(series({ points }));
    const at = (day: number): string => `${xOf(day)} ${middle}`;
    expect(line).toBe(`M${at(0)}L${at(14)}M${at(42)}L${at(84)}`);
    expect(dots.length).toBe(4);
    expect(gaps).toEqual([xOf(28)]);
  });

  it('marks the newest score, and what is not known nowhere', () => {
    expect(shapeOf(series()).latest).toEqual(jasmine.objectContaining({ x: xOf(14), score: 4 }));
    const empty = shapeOf(series({ points: [], baseline: null, goal: null, importantAt: null }));
    expect(empty).toEqual({
      line: '',
      dots: [],
      latest: null,
      gaps: [],
      baselineY: null,
      goalY: null,
      importantY: null,
      goesOn: false,
    });
  });

  it('draws an early baseline at the edge, and says that later scores go on', () => {
    const { dots, goesOn } = shapeOf(
      series({
        points: [
          { day: -40, score: 6 },
          { day: 98, score: 4 },
          { day: 99, score: 3 },
        ],
      }),
    );
    expect(dots.map(({ x }) => x)).toEqual([BOX.left, BOX.right]);
    expect(goesOn).toBeTrue();
  });
});

describe('a small chart', () => {
  const draw = async (of: SmallSeries): Promise<SVGElement> => {
    const fixture = TestBed.createComponent(SmallChart);
    fixture.componentRef.setInput('series', of);
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).querySelector('svg')!;
  };

  it('draws lines, dots, goal, baseline and the important change, and is silent: the table speaks', async () => {
    const svg = await draw(
      series({
        points: [
          { day: 0, score: 6 },
          { day: 14, score: null },
          { day: 28, score: 0 },
        ],
      }),
    );
    expect(svg.getAttribute('aria-hidden')).toBe('true');
    expect(svg.querySelectorAll('circle').length).toBe(2);
    for (const each of ['.goal', '.baseline', '.important', '.gap']) {
      expect(svg.querySelectorAll(each).length).withContext(each).toBe(1);
    }
    expect([...svg.querySelectorAll('text')].map((text) => text.textContent)).toEqual([
      '10',
      '0',
      '0',
      '2',
      '4',
      '6',
      '12',
      '0',
    ]);
  });

  it('draws the frame alone where nothing is known', async () => {
    const svg = await draw(series({ points: [], baseline: null, goal: null, importantAt: null }));
    expect(svg.querySelectorAll('circle, .goal, .baseline, .important, .latest').length).toBe(0);
    expect(svg.querySelectorAll('.frame').length).toBe(1);
  });
});
