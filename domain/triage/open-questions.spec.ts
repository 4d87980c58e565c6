import type { Comorbidity, Medication, Symptom, UnderlyingCondition } from '#domain/vocabulary';
import { noFacts, openQuestions } from './index.ts';
import { someFacts, without, type Arranged } from './some-facts.ts';

const open = (arranged: Arranged) => openQuestions(someFacts(arranged));
const answered = someFacts();

describe('open questions', () => {
  it('are none where everything was answered', () => {
    expect(openQuestions(answered)).toEqual([]);
  });

  for (const symptom of ['sciatica_both_legs', 'arm_or_shoulder_tingling'] satisfies Symptom[]) {
    it(`are open for ${symptom}, which triage looks at`, () => {
      const symptoms = without(answered.symptoms, symptom);
      expect(openQuestions({ ...answered, symptoms })).toEqual([symptom]);
    });
  }

  for (const symptom of ['back_spasm', 'tension_headache', 'spinal_stiffness'] satisfies Symptom[]) {
    it(`are not open for ${symptom}, which triage does not look at`, () => {
      const symptoms = without(answered.symptoms, symptom);
      expect(openQuestions({ ...answered, symptoms })).toEqual([]);
    });
  }

  it('are open for what has no row that restricts, and still counts in triage [T5, T6]', () => {
    const disc: UnderlyingCondition = 'herniated_or_bulging_disc';
    const immunity: Comorbidity = 'immunosuppressed';
    const medicine: Medication = 'immunosuppressant';
    const facts = someFacts({ symptoms: ['sciatica_one_leg'] });
    expect(
      openQuestions({
        ...facts,
        underlyingConditions: without(answered.underlyingConditions, disc),
        comorbidities: without(answered.comorbidities, immunity),
        medications: without(answered.medications, medicine),
      }),
    ).toEqual([disc, immunity, medicine]);
  });

  it('do not ask how old the pain is while the age is not known either', () => {
    expect(open({ ageYears: null, durationDays: null })).toEqual(['age']);
  });

  it('do not ask for a test of strength where no weakness is felt [C5]', () => {
    expect(open({ strengthTested: null })).toEqual([]);
  });

  it('do not ask again about a pregnancy that was answered', () => {
    expect(open({ sex: 'female', ageYears: 30, pregnancy: 'no' })).toEqual([]);
    expect(open({ sex: 'female', ageYears: 30, pregnancy: null })).toEqual(['pregnancy']);
  });

  it('leave nothing of an empty intake taken for known', () => {
    const { lifestyle, ...facts } = noFacts();
    expect(Object.values(lifestyle)).toEqual([null, null, null, null, null]);
    expect(Object.values(facts).every((fact) => fact === null || fact === false || isEmpty(fact))).toBeTrue();
  });
});

function isEmpty(fact: unknown): boolean {
  return typeof fact === 'object' && fact !== null && Object.keys(fact).length === 0;
}
