import { BODY_REGIONS, CHART_REGIONS, type ChartRegion, type Symptom, answerAll } from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';
import { noFacts } from './no-facts.ts';
import { type NamedPlace, treatedRegionsOf, withTreated } from './treated-regions.ts';

const treated = (places: readonly ChartRegion[], symptoms: readonly Symptom[] = []) =>
  treatedRegionsOf({
    bodyChart: { marks: Object.fromEntries(places.map((place) => [place, {}])) },
    symptoms: answerAll(symptoms, symptoms),
  });

describe('the regions to be treated [P4]', () => {
  it('are not known while nothing is marked on the chart, whatever the symptoms', () => {
    expect(treated([])).toEqual([]);
    expect(treated([], ['low_back_pain', 'tension_headache'])).toEqual([]);
  });

  it('are where the chart says that it hurts, front and back', () => {
    expect(treated(['low_back_left'])).toEqual(['low_back']);
    expect(treated(['abdomen_right'])).toEqual(['low_back']);
    expect(treated(['upper_back_right', 'chest_left'])).toEqual(['upper_back']);
    expect(treated(['back_neck'])).toEqual(['neck']);
    expect(treated(['buttock_left', 'groin_right'])).toEqual(['pelvis']);
    expect(treated(['heel_left', 'upper_back_left'])).toEqual(['upper_back', 'low_back', 'pelvis']);
  });

  it('take the neck in for head, shoulder and arm', () => {
    for (const place of ['back_head', 'front_shoulder_left', 'back_hand_right'] as const) {
      expect(treated([place]))
        .withContext(place)
        .toContain('neck');
    }
  });

  it('take in what a symptom names and the chart does not', () => {
    expect(treated(['low_back_left'], ['tension_headache'])).toEqual(['neck', 'low_back']);
    expect(treated(['back_neck'], ['low_back_pain', 'hip_or_buttock_pain'])).toEqual([
      'neck',
      'low_back',
      'pelvis',
    ]);
  });

  it('are known for every place of the chart', () => {
    for (const place of CHART_REGIONS)
      expect(treated([place]))
        .withContext(place)
        .not.toEqual([]);
    expect(treated(CHART_REGIONS)).toEqual(BODY_REGIONS);
  });
});

describe('the facts with the places that treatments name', () => {
  const facts = (treatedRegions: IntakeFacts['treatedRegions']) => ({ ...noFacts(), treatedRegions });
  const place = (named: Partial<NamedPlace>): NamedPlace => ({ regions: [], segments: [], ...named });

  it('treat a region more than the chart says where a treatment names one', () => {
    const charted = facts(['low_back']);
    expect(withTreated(charted, [place({ segments: ['C2'] })]).treatedRegions).toEqual(['neck', 'low_back']);
    expect(withTreated(charted, [place({ segments: ['T4', 'SI_left'] })]).treatedRegions).toEqual([
      'upper_back',
      'low_back',
      'pelvis',
    ]);
    expect(withTreated(charted, [place({ regions: ['back_neck'] })]).treatedRegions).toEqual([
      'neck',
      'low_back',
    ]);
  });

  it('never treat a region less', () => {
    expect(withTreated(facts(['neck', 'low_back']), [place({ segments: ['L5'] })]).treatedRegions).toEqual([
      'neck',
      'low_back',
    ]);
    expect(withTreated(facts(['neck']), []).treatedRegions).toEqual(['neck']);
  });

  it('stay unknown without a chart, so that no place spares another', () => {
    for (const unknown of [[], undefined]) {
      expect(withTreated(facts(unknown), [place({ segments: ['L5'] })]).treatedRegions).toEqual(unknown);
    }
  });

  it('treat every region, the strictest reading, where the neck is named and no chart says more', () => {
    for (const unknown of [[], undefined]) {
      expect(withTreated(facts(unknown), [place({ segments: ['C5'] })]).treatedRegions).toEqual(BODY_REGIONS);
    }
  });
});
