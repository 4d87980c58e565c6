import { addCourse, mergeSummaries, noCourses, type RepeatedMeasuresCourse } from './index.ts';

const DESIGN = { weeks: [2, 4], groups: ['A', 'B'] as const };
type Course = RepeatedMeasuresCourse<'A' | 'B'>;

const COURSES: readonly Course[] = [
  { group: 'A', baseline: 5, values: [4, 3] },
  { group: 'A', baseline: 7, values: [6, 1] },
  { group: 'A', baseline: 6, values: [3, null] },
  { group: 'B', baseline: 4, values: [2, 2] },
  { group: 'B', baseline: null, values: [2, 2] },
  { group: 'B', baseline: 4, values: [null, null] },
];

function summaryOf(courses: readonly Course[]) {
  const summary = noCourses<'A' | 'B'>(DESIGN);
  for (const course of courses) addCourse(summary, course);
  return summary;
}

describe('a summary of courses', () => {
  it('keeps counts, means and products of each group and each set of assessed weeks', () => {
    const { cells, withoutBaseline, withoutFollowUp } = summaryOf(COURSES);
    expect(cells.size).toBe(3);
    const [both, first] = cells.values();
    expect(both).toEqual({
      group: 0,
      weeks: [0, 1],
      n: 2,
      means: [6, 5, 2],
      products: [
        [2, 2, -2],
        [2, 2, -2],
        [-2, -2, 2],
      ],
    });
    expect(first).toEqual({
      group: 0,
      weeks: [0],
      n: 1,
      means: [6, 3],
      products: [
        [0, 0],
        [0, 0],
      ],
    });
    expect(withoutBaseline).toEqual([0, 1]);
    expect(withoutFollowUp).toEqual([0, 1]);
  });

  it('does not grow with courses', () => {
    const many = Array.from({ length: 50 }, () => COURSES).flat();
    expect(summaryOf(many).cells.size).toBe(summaryOf(COURSES).cells.size);
  });

  it('survives the way to a worker thread and back', () => {
    const summary = summaryOf(COURSES);
    expect(structuredClone(summary)).toEqual(summary);
  });

  it('merges into what one pass gives, and changes neither part', () => {
    const [one, other] = [summaryOf(COURSES.slice(0, 1)), summaryOf(COURSES.slice(1))];
    expect(mergeSummaries(one, other)).toEqual(summaryOf(COURSES));
    expect(one).toEqual(summaryOf(COURSES.slice(0, 1)));
    expect(other).toEqual(summaryOf(COURSES.slice(1)));
  });

  it('merges the products of both parts', () => {
    const [whole] = summaryOf([...COURSES, ...COURSES]).cells.values();
    const merged = mergeSummaries(summaryOf(COURSES), summaryOf(COURSES));
    const [cell] = merged.cells.values();
    expect(cell!.n).toBe(4);
    expect(cell!.means).toEqual(whole!.means);
    for (const [at, product] of cell!.products.flat().entries()) {
      expect(product).toBeCloseTo(whole!.products.flat()[at]!, 12);
    }
    expect(merged.withoutBaseline).toEqual([0, 2]);
    expect(merged.withoutFollowUp).toEqual([0, 2]);
  });

  it('does not merge summaries of different comparisons', () => {
    const other = noCourses<'A' | 'B'>({ weeks: [2, 6], groups: ['A', 'B'] });
    expect(() => mergeSummaries(summaryOf([]), other)).toThrowError(
      RangeError,
      'Summaries of different comparisons cannot be merged',
    );
  });

  it('refuses what does not fit, and stays as it was', () => {
    const summary = summaryOf([]);
    const wrong: readonly [Course, string][] = [
      [{ group: 'C' as 'A', baseline: 5, values: [4, 3] }, 'C is not a group of this comparison'],
      [{ group: 'A', baseline: 5, values: [4] }, '1 values do not fit 2 weeks'],
      [{ group: 'A', baseline: 5, values: [4, Number.NaN] }, 'NaN is not a score'],
      [{ group: 'A', baseline: Infinity, values: [4, 3] }, 'Infinity is not a score'],
    ];
    for (const [course, message] of wrong) {
      expect(() => addCourse(summary, course)).toThrowError(RangeError, message);
    }
    expect(summary).toEqual(summaryOf([]));
  });
});
