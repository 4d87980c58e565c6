import { answerAll, withAnswer, withoutAnswers, type Answers } from './index.ts';

type Sign = 'fever' | 'cough' | 'rash';

describe('answers', () => {
  const answers: Answers<Sign> = { fever: true, cough: false };

  it('take a new answer and keep the others', () => {
    expect(withAnswer<Sign>(answers, 'cough', true)).toEqual({ fever: true, cough: true });
    expect(withAnswer<Sign>(answers, 'rash', false)).toEqual({ fever: true, cough: false, rash: false });
  });

  it('take an answer back to not answered, which is not no', () => {
    expect(withAnswer<Sign>(answers, 'fever', null)).toEqual({ cough: false });
    expect(withoutAnswers<Sign>(answers, ['fever', 'cough'])).toEqual({});
    expect(withoutAnswers<Sign>(answers, ['rash'])).toEqual(answers);
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
