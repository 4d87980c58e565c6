import { aCourse, aScore } from '../testing/caseload-builders';
import { smallCourse } from './small-course';

describe('a small course', () => {
  const entries = (...course: Parameters<typeof aCourse>) =>
    smallCourse(aCourse(...course)).entries.map(({ day, role, nrs, rmdq }) => [day, role, nrs, rmdq]);

  it('has each day once, in order, with what it is to the course', () => {
    const scores = [
      aScore(-9, 7, 14),
      aScore(-2, 6, 12),
      aScore(3, 5, 11),
      aScore(14, 4, null),
      aScore(60, 2, 5),
    ];
    expect(entries({ scores })).toEqual([
      [-9, 'before', 7, 14],
      [-2, 'baseline', 6, 12],
      [3, 'between', 5, 11],
      [14, 'week_2', 4, null],
      [60, 'between', 2, 5],
    ]);
  });

  it('has a gap on the day a check-in aimed at, once it is overdue', () => {
    expect(entries({ day: 17 })).toEqual([[-2, 'baseline', 6, 12]]);
    expect(entries({ day: 18 })).toEqual([
      [-2, 'baseline', 6, 12],
      [14, 'week_2', null, null],
    ]);
    expect(entries({ day: 40, scores: [aScore(-2, 6, 12), aScore(30, 4, 6)] })).toEqual([
      [-2, 'baseline', 6, 12],
      [14, 'week_2', null, null],
      [30, 'week_4', 4, 6],
    ]);
  });

  it('takes the baseline of each score by itself, and what would be an important change from it', () => {
    const { nrs, rmdq } = smallCourse(aCourse({ scores: [aScore(-6, 7, 13), aScore(-1, null, 9)] }));
    expect([nrs.baseline, nrs.importantAt, nrs.goal]).toEqual([7, 4, 3]);
    expect([rmdq.baseline, rmdq.importantAt, rmdq.goal]).toEqual([9, 4, 6]);
    const low = smallCourse(aCourse({ scores: [aScore(-1, 0, 3)] }));
    expect([low.nrs.importantAt, low.rmdq.importantAt]).toEqual([null, 1]);
  });

  it('draws what the table lists', () => {
    const {
      entries: listed,
      nrs,
      rmdq,
    } = smallCourse(aCourse({ day: 40, scores: [aScore(-2, 6, 12), aScore(14, null, 9), aScore(35, 3, 8)] }));
    expect(nrs.points).toEqual(listed.map(({ day, nrs: score }) => ({ day, score })));
    expect(rmdq.points.map(({ score }) => score)).toEqual([12, 9, null, 8]);
  });

  it('counts from the opening of a course that has no day 0, and knows no important change of no score', () => {
    const course = aCourse({
      dayZero: null,
      day: null,
      week: null,
      scores: [{ ...aScore(-1, 5, null), day: null }],
    });
    expect(smallCourse(course).entries).toEqual([
      jasmine.objectContaining({ day: 1, role: 'between', nrs: 5 }),
    ]);
    const { nrs } = smallCourse(aCourse({ scores: [] }));
    expect([nrs.points, nrs.baseline, nrs.importantAt]).toEqual([[], null, null]);
  });
});
