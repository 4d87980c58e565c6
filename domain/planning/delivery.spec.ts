import type { PlanRow } from '#domain/vocabulary';
import {
  compareDelivery,
  deliveredIn,
  hasThrust,
  isGiven,
  planWeekOf,
  type CoursePlan,
  type GivenCare,
} from './index.ts';

/** Monday; week 2 begins on the 9th, week 6 ends on 12 April. */
const START = '2026-03-02';
const visit = (on: string, ...rows: readonly PlanRow[]): GivenCare => ({
  on,
  delivered: Object.fromEntries(rows.map((row) => [row, { techniques: [] }])),
});
const plan = (sessions: CoursePlan['sessions']): CoursePlan => ({ startOn: START, sessions });
const exercise = plan({ therapeutic_exercise: [2, 2, 1, 1, 1, 1] });

describe('compareDelivery', () => {
  const adherence = (visits: readonly GivenCare[], today: string, of = exercise) =>
    compareDelivery(of, visits, today).adherence;

  it('counts by row and week, and leaves out rows that were neither planned nor given', () => {
    const { rows } = compareDelivery(
      exercise,
      [visit('2026-03-02', 'therapeutic_exercise', 'massage'), visit('2026-03-09', 'therapeutic_exercise')],
      '2026-03-10',
    );
    expect(rows.map(({ row }) => row)).toEqual(['therapeutic_exercise', 'massage']);
    expect(rows[0]?.weeks.slice(0, 3)).toEqual([
      { planned: 2, delivered: 1 },
      { planned: 2, delivered: 1 },
      { planned: 1, delivered: 0 },
    ]);
    expect(rows[1]?.weeks[0]).toEqual({ planned: 0, delivered: 1 });
  });

  it('owes nothing of a week that still runs', () => {
    expect(adherence([], '2026-03-02')).toEqual({ due: 0, done: 0 });
    expect(adherence([visit('2026-03-02', 'therapeutic_exercise')], '2026-03-08')).toEqual({
      due: 1,
      done: 1,
    });
  });

  it('owes the whole week from the day after its last', () => {
    expect(adherence([visit('2026-03-02', 'therapeutic_exercise')], '2026-03-09')).toEqual({
      due: 2,
      done: 1,
    });
  });

  it('does not make up for a missed week with more in another', () => {
    const four = ['09', '10', '11', '12'].map((day) => visit(`2026-03-${day}`, 'therapeutic_exercise'));
    expect(adherence(four, '2026-03-16')).toEqual({ due: 4, done: 2 });
  });

  it('leaves out what is planned as days at home, and says so of the row', () => {
    const withHeat = plan({ heat: [7, 7, 0, 0, 0, 0] });
    expect(adherence([], '2026-04-01', withHeat)).toEqual({ due: 0, done: 0 });
    expect(compareDelivery(withHeat, [], '2026-04-01').rows[0]?.isAtHome).toBeTrue();
  });

  it('counts visits with care before the first week and after the sixth apart', () => {
    const visits = [
      visit('2026-03-01', 'massage'),
      visit('2026-04-12', 'massage'),
      visit('2026-04-13', 'massage'),
      visit('2026-04-14'),
    ];
    const { visitsOutside, rows } = compareDelivery(plan({}), visits, '2026-05-01');
    expect(visitsOutside).toBe(2);
    expect(rows[0]?.weeks.map(({ delivered }) => delivered)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('says the pace as visits with thrust of those planned [C11]', () => {
    const thrust = plan({ chiropractic_adjustment: [2, 2, 2, 1, 1, 1], low_force_care: [1, 1, 1, 1, 1, 1] });
    const visits = [visit('2026-03-02', 'chiropractic_adjustment'), visit('2026-03-04', 'low_force_care')];
    expect(compareDelivery(thrust, visits, '2026-03-05').pace).toEqual({ thrustVisits: 1, planned: 9 });
  });
});

describe('a visit', () => {
  it('falls into a week of the plan by its day, also across New Year', () => {
    expect(planWeekOf('2026-12-28', '2027-01-03')).toBe(1);
    expect(planWeekOf('2026-12-28', '2027-01-04')).toBe(2);
    expect(planWeekOf(START, '2026-03-01')).toBeNull();
    expect(planWeekOf(START, '2026-04-13')).toBeNull();
  });

  it('counts a row once in its own week', () => {
    const visits = [visit(START, 'massage'), visit('2026-03-09', 'massage'), visit(START, 'heat')];
    expect(deliveredIn(START, visits, 'massage', 1)).toBe(1);
  });

  it('has thrust by the row of the adjustment, or by the technique under another', () => {
    expect(hasThrust(visit(START, 'chiropractic_adjustment'))).toBeTrue();
    expect(hasThrust({ delivered: { low_force_care: { techniques: ['thrust'] } } })).toBeTrue();
    expect(hasThrust({ delivered: { low_force_care: { techniques: ['mobilisation'] } } })).toBeFalse();
  });

  it('can be one at which nothing was given', () => {
    expect(isGiven(visit(START))).toBeFalse();
    expect(isGiven(visit(START, 'heat'))).toBeTrue();
  });
});
