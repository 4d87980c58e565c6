import { triage, withReported } from './index.ts';
import { someFacts } from './some-facts.ts';

describe('withReported', () => {
  it('stops a plan for a sign the intake answered with no [§6, T8]', () => {
    const facts = withReported(someFacts(), ['saddle_numbness']);
    expect(triage(facts)).toEqual(jasmine.objectContaining({ level: 'emergency', stopped: true }));
  });

  it('leaves an explanation that holds to explain the sign [C9]', () => {
    const explained = someFacts({ explainedRedFlags: { saddle_numbness: 'An old scar' } });
    expect(triage(withReported(explained, ['saddle_numbness'])).stopped).toBeFalse();
  });

  it('changes nothing without a report', () => {
    expect(withReported(someFacts(), [])).toEqual(someFacts());
  });
});
