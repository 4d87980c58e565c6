import { answerAll, withAnswer, withoutAnswers, type Answers } from './index.ts';

describe('answers', () => {
  const answers: Answers<'fever' | 'cough' | 'rash'> = { fever: true, cough: false };

  it('take a new answer and keep the others', () => {
    expect(withAnswer(answers, 'cough', true)).toEqual({ fever: true, cough: true });
    expect(withAnswer(answers, 'rash', false)).toEqual({ fever: true, cough: false, rash: false });
  });

  it('take an answer back to not answered, which is not no', () => {
    expect(withAnswer(answers, 'fever', null)).toEqual({ cough: false });
    expect(withoutAnswers(answers, ['fever', 'cough'])).toEqual({});
    expect(withoutAnswers(answers, ['rash'])).toEqual(answers);
  });

  it('leave the answers they came from as they were', () => {
    withAnswer(answers, 'fever', null);
    expect(answers).toEqual({ fever: true, cough: false });
  });

  it('are no for every code that was not found', () => {
    expect(answerAll(['fever', 'cough'], ['cough'])).toEqual({ fever: false, cough: true });
    expect(answerAll(['fever', 'cough'])).toEqual({ fever: false, cough: false });
  });
});
