import { doseWords, goalWords, weeksOf } from './plain-words';

describe('the words of the handout', () => {
  it('say week by week what is done here and what at home, with the dates of the week', () => {
    const [first, second] = weeksOf('2026-12-28', {
      therapeutic_exercise: [2, 1, 0, 0, 0, 0],
      chiropractic_adjustment: [1, 0, 0, 0, 0, 0],
      heat: [7, 3, 0, 0, 0, 0],
    });
    expect(first).toEqual({
      week: 1,
      from: '2026-12-28',
      to: '2027-01-03',
      here: ['exercise with us 2 times', 'adjustment by hand once'],
      atHome: ['warmth at home every day'],
    });
    expect(second?.here).toEqual(['exercise with us once']);
    expect(second?.atHome).toEqual(['warmth at home on 3 days']);
  });

  it('keep a week without anything, so that six weeks stay six', () => {
    const weeks = weeksOf('2026-03-02', { therapeutic_exercise: [1, 0, 1, 1, 1, 1] });
    expect(weeks.length).toBe(6);
    expect(weeks[1]?.here).toEqual([]);
  });

  it('say how often and how long an exercise is done, as far as it was said', () => {
    expect(doseWords({ daysPerWeek: 4, minutes: 10 })).toBe('4 days a week, 10 minutes');
    expect(doseWords({ daysPerWeek: 7, minutes: null })).toBe('every day');
    expect(doseWords({ daysPerWeek: 1, minutes: 1 })).toBe('1 day a week, 1 minute');
    expect(doseWords({ daysPerWeek: null, minutes: null })).toBe('');
  });

  it('say each goal in numbers or in the patient’s words', () => {
    expect(goalWords({ measure: 'nrs', target: 2, by: null })).toBe('Pain of 2 of 10 or less');
    expect(goalWords({ measure: 'rmdq', target: 4, by: null })).toBe('Everyday limits of 4 of 24 or less');
    expect(goalWords({ measure: 'activity', target: 'Carry my son upstairs', by: null })).toBe(
      'Carry my son upstairs',
    );
  });
});
