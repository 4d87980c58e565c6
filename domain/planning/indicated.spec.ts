import { indications } from '#domain/knowledge';
import { noFacts, type IntakeFacts } from '#domain/triage';
import { hasFinding, indicationsFor } from './indicated.ts';
import { someFacts, type Arranged } from '../triage/some-facts.ts';

const FLARE = { durationDays: 400, flareDays: 3 };
const indicated = (arranged: Arranged, id: string) =>
  indicationsFor(someFacts(arranged)).find((indication) => indication.id === id);
const livesWith = (lifestyle: Partial<IntakeFacts['lifestyle']>) =>
  someFacts({ lifestyle: { ...noFacts().lifestyle, ...lifestyle } });

describe('indications', () => {
  it('keep only heat and cold of the acute rules in a flare, and the rest of the lasting ones [C4]', () => {
    const symptoms = ['back_spasm'] as const;
    const acute = indicated({ symptoms, durationDays: 3 }, 'ind.back_spasm_acute')!;
    expect([acute.modalities.length, acute.insteadOfAdjustment.length, acute.education.length]).toEqual([
      3, 1, 2,
    ]);
    expect(indicated({ symptoms, ...FLARE }, 'ind.back_spasm_acute')).toEqual({
      ...acute,
      modalities: ['heat'],
      insteadOfAdjustment: [],
      exercises: [],
      education: [],
    });
    const cold = { pregnancy: 'second_trimester', sex: 'female' } as const;
    expect(indicated({ ...cold, ...FLARE }, 'ind.pregnancy_acute')?.modalities).toEqual(['cryotherapy']);
    expect(indicated({ ...FLARE }, 'ind.every_plan_acute')?.exercises).toEqual([]);
  });

  it('leave the acute rules out of lasting pain without a flare', () => {
    expect(
      indicated({ symptoms: ['back_spasm'], durationDays: 400 }, 'ind.back_spasm_acute'),
    ).toBeUndefined();
  });

  it('come from a finding of every group the knowledge uses', () => {
    const facts = someFacts({
      symptoms: ['back_spasm'],
      fitnessGaps: ['dehydration'],
      underlyingConditions: ['scoliosis'],
      comorbidities: ['diabetes'],
      medications: ['bisphosphonate'],
      causes: ['heavy_lifting'],
      pregnancy: 'first_trimester',
      ageYears: 65,
    });
    const groups = new Set(indications.map(({ group }) => group));
    expect(new Set(indicationsFor(facts).map(({ group }) => group))).toEqual(groups);
  });

  it('come from the way a person lives', () => {
    const nothing = someFacts();
    const living: readonly [string, IntakeFacts][] = [
      ['posture_poor', livesWith({ posture: 'poor' })],
      ['desk_6_hours_or_more', livesWith({ deskHoursPerDay: 6 })],
      ['exercise_0_or_1_days', livesWith({ exerciseDaysPerWeek: 1 })],
      ['smoker', livesWith({ smoker: true })],
      ['bmi_underweight', livesWith({ bmi: 'underweight' })],
    ];
    for (const [code, facts] of living) {
      expect(hasFinding(facts, 'person', code))
        .withContext(code)
        .toBeTrue();
      expect(hasFinding(nothing, 'person', code))
        .withContext(code)
        .toBeFalse();
    }
    expect(hasFinding(livesWith({ posture: 'good' }), 'person', 'posture_poor')).toBeFalse();
  });
});
