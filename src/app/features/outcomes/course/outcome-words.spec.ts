import { aScore, anOutcomeView, onDay, plainWriting } from '../testing/outcome-builders';
import { STATUS_WORDS, outsideTrialWords, signedChange, signedPercent, whyStatus } from './outcome-words';
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
      '7 at baseline, 4 on 03-16: 3 points lower (43 %). That is an important change: at least 2 points and 30 %.',
    ]);
  });

  it('says grey zone when one of the two marks is met, and what would be enough', () => {
    expect(statusOf(8, 6)).toEqual([
      'Grey zone',
      '8 at baseline, 6 on 03-16: 2 points lower (25 %). Only one of the two marks is met: 2 points and 30 %. 5 or less would be an important change.',
    ]);
  });

  it('says no clear change', () => {
    expect(statusOf(7, 7)).toEqual([
      'No clear change',
      '7 at baseline, 7 on 03-16: no change. An important change is 2 points and 30 %. 4 or less would be an important change.',
    ]);
  });

  it('says worse', () => {
    expect(statusOf(4, 6)[0]).toBe('Worse');
    expect(statusOf(4, 6)[1]).toContain(
      '2 points higher (50 %). An increase of 2 points or more counts as worse.',
    );
  });

  it('says not known yet, and why', () => {
    expect(statusOf(7, null)).toEqual([
      'Not known yet',
      '7 at baseline; no complete score since. 4 or less would be an important change.',
    ]);
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
});
