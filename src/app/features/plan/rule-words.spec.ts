import { safeAlternativeOf, describeCause, describeFinding } from './rule-words';
import { aView } from './testing/plan-builders';

describe('the words of a rule', () => {
  const checkOf = (view: ReturnType<typeof aView>, modality: string) => {
    const check = view.checks.find((each) => each.modality === modality);
    if (!check) throw new Error(`no check of ${modality}`);
    return check;
  };

  it('name the finding, the reason and the sources of a block', () => {
    const [cause] = checkOf(aView({ comorbidities: ['raynaud'] }), 'cryotherapy').causes.map(describeCause);
    expect(cause).toEqual(
      jasmine.objectContaining({
        ruleId: 'contra.raynaud',
        effect: 'absolute',
        reason: 'Cold can trigger vasospasm.',
      }),
    );
    expect(cause?.sourceIds.length).toBeGreaterThan(0);
  });

  it('name what remains when a thrust is restricted', () => {
    const check = checkOf(aView({ comorbidities: ['osteoporosis'] }), 'chiropractic_adjustment');
    expect(safeAlternativeOf(check)).toContain('gentle mobilisation');
  });

  it('name nothing instead of a thrust over a fracture', () => {
    const check = checkOf(
      aView({ comorbidities: ['osteoporosis', 'healing_fracture_known'] }),
      'chiropractic_adjustment',
    );
    expect(safeAlternativeOf(check)).toBeNull();
  });

  it('say what a stopping sign can mean and what to tell the patient', () => {
    const finding = aView({ redFlags: ['saddle_numbness'] }).triage?.findings[0];
    expect(finding && describeFinding(finding)).toEqual(
      jasmine.objectContaining({ suspected: 'Cauda equina syndrome', ruleId: 'T1.saddle_numbness' }),
    );
  });
});
