import { aCheckIn } from '../testing/outcome-builders';
import {
  BLANK_CONTENT,
  type CheckInContent,
  contentOf,
  isRecorded,
  isSameContent,
  mergeKept,
  requestOf,
} from './check-in-content';

describe('a check-in being written', () => {
  const kept = (content: Partial<CheckInContent>) => ({
    id: 'a',
    corrects: null,
    content: { ...BLANK_CONTENT, ...content },
  });

  it('takes from the other window what is blank here, sign by sign, and what happened as one answer', () => {
    const event = { what: 'Dizzy', severity: 'mild' as const, action: '' };
    const mine = kept({ painNrs: 3, signs: { pain_with_fever: true }, hadEvent: false });
    const theirs = kept({
      painNrs: 7,
      improvement: 'much_better',
      signs: { pain_with_fever: false, saddle_numbness: false },
      hadEvent: true,
      events: [event],
    });
    expect(mergeKept(mine, theirs).content).toEqual({
      ...BLANK_CONTENT,
      painNrs: 3,
      improvement: 'much_better',
      signs: { pain_with_fever: true, saddle_numbness: false },
      hadEvent: false,
      events: [],
    });
  });

  it('is over once the record has it, even where it is still kept', () => {
    expect(isRecorded(kept({ painNrs: 3 }), [aCheckIn({ id: 'a' })])).toBeTrue();
    expect(isRecorded(kept({ painNrs: 3 }), [aCheckIn({ id: 'b' })])).toBeFalse();
  });

  it('corrects a check-in without changing what nobody touched, the way it came too', () => {
    const wrong = aCheckIn({
      way: 'link',
      adverseEvents: [{ what: 'Dizzy', severity: 'mild', action: 'Rested' }],
      signs: { saddle_numbness: false },
      satisfaction: 9,
    });
    const start = contentOf(wrong);
    const request = requestOf({ id: 'b', corrects: wrong, start }, { ...start, reason: ' Wrong key ' });
    const { on, way, adverseEvents, signs, satisfaction } = wrong;
    expect(request).toEqual(
      jasmine.objectContaining({ on, way, adverseEvents, signs, satisfaction, reason: 'Wrong key' }),
    );
  });

  it('knows no difference in the order in which the signs were answered', () => {
    const one = { ...BLANK_CONTENT, signs: { saddle_numbness: false, pain_with_fever: false } };
    const other = { ...BLANK_CONTENT, signs: { pain_with_fever: false, saddle_numbness: false } };
    expect(isSameContent(one, other)).toBeTrue();
    expect(isSameContent(one, { ...one, signs: {} })).toBeFalse();
  });
});
