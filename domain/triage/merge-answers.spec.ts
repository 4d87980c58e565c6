import type { Answers, RedFlag, UnwellSign } from '#domain/vocabulary';
import { isSame } from './is-same.ts';
import { mergeAnswers, mergeFromPatient } from './merge-answers.ts';

interface Intake {
  readonly redFlags: Answers<RedFlag>;
  readonly unwellSigns: Answers<UnwellSign>;
  readonly symptoms: Readonly<Record<string, boolean>>;
  readonly painNrs: number | null;
  readonly medicineNames: readonly string[];
  readonly marks: Readonly<Partial<Record<'low_back', { readonly sharp?: true; readonly numb?: true }>>>;
  readonly rmdq: { readonly items: readonly (boolean | null)[]; readonly restConfirmed: boolean };
}
const blank: Intake = {
  redFlags: {},
  unwellSigns: {},
  symptoms: {},
  painNrs: null,
  medicineNames: [],
  marks: {},
  rmdq: { items: [null, null], restConfirmed: false },
};
const record = (answers: Partial<Intake>): Intake => ({ ...blank, ...answers });

describe('two versions of one record', () => {
  it('are merged question by question', () => {
    const base = record({ symptoms: { spasm: true, pain: true } });
    const mine = record({ symptoms: { spasm: false, pain: true } });
    const theirs = record({ symptoms: { spasm: true, pain: false, stiff: true } });
    expect(mergeAnswers(base, mine, theirs).symptoms).toEqual({ spasm: false, pain: false, stiff: true });
  });

  it('keep an answer that was taken back taken back', () => {
    const base = record({ symptoms: { spasm: true } });
    expect(mergeAnswers(base, blank, base).symptoms).toEqual({});
    expect(mergeAnswers(base, base, blank).symptoms).toEqual({});
  });

  it('never make one questionnaire or one consent of two that were each answered in part', () => {
    const base = { rmdq: { items: [], mode: null }, consent: { agreed: null, name: '' } };
    const mine = { rmdq: { items: [true], mode: null }, consent: { agreed: true, name: '' } };
    const theirs = { rmdq: { items: [], mode: 'phone' }, consent: { agreed: null, name: 'Anna' } };
    expect(mergeAnswers<object>(base, mine, theirs)).toEqual(mine);
  });

  it('never mix the items of two questionnaires, nor two lists', () => {
    const mine = record({ rmdq: { items: [true, null], restConfirmed: true }, medicineNames: ['A', 'B'] });
    const theirs = record({ rmdq: { items: [false, false], restConfirmed: false }, medicineNames: ['C'] });
    const merged = mergeAnswers(blank, mine, theirs);
    expect([merged.rmdq, merged.medicineNames]).toEqual([mine.rmdq, mine.medicineNames]);
    expect(mergeAnswers(blank, blank, theirs)).toEqual(theirs);
  });

  it('take one whole where both made it, and nothing where it was taken back here', () => {
    const mine = record({ marks: { low_back: { sharp: true } } });
    const theirs = record({ marks: { low_back: { numb: true } } });
    expect(mergeAnswers(blank, mine, theirs).marks).toEqual(mine.marks);
    expect(mergeAnswers(mine, blank, theirs).marks).toEqual({});
  });
});

describe('what a patient answered, on top of what staff saved', () => {
  it('stands where both answered, and the difference is told', () => {
    const { answers, differs } = mergeFromPatient(blank, record({ painNrs: 8 }), record({ painNrs: 4 }));
    expect([answers.painNrs, differs]).toEqual([8, ['/painNrs']]);
  });

  it('leaves what only staff answered, and tells nothing of it', () => {
    const { answers, differs } = mergeFromPatient(blank, blank, record({ painNrs: 4 }));
    expect([answers.painNrs, differs]).toEqual([4, []]);
  });

  it('never takes a yes to an emergency sign away', () => {
    const yes = record({ redFlags: { saddle_numbness: true } });
    const no = record({ redFlags: { saddle_numbness: false } });
    for (const [mine, theirs] of [
      [yes, no],
      [no, yes],
      [blank, yes],
      [yes, blank],
    ] as const) {
      expect(mergeFromPatient(blank, mine, theirs).answers.redFlags).toEqual({ saddle_numbness: true });
    }
    expect(mergeFromPatient(blank, no, yes).differs).toEqual(['/redFlags/saddle_numbness']);
    expect(mergeFromPatient(yes, yes, no).answers.redFlags).toEqual({ saddle_numbness: true });
  });

  it('tells as one what is one answer, or is there on one side only', () => {
    const mine = record({
      marks: { low_back: { sharp: true } },
      rmdq: { items: [true, null], restConfirmed: true },
    });
    const theirs = record({
      marks: { low_back: { numb: true } },
      rmdq: { items: [null, true], restConfirmed: false },
    });
    expect(mergeFromPatient(blank, mine, theirs).differs).toEqual(['/marks/low_back', '/rmdq']);
    expect(mergeFromPatient(mine, blank, theirs).differs).toContain('/marks/low_back');
  });

  it('never takes a yes away to what makes a sign worse, as who is confused may not know it', () => {
    const yes = record({ unwellSigns: { confusion: true } });
    const no = record({ unwellSigns: { confusion: false, fainting: false } });
    expect(mergeFromPatient(blank, no, yes).answers.unwellSigns).toEqual({
      confusion: true,
      fainting: false,
    });
    expect(mergeFromPatient(blank, no, yes).differs).toEqual(['/unwellSigns/confusion']);
  });

  it('is one consent or the other, never a signature under what somebody else agreed to', () => {
    const base = { ...blank, consent: { agreed: null, name: '' } };
    const mine = { ...blank, consent: { agreed: false, name: '' } };
    const theirs = { ...blank, consent: { agreed: true, name: 'Anna' } };
    const { answers, differs } = mergeFromPatient<object & typeof blank>(base, mine, theirs);
    expect([answers, differs]).toEqual([mine, ['/consent']]);
  });
});

describe('answers that say the same', () => {
  it('may leave a question out or hold it as undefined', () => {
    expect(isSame({ a: undefined, b: [1, null] }, { b: [1, null] })).toBeTrue();
  });

  it('are not a no and an open question', () => {
    expect(isSame({ a: false }, {})).toBeFalse();
    expect(isSame([null], [false])).toBeFalse();
    expect(isSame({}, null)).toBeFalse();
    expect(isSame(0, {})).toBeFalse();
  });
});
