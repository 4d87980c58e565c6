import { type CountedResult, countResults, summarizeTally } from './index.ts';
import { someResult, weekScores } from './some-result.ts';

const TODAY = '2026-12-31';

function summaryOf(results: readonly CountedResult[]) {
  const counting = countResults(TODAY);
  results.forEach(counting.add);
  return summarizeTally(counting.tally);
}

/** So many courses that were assessed at week 6, of which some improved, and others that were lost. */
function someCourses(assessed: number, improved: number, lost = 0): CountedResult[] {
  return Array.from({ length: assessed + lost }, (_, at) =>
    someResult({
      nrs: weekScores({ 0: 6, 6: at >= assessed ? null : at < improved ? 2 : 6 }),
      answered: at < assessed ? [6] : [],
      improvement: { 6: at < assessed ? 'a_little_better' : null, 12: null },
      plannedVisits: 12,
      visits: 6,
      plannedThrust: 8,
      thrustVisits: 4,
      adverseEvents: at === 0 ? 3 : at < assessed ? 0 : null,
    }),
  );
}

describe('a group as it is shown', () => {
  it('has the mean of each week with its spread and interval, of those known', () => {
    const [baseline, , , week6] = summaryOf(someCourses(12, 6, 8)).nrs;
    expect(baseline).toEqual(jasmine.objectContaining({ week: 0, n: 20, mean: 6, standardDeviation: 0 }));
    expect(week6).toEqual(jasmine.objectContaining({ week: 6, n: 12, mean: 4 }));
    expect(week6?.interval?.lower).toBeCloseTo(4 - 2.200985 * (2.0889319 / Math.sqrt(12)), 5);
  });

  it('has responders of those known and, as the floor, of all from whom an answer could be had', () => {
    const week6 = summaryOf(someCourses(12, 6, 8)).nrsResponses[2];
    expect(week6?.ofKnown.improved).toEqual(jasmine.objectContaining({ count: 6, of: 12, share: 0.5 }));
    expect(week6?.ofDue.improved).toEqual(jasmine.objectContaining({ count: 6, of: 20, share: 0.3 }));
    expect(week6?.ofKnown.thirty_percent.count).toBe(6);
  });

  it('shows of a week with fewer than ten nothing but the number', () => {
    const summary = summaryOf(someCourses(9, 5, 8));
    const hidden = { mean: null, standardDeviation: null, interval: null };
    expect(summary.nrs[3]).toEqual({ week: 6, n: 9, ...hidden });
    expect(summary.nrsResponses[2]?.ofKnown.improved).toEqual({
      count: null,
      of: 9,
      share: null,
      interval: null,
    });
    expect(summary.nrsResponses[2]?.ofDue.improved.count).toBeNull();
    expect(summary.improvement[0]).toEqual({ week: 6, known: 9, steps: null });
  });

  it('always tells who was lost, and who was harmed', () => {
    const summary = summaryOf(someCourses(9, 5, 2));
    expect(summary.completeness[2]?.answered).toBe(9);
    expect(summary.completeness[2]?.lost.filter(({ courses }) => courses > 0)).toEqual([
      { why: 'no_answer', courses: 2 },
    ]);
    expect(summary.adverseEvents.events).toBe(3);
    expect(summary.adverseEvents.courses).toEqual(jasmine.objectContaining({ count: 1, of: 9 }));
  });

  it('has every step of improvement, and the mean dose', () => {
    const summary = summaryOf(someCourses(10, 5));
    expect(summary.improvement[0]?.steps?.filter(({ courses }) => courses > 0)).toEqual([
      { step: 'a_little_better', courses: 10 },
    ]);
    const dose = { courses: 10, plannedVisits: 12, visits: 6, plannedThrust: 8, thrustVisits: 4 };
    expect(summary.dose).toEqual(dose);
    expect(summaryOf(someCourses(9, 5)).dose.visits).toBeNull();
  });

  it('has no share where nobody was asked', () => {
    expect(summaryOf([]).adverseEvents.courses).toEqual({ count: 0, of: 0, share: null, interval: null });
  });
});
