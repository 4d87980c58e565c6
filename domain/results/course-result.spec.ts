import { addDays } from '#domain/outcomes';
import { courseResultOf } from './index.ts';
import { someFacts, someResult, weekScores } from './some-result.ts';

const onDay = (day: number): string => addDays('2026-03-02', day);
const score = (day: number, value: number | null) => ({ date: onDay(day), score: value });
const checkIn = (day: number, change = {}) => ({
  date: onDay(day),
  improvement: null,
  adverseEvents: null,
  ...change,
});
const thrust = { techniques: ['thrust'] } as const;
const plain = { techniques: [] } as const;

describe('what counts of a course', () => {
  it('is nothing known where only its start is recorded', () => {
    expect(courseResultOf(someFacts())).toEqual(someResult());
  });

  it('has the baseline of day 0 or before, and each week the complete score nearest to its day', () => {
    const result = courseResultOf(
      someFacts({
        pain: [
          score(-20, 8),
          score(0, 7),
          score(12, 6),
          score(15, 5),
          score(28, null),
          score(31, 4),
          score(98, 1),
        ],
        disability: [score(3, 12), score(42, 4)],
      }),
    );
    expect(result.nrs).toEqual(weekScores({ 0: 7, 2: 5, 4: 4, 12: 1 }));
    expect(result.rmdq).toEqual(weekScores({ 6: 4 }));
  });

  it('counts a check-in as answered in its window, whatever it left open', () => {
    const checkIns = [checkIn(0), checkIn(7), checkIn(34), checkIn(60), checkIn(99)];
    expect(courseResultOf(someFacts({ checkIns })).answered).toEqual([2, 4]);
  });

  it('has the global improvement nearest to weeks 6 and 12, where it was asked', () => {
    const result = courseResultOf(
      someFacts({
        checkIns: [
          checkIn(14, { improvement: 'much_worse' }),
          checkIn(36, { improvement: 'about_the_same' }),
          checkIn(42),
          checkIn(44, { improvement: 'much_better' }),
          checkIn(84),
          checkIn(90, { improvement: 'completely_gone' }),
        ],
      }),
    );
    expect(result.improvement).toEqual({ 6: 'much_better', 12: 'completely_gone' });
  });

  it('adds up adverse events of check-ins and visits, and does not know of them where nobody asked', () => {
    const eventsOf = (events: readonly (number | null)[], visits: readonly boolean[]) =>
      courseResultOf(
        someFacts({
          checkIns: events.map((adverseEvents, at) => checkIn(14 * (at + 1), { adverseEvents })),
          visits: visits.map((hasAdverseEvent, at) => ({ on: onDay(at), delivered: {}, hasAdverseEvent })),
        }),
      ).adverseEvents;
    expect(eventsOf([null], [false])).toBeNull();
    expect(eventsOf([0, null], [false])).toBe(0);
    expect(eventsOf([2, 1], [true, false])).toBe(4);
    expect(eventsOf([], [true])).toBe(1);
  });

  it('counts the visits at which something was given, and those with thrust, beside what the plan needs', () => {
    const visit = (day: number, delivered: object) => ({
      on: onDay(day),
      delivered,
      hasAdverseEvent: false,
    });
    const result = courseResultOf(
      someFacts({
        sessions: {
          therapeutic_exercise: [2, 2, 1, 1, 1, 1],
          chiropractic_adjustment: [3, 1, 0, 0, 0, 0],
          heat: [7, 7, 7, 7, 7, 7],
        },
        visits: [
          visit(0, { chiropractic_adjustment: thrust, therapeutic_exercise: plain }),
          visit(2, {}),
          visit(4, { therapeutic_exercise: plain }),
        ],
        alsoGiven: ['massage'],
      }),
    );
    expect([result.plannedVisits, result.plannedThrust]).toEqual([9, 4]);
    expect([result.visits, result.thrustVisits]).toEqual([2, 1]);
    expect(result.given).toEqual(['therapeutic_exercise', 'massage', 'chiropractic_adjustment']);
  });

  it('keeps who the patient was and how the course ended', () => {
    const facts = {
      closing: { on: '2026-04-01', reason: 'plateau' },
      acuity: 'chronic',
      conditions: ['scoliosis'],
      outsideTrial: true,
    } as const;
    expect(courseResultOf(someFacts(facts))).toEqual(someResult(facts));
  });
});
