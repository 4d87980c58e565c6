import { aScore, anOutcomeView, onDay, plainWriting } from '../testing/outcome-builders';
import {
  STATUS_WORDS,
  notKnownWords,
  outsideTrialWords,
  signedChange,
  signedPercent,
  whyStatus,
} from './outcome-words';
import { scoreCourse } from './score-course';

function statusOf(baseline: number, later: number | null): readonly [string, string] {
  const scores = [aScore(0, baseline, null), ...(later === null ? [] : [aScore(14, later, null)])];
  const course = scoreCourse(anOutcomeView({ scores }), 'nrs', onDay(20));
  return [STATUS_WORDS[course.status].label, whyStatus(course, plainWriting)];
}

describe('the status in words', () => {
  it('says improved, with the numbers and the mark that was met', () => {
    expect(statusOf(7, 4)).toEqual([
      'Improved',
      '7 at baseline, 4 on 03-16: down 3 points (43 %). Both that are needed are met: 2 points and 30 %.',
    ]);
  });

  it('says grey zone when one of the two marks is met, and what would be enough', () => {
    expect(statusOf(8, 6)).toEqual([
      'Grey zone',
      '8 at baseline, 6 on 03-16: down 2 points (25 %). 2 points are met, 30 % is not: this may still be measurement error. 5 or less would be an important change.',
    ]);
  });

  it('says within measurement error, for less than either mark and for a small rise', () => {
    expect(statusOf(7, 7)).toEqual([
      'Within measurement error',
      '7 at baseline, 7 on 03-16: no change. 4 or less would be an important change.',
    ]);
    expect(statusOf(7, 6)[1]).toContain(
      'down 1 point (14 %). Neither 2 points nor 30 % is met: this may be measurement error.',
    );
    expect(statusOf(7, 8)[1]).toContain(
      'up 1 point (14 %). An increase under 2 points may be measurement error.',
    );
    expect(statusOf(3, 2)).toEqual([
      'Grey zone',
      jasmine.stringContaining('30 % is met, 2 points are not: this may still be measurement error.'),
    ]);
  });

  it('says worse', () => {
    expect(statusOf(4, 6)[0]).toBe('Worse');
    expect(statusOf(4, 6)[1]).toContain(
      'up 2 points (50 %). An increase of 2 points or more counts as worse.',
    );
  });

  it('says not known yet, and why', () => {
    expect(statusOf(7, null)).toEqual([
      'Not known yet',
      '7 at baseline; no complete score since. 4 or less would be an important change.',
    ]);
  });

  it('says which check-ins were missed since, so that an old score does not look new', () => {
    const view = anOutcomeView({ scores: [aScore(0, 7, 14), aScore(28, 4, 9)] });
    const why = (day: number) => whyStatus(scoreCourse(view, 'nrs', onDay(day)), plainWriting);
    expect(why(200)).toContain('No score since: weeks 6 and 12 missed.');
    expect(why(60)).toContain('No score since: week 6 missed.');
    expect(why(50)).not.toContain('No score since');
  });

  it('says why a low baseline counts as improved', () => {
    expect(statusOf(1, 0)[1]).toContain('The baseline was too low to fall by 2 points; 0 or 1 counts.');
  });
});

describe('a change in numbers', () => {
  it('has a true sign, and none at nothing', () => {
    expect(signedChange(-2, String)).toBe('−2');
    expect(signedChange(3, String)).toBe('+3');
    expect(signedChange(0, String)).toBe('0');
    expect(signedPercent(-28.6, plainWriting)).toBe('−29 %');
    expect(signedPercent(0, plainWriting)).toBe('0 %');
  });
});

describe('why a patient is outside the trial', () => {
  it('is said in words, also for a code that has none', () => {
    expect(outsideTrialWords('age_outside_18_to_50')).toBe('The trial took people of 18 to 50.');
    expect(outsideTrialWords('something_new')).toBe('something new');
  });

  it('is not known where questions are open, which are named', () => {
    expect(notKnownWords(['fracture', 'pregnancy', 'something_new'])).toBe(
      'Not fully answered: fracture, pregnancy, something new.',
    );
    expect(notKnownWords([])).toBeNull();
  });
});
