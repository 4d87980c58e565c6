import { aScore, anOutcomeView, onDay } from '../testing/outcome-builders';
import { type ScoreCourse, scoreCourse } from './score-course';

const LONG_AFTER = onDay(200);

function rowOf(course: ScoreCourse, week: number) {
  return course.rows.find(({ checkInWeek }) => checkInWeek === week);
}

describe('the course of a score', () => {
  it('keeps each score on its own day and names the check-in it counts for', () => {
    const view = anOutcomeView({ scores: [aScore(-3, 7, 14), aScore(16, 5, 9), aScore(24, 4, 8)] });
    const course = scoreCourse(view, 'nrs', LONG_AFTER);
    expect(
      course.rows
        .filter(({ on }) => on !== null)
        .map(({ day, score, checkInWeek }) => [day, score, checkInWeek]),
    ).toEqual([
      [-3, 7, null],
      [16, 5, 2],
      [24, 4, 4],
    ]);
  });

  it('takes the last complete score on or before day 0 as the baseline', () => {
    const view = anOutcomeView({ scores: [aScore(-7, 8, 15), aScore(-2, 7, null, 20), aScore(14, 4, 9)] });
    expect(scoreCourse(view, 'nrs', LONG_AFTER).baseline?.score).toBe(7);
    expect(scoreCourse(view, 'rmdq', LONG_AFTER).baseline?.score).toBe(15);
  });

  it('says how far an incomplete questionnaire got, and gives it no score', () => {
    const view = anOutcomeView({ scores: [aScore(-3, 7, 14), aScore(14, 6, null, 11)] });
    const row = rowOf(scoreCourse(view, 'rmdq', LONG_AFTER), 2);
    expect(row?.score).toBeNull();
    expect(row?.gap).toEqual({ kind: 'incomplete', answered: 11 });
    expect(row?.change).toBeNull();
  });

  it('lists a check-in without any score: not due yet, not yet answered, or missed', () => {
    const states = scoreCourse(anOutcomeView(), 'nrs', onDay(25)).rows.flatMap(({ gap }) =>
      gap?.kind === 'no_check_in' ? [gap.state] : [],
    );
    expect(states).toEqual(['missed', 'open', 'later', 'later']);
  });

  it('counts the nearest of two scores in one window and keeps the other on its day', () => {
    const view = anOutcomeView({ scores: [aScore(-3, 7, 14), aScore(9, 6, 12), aScore(15, 5, 9)] });
    const course = scoreCourse(view, 'nrs', LONG_AFTER);
    expect(rowOf(course, 2)?.score).toBe(5);
    expect(course.rows.find(({ day }) => day === 9)?.checkInWeek).toBeNull();
  });

  it('says why the other of two in one window does not count', () => {
    const asideOn = (day: number, scores: Parameters<typeof anOutcomeView>[0]) =>
      scoreCourse(anOutcomeView(scores), 'nrs', LONG_AFTER).rows.find(
        ({ day: each, aside }) => each === day && aside,
      )?.aside;
    const base = aScore(-3, 7, 14);
    expect(asideOn(9, { scores: [base, aScore(9, 6, 12), aScore(15, 5, 9)] })).toEqual({
      kind: 'other_counts',
      week: 2,
      countsOn: onDay(15),
      because: 'nearer',
    });
    const because = (day: number, first: ReturnType<typeof aScore>, second: ReturnType<typeof aScore>) => {
      const aside = asideOn(day, { scores: [base, first, second] });
      return aside?.kind === 'other_counts' ? aside.because : aside;
    };
    expect(because(16, aScore(12, 6, 12), aScore(16, 5, 9))).toBe('earlier');
    expect(because(14, aScore(14, 6, 12), aScore(14, 5, 9))).toBe('entered_later');
    expect(because(14, aScore(14, null, 12), aScore(19, 5, 9))).toBe('incomplete');
  });

  it('says that a score before the baseline counts for nothing, and gives it no change', () => {
    const view = anOutcomeView({ scores: [aScore(-20, 9, 18), aScore(-3, 7, 14), aScore(14, 5, 9)] });
    const [before, baseline] = scoreCourse(view, 'nrs', LONG_AFTER).rows;
    expect(before?.aside).toEqual({ kind: 'before_baseline' });
    expect(before?.change).toBeNull();
    expect(baseline?.isBaseline).toBeTrue();
  });

  it('measures change from a corrected baseline, and keeps what it was', () => {
    const corrected = aScore(-3, 5, 14);
    const replaced = {
      scoreId: corrected.id,
      on: onDay(-3),
      painNrs: 8,
      rmdqScore: null,
      correctedAt: '2026-03-20T15:00:00Z',
      correctedBy: { id: corrected.id, displayName: 'Sam' },
      reason: 'misheard',
    };
    const view = anOutcomeView({ scores: [corrected, aScore(14, 4, 9)], replaced: [replaced] });
    const course = scoreCourse(view, 'nrs', LONG_AFTER);
    expect(course.latest?.change?.points).toBe(-1);
    expect(course.status).toBe('unchanged');
    expect(course.replaced).toEqual([
      {
        on: onDay(-3),
        score: 8,
        now: { on: onDay(-3), score: 5 },
        correctedAt: '2026-03-20T15:00:00Z',
        correctedBy: 'Sam',
        reason: 'misheard',
      },
    ]);
    expect(scoreCourse(view, 'rmdq', LONG_AFTER).replaced).toEqual([]);
  });

  it('sets the trial beside the weeks it speaks of, weeks 2 and 4 as interpolated', () => {
    const course = scoreCourse(anOutcomeView(), 'nrs', LONG_AFTER);
    const trial = course.rows.flatMap((row) => (row.trial === null ? [] : [row.trial]));
    expect(trial.map(({ week, isInterpolated }) => [week, isInterpolated])).toEqual([
      [0, false],
      [2, true],
      [4, true],
      [6, false],
      [12, false],
    ]);
    expect(trial.at(0)?.usualCare).toEqual({ mean: 4.56, change: 0, patientSd: 2.28 });
    expect(trial.at(3)?.withChiropractic.mean).toBe(2.88);
  });

  it('judges the last score against the baseline', () => {
    const scores = [aScore(-3, 7, 14), aScore(14, 5, 12), aScore(42, 4, 8)];
    const course = scoreCourse(anOutcomeView({ scores }), 'nrs', LONG_AFTER);
    expect(course.status).toBe('improved');
    expect(course.latest?.score).toBe(4);
    expect(course.importantAt).toBe(4);
    expect(course.greyAt).toBe(5);
  });

  it('does not know the change without a day 0, a baseline or a later score, and says which', () => {
    const because = (change: Parameters<typeof anOutcomeView>[0]) =>
      scoreCourse(anOutcomeView(change), 'nrs', LONG_AFTER).unknownBecause;
    expect(because({ dayZero: null })).toBe('no_day_zero');
    expect(because({ scores: [aScore(14, 5, 9)] })).toBe('no_baseline');
    expect(because({})).toBe('no_later_score');
    expect(because({ scores: [aScore(-3, null, 14)] })).toBe('no_scores');
  });

  it('still shows the trial from week 0 where there is no baseline', () => {
    const course = scoreCourse(anOutcomeView({ scores: [aScore(14, 5, 9)] }), 'nrs', LONG_AFTER);
    expect(course.rows[0]?.trial?.week).toBe(0);
    expect(course.rows[0]?.score).toBeNull();
  });
});
