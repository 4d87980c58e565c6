import { anIntake } from '../testing/open-course';
import { BLANK_INTAKE } from './blank';
import { isSame } from './is-same';
import { mergeAnswers } from './merge-answers';

describe('two versions of one intake', () => {
  it('are merged question by question', () => {
    const base = anIntake({ symptoms: { back_spasm: true, low_back_pain: true } });
    const mine = { ...base, symptoms: { back_spasm: false, low_back_pain: true } };
    const theirs = { ...base, symptoms: { back_spasm: true, low_back_pain: false, spinal_stiffness: true } };
    expect(mergeAnswers(base, mine, theirs).symptoms).toEqual({
      back_spasm: false,
      low_back_pain: false,
      spinal_stiffness: true,
    });
  });

  it('keep an answer that was taken back taken back', () => {
    const base = anIntake({ causes: { sports: true } });
    expect(mergeAnswers(base, { ...base, causes: {} }, base).causes).toEqual({});
    expect(mergeAnswers(base, base, { ...base, causes: {} }).causes).toEqual({});
  });

  it('never mix the items of two questionnaires', () => {
    const fill = (answer: boolean) => ({
      ...BLANK_INTAKE.rmdq,
      items: BLANK_INTAKE.rmdq.items.map(() => answer),
    });
    const mine = anIntake({ rmdq: { ...fill(true), restConfirmed: true } });
    const theirs = anIntake({ rmdq: fill(false) });
    expect(mergeAnswers(BLANK_INTAKE, mine, theirs).rmdq).toEqual(mine.rmdq);
    expect(mergeAnswers(BLANK_INTAKE, BLANK_INTAKE, theirs).rmdq).toEqual(theirs.rmdq);
  });
});

describe('answers that say the same', () => {
  it('may leave a question out or hold it as undefined', () => {
    expect(isSame({ a: undefined, b: [1, null] }, { b: [1, null] })).toBeTrue();
  });

  it('are not a no and an open question', () => {
    expect(isSame({ a: false }, {})).toBeFalse();
    expect(isSame([null], [false])).toBeFalse();
  });
});
