import { askedBeside } from './asked-beside.ts';
import { someFacts } from './some-facts.ts';

describe('the signs asked beside what was found', () => {
  it('are none where nothing was found', () => {
    expect(askedBeside(someFacts())).toEqual([]);
  });

  it('are how unwell somebody with fever is', () => {
    expect(askedBeside(someFacts({ redFlags: ['pain_with_fever'] }))).toEqual(['confusion', 'very_unwell']);
  });

  it('are how unwell somebody is whose spine is tender on tapping', () => {
    expect(askedBeside(someFacts({ redFlags: ['midline_bone_tenderness'] }))).toEqual([
      'confusion',
      'very_unwell',
    ]);
  });

  it('are fainting, and nothing else, with widespread cramps', () => {
    expect(askedBeside(someFacts({ redFlags: ['severe_cramps_with_palpitations'] }))).toEqual(['fainting']);
  });

  it('are the signs of a crisis with a pressure that is not controlled', () => {
    expect(askedBeside(someFacts({ comorbidities: ['hypertension_uncontrolled'] }))).toEqual([
      'confusion',
      'visual_loss',
      'severe_headache',
    ]);
  });
});
