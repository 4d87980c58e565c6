import { isStanding, tallyWeeks } from './index.ts';

describe('the tally of the weeks', () => {
  it('counts what is booked, under way or done, in its own week', () => {
    const weeks = tallyWeeks(
      '2026-03-04',
      [2, 1],
      [
        { on: '2026-03-04', status: 'done' },
        { on: '2026-03-10', status: 'missed' },
        { on: '2026-03-10', status: 'cancelled' },
        { on: '2026-03-11', status: 'booked' },
        { on: '2026-03-17', status: 'arrived' },
        { on: '2026-03-03', status: 'booked' },
        { on: '2026-04-15', status: 'booked' },
      ],
    );
    expect(weeks.map(({ planned, booked }) => [planned, booked])).toEqual([
      [2, 1],
      [1, 2],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });

  it('gives the first and last day of each week, over the New Year too', () => {
    const weeks = tallyWeeks('2026-12-28', [], []);
    expect(weeks.slice(0, 2).map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-28', '2027-01-03'],
      ['2027-01-04', '2027-01-10'],
    ]);
  });

  it('takes cancelled and missed as not standing', () => {
    expect(
      ['booked', 'in_treatment', 'cancelled', 'missed'].map((each) => isStanding(each as never)),
    ).toEqual([true, true, false, false]);
  });
});
