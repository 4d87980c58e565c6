import { type AskedAnswers, factsFrom } from './answers.ts';
import { noFacts } from './no-facts.ts';
import { reviewedOnly } from './reviewed.ts';

const answers: AskedAnswers = {
  ...noFacts(),
  onsetOn: null,
  legSymptomsOn: null,
  armSymptomsOn: null,
  flareOn: null,
  unwellSigns: {},
  youthSigns: {},
  bodyChart: { marks: {} },
  underlyingConditions: { scoliosis: true },
  comorbidities: { osteoporosis: true, cancer_active: false },
  medications: { anticoagulant: false },
  lifestyle: { ...noFacts().lifestyle, heightCm: 170, weightKg: 68 },
};

describe('answers copied from an earlier intake', () => {
  it('rule nothing out before they are reviewed, while an old yes still warns', () => {
    const copied = { ...answers, copied: { comorbidities: true, medications: true } };
    expect(reviewedOnly(copied).comorbidities).toEqual({ osteoporosis: true });
    expect(reviewedOnly(copied).medications).toEqual({});
    expect(reviewedOnly(copied).underlyingConditions).toEqual(answers.underlyingConditions);
  });

  it('leave measures open until they are reviewed', () => {
    const person = { birthDate: '1980-06-15', sex: 'female' } as const;
    const bmi = (copied: object) =>
      factsFrom(person, { ...answers, copied }, null, '2026-03-02').lifestyle.bmi;
    expect(bmi({ lifestyle: true })).toBeNull();
    expect(bmi({ lifestyle: false })).toBe('healthy');
  });

  it('count as any other once they are reviewed', () => {
    const reviewed = { ...answers, copied: { comorbidities: false, medications: false } };
    expect(reviewedOnly(reviewed)).toEqual(reviewed);
  });
});
