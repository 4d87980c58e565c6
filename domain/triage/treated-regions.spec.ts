import { BODY_REGIONS, CHART_REGIONS, type ChartRegion, type Symptom, answerAll } from '#domain/vocabulary';
import { treatedRegionsOf } from './treated-regions.ts';

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
