import { findContraindication } from '#domain/knowledge';
import { contraindicationsOf, effectOn } from './index.ts';
import { someFacts, type Arranged } from './some-facts.ts';

const codes = (arranged: Arranged): readonly string[] =>
  contraindicationsOf(someFacts(arranged)).map(({ code }) => code);

describe('the rows an intake brings', () => {
  it('are none of a healthy adult', () => {
    expect(codes({})).toEqual([]);
  });

  const AGES: readonly [number | null, readonly string[]][] = [
    [12, ['age_12_or_under', 'regenerative_under_18']],
    [13, ['age_13_to_17', 'regenerative_under_18']],
    [17, ['age_13_to_17', 'regenerative_under_18']],
    [18, []],
    [64, []],
    [65, ['age_65_or_over']],
    [null, []],
  ];
  for (const [ageYears, expected] of AGES) {
    it(`are ${expected.join(' and ') || 'none'} at the age of ${ageYears ?? 'nobody knows'}`, () => {
      expect([...codes({ ageYears })].sort()).toEqual([...expected].sort());
    });
  }

  it('are never those that only a stop or a clearance brings', () => {
    const clearance = { permitted: ['heat'] as const, condition: 'warm only' };
    expect(codes({ redFlags: ['saddle_numbness'], clearance })).toEqual([]);
  });
});

describe('the effect of a row', () => {
  it('is none where the finding lies outside the treated region [P4]', () => {
    const row = findContraindication('open_wound_in_area');
    const wound = {
      comorbidities: ['open_wound_in_area'],
      findingRegions: { open_wound_in_area: ['neck'] },
    } as const;
    expect(effectOn(row, 'massage', someFacts({ ...wound, treatedRegions: ['low_back'] }))).toBe('none');
    expect(effectOn(row, 'massage', someFacts({ ...wound, treatedRegions: ['neck'] }))).toBe('absolute');
  });

  it('of a pacemaker on ultrasound is not made stricter by a stiff neck: it goes by the upper back', () => {
    const row = findContraindication('pacemaker_or_icd');
    const effect = effectOn(row, 'ultrasound', someFacts());
    expect(effectOn(row, 'ultrasound', someFacts({ symptoms: ['neck_pain_or_stiffness'] }))).toBe(effect);
    expect(effectOn(row, 'ultrasound', someFacts({ treatedRegions: ['upper_back'] }))).toBe('absolute');
  });
});
