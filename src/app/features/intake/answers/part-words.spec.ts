import { CHART_REGIONS, SPINE_CONDITIONS } from '#domain/vocabulary';
import { BLANK_INTAKE } from './blank';
import { partWords } from './part-words';
import { SIGNS_AS_ASKED, intakeQuestions } from './questions';

const words = (...pointers: string[]) => partWords(intakeQuestions('female'), pointers);

describe('the parts of an intake in words', () => {
  it('are the questions they answer', () => {
    expect(words('/painNrs', '/contacts/emergencyName', '/lifestyle/heightCm')).toEqual([
      'Pain: Average pain in the past week',
      'Contacts: Emergency contact',
      'Lifestyle: Height',
    ]);
  });

  it('are the question that a part belongs to, each once', () => {
    expect(words('/bodyChart/marks/low_back_left/intensity', '/bodyChart/nothingToMark')).toEqual([
      'Body chart: Where it hurts',
    ]);
    expect(words('/redFlagDetails/limb_muscle_weakness/onset')).toEqual(
      words('/redFlags/limb_muscle_weakness'),
    );
    expect(words('/conditionRegions/scoliosis/low_back')[0]).toContain('where');
  });

  it('are the section where several questions are one answer', () => {
    expect(words('/rmdq', '/consent')).toEqual(['Disability', 'Consent: Consent']);
    expect(partWords(intakeQuestions('male'), ['/pregnancy'])).toEqual(['Health']);
  });

  it('never show a code', () => {
    const pointers = [
      ...Object.keys(BLANK_INTAKE).map((field) => `/${field}`),
      ...SIGNS_AS_ASKED.map((sign) => `/redFlagDetails/${sign}/side`),
      ...CHART_REGIONS.map((place) => `/bodyChart/marks/${place}/qualities/ache`),
      ...SPINE_CONDITIONS.map((condition) => `/conditionRegions/${condition}/upper_back`),
    ];
    for (const label of words(...pointers)) expect(label).not.toMatch(/[_/]|[a-z][A-Z]/);
  });
});
