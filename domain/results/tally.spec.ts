import { addDays } from '#domain/outcomes';
import { type CourseResult, behindFigure, countResults } from './index.ts';
import { someResult, weekScores } from './some-result.ts';

const TODAY = '2026-06-30';
const daysAgo = (days: number): string => addDays(TODAY, -days);

function tallyOf(results: readonly CourseResult[]) {
  const counting = countResults(TODAY);
  for (const result of results) counting.add(result);
  return counting.tally;
}

const improved = someResult({
  dayZero: daysAgo(120),
  outsideTrial: true,
  nrs: weekScores({ 0: 8, 2: 6, 6: 4, 12: 2 }),
  rmdq: weekScores({ 0: 10, 6: 7 }),
  answered: [2, 6, 12],
  improvement: { 6: 'much_better', 12: null },
  adverseEvents: 2,
  plannedVisits: 12,
  plannedThrust: 9,
  visits: 7,
  thrustVisits: 5,
});
const lost = someResult({
  dayZero: daysAgo(120),
  outsideTrial: false,
  closing: { on: daysAgo(90), reason: 'plateau' },
  nrs: weekScores({ 0: 5, 2: 5 }),
  answered: [2],
  adverseEvents: 0,
  plannedVisits: 10,
  plannedThrust: 0,
  visits: 1,
});
const running = someResult({ dayZero: daysAgo(10), nrs: weekScores({ 0: 6 }), plannedVisits: 8, visits: 2 });
const silent = someResult({
  dayZero: daysAgo(50),
  nrs: weekScores({ 0: 0, 2: 0 }),
  rmdq: weekScores({ 0: 3 }),
});
const all = [improved, lost, running, silent];

describe('the results of a group', () => {
  const tally = tallyOf(all);

  it('begin with who answered, who is awaited still and why the others were lost', () => {
    const lostAt = (week: 2 | 4 | 6 | 12) =>
      Object.fromEntries(Object.entries(tally.weeks[week].lost).filter(([, count]) => count > 0));
    expect([tally.courses, tally.outsideTrial, tally.trialNotKnown]).toEqual([4, 1, 2]);
    expect([tally.weeks[2].answered, tally.weeks[2].awaited, lostAt(2)]).toEqual([2, 1, { no_answer: 1 }]);
    expect([tally.weeks[4].answered, tally.weeks[4].awaited, lostAt(4)]).toEqual([
      0,
      1,
      { plateau: 1, no_answer: 2 },
    ]);
    expect([tally.weeks[6].answered, tally.weeks[6].awaited, lostAt(6)]).toEqual([1, 2, { plateau: 1 }]);
  });

  it('have what a mean and its spread need, of the scores that are known', () => {
    expect(tally.scores.nrs[0]).toEqual({ n: 4, mean: 4.75, squares: 34.75 });
    expect(tally.scores.nrs[12]).toEqual({ n: 1, mean: 2, squares: 0 });
    expect(tally.scores.rmdq[2]).toEqual({ n: 0, mean: 0, squares: 0 });
  });

  it('count responders of those known, beside all from whom an answer could be had', () => {
    expect(tally.responses.nrs[2]).toEqual({
      known: 3,
      due: 3,
      responded: { thirty_percent: 0, improved: 0 },
    });
    expect(tally.responses.nrs[6]).toEqual({
      known: 1,
      due: 2,
      responded: { thirty_percent: 1, improved: 1 },
    });
    expect(tally.responses.rmdq[6].responded).toEqual({ thirty_percent: 1, improved: 0 });
  });

  it('count a score that is known as due, though its check-in is awaited', () => {
    const early = someResult({ dayZero: daysAgo(10), nrs: weekScores({ 0: 6, 2: 5 }) });
    expect(tallyOf([early]).responses.nrs[2].due).toBe(1);
    expect(tallyOf([early]).responses.rmdq[2].due).toBe(0);
  });

  it('have every step of global improvement, and adverse events beside how many were asked', () => {
    expect(tally.improvement[6].much_better).toBe(1);
    expect(tally.improvement[6].much_worse).toBe(0);
    expect(tally.adverseEvents).toEqual({ asked: 2, courses: 1, events: 2 });
  });

  it('have the dose of those whose six weeks are over, or that were closed', () => {
    expect(tally.dose).toEqual({
      courses: 3,
      plannedVisits: 22,
      plannedThrust: 9,
      visits: 8,
      thrustVisits: 5,
    });
    const closedEarly = someResult({ dayZero: daysAgo(5), closing: { on: daysAgo(1), reason: 'referred' } });
    const dayBefore = someResult({ dayZero: daysAgo(41) });
    expect(tallyOf([closedEarly, dayBefore, someResult({ dayZero: daysAgo(42) })]).dose.courses).toBe(2);
  });

  it('lead from each figure to the courses behind it', () => {
    const behind = (figure: string) => all.filter(behindFigure(figure, TODAY));
    expect(behind('started')).toEqual(all);
    expect(behind('outside_trial')).toEqual([improved]);
    expect(behind('answered-2')).toEqual([improved, lost]);
    expect(behind('awaited-2')).toEqual([running]);
    expect(behind('lost-4')).toEqual([improved, lost, silent]);
    expect(behind('lost-4-plateau')).toEqual([lost]);
    expect(behind('nrs-0')).toEqual(all);
    expect(behind('rmdq-6')).toEqual([improved]);
    expect(behind('nrs-known-2')).toEqual([improved, lost, silent]);
    expect(behind('nrs-improved-6')).toEqual([improved]);
    expect(behind('rmdq-thirty_percent-6')).toEqual([improved]);
    expect(behind('rmdq-improved-6')).toEqual([]);
    expect(behind('improvement-6')).toEqual([improved]);
    expect(behind('improvement-6-much_better')).toEqual([improved]);
    expect(behind('improvement-6-much_worse')).toEqual([]);
    expect(behind('adverse_events_asked')).toEqual([improved, lost]);
    expect(behind('adverse_events')).toEqual([improved]);
    expect(behind('dose')).toEqual([improved, lost, silent]);
  });

  it('know no other figure', () => {
    for (const figure of ['', 'lost-3', 'lost-6-clinician', 'nrs-improved-0', 'started-2']) {
      expect(() => behindFigure(figure, TODAY))
        .withContext(figure)
        .toThrowError(RangeError);
    }
  });
});
