import { causeLabel, describeFinding } from './rule-words';
import { aView } from './testing/plan-builders';

describe('the words of a rule', () => {
  it('name the finding of a block', () => {
    const { checks } = aView({ comorbidities: ['raynaud'] });
    const causes = checks.find(({ modality }) => modality === 'cryotherapy')?.causes ?? [];
    expect(causes.map(causeLabel)).toEqual([jasmine.stringContaining('Raynaud')]);
  });

  it('say what a stopping sign can mean and what to tell the patient', () => {
    const finding = aView({ redFlags: ['saddle_numbness'] }).triage?.findings[0];
    expect(finding && describeFinding(finding)).toEqual(
      jasmine.objectContaining({ suspected: 'Cauda equina syndrome', ruleId: 'T1.saddle_numbness' }),
    );
  });
});
