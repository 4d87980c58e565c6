import { draftFrom } from '../plan-draft';
import { aContent, aVersion, aView } from '../testing/plan-builders';
import { applyTemplate } from './apply-template';

const TEMPLATE = {
  sessions: { therapeutic_exercise: [1, 1, 1, 1, 1, 1], chiropractic_adjustment: [1, 1, 0, 0, 0, 0] },
  treatments: {
    therapeutic_exercise: { minutes: 25, settings: '', regions: [], techniques: [], segments: [] },
  },
};

describe('a template laid over a plan', () => {
  it('brings its weeks and doses, takes away what it does not hold, and leaves goals alone', () => {
    const before = draftFrom(aVersion({ content: aContent({ sessions: { massage: [1, 1, 1, 0, 0, 0] } }) }));
    const { draft, leftOut } = applyTemplate(before, TEMPLATE, aView().checks);
    expect(draft.sessions.therapeutic_exercise).toEqual([1, 1, 1, 1, 1, 1]);
    expect(draft.sessions.chiropractic_adjustment).toEqual([1, 1, 0, 0, 0, 0]);
    expect(draft.sessions.massage).toEqual([0, 0, 0, 0, 0, 0]);
    expect(draft.treatments.therapeutic_exercise.minutes).toBe(25);
    expect(draft.goals).toEqual(before.goals);
    expect(leftOut).toEqual([]);
  });

  it('leaves out what is blocked for this patient, and names it', () => {
    const { checks } = aView({ comorbidities: ['osteoporosis_severe_or_fragility_fracture'] });
    const { draft, leftOut } = applyTemplate(draftFrom(aVersion()), TEMPLATE, checks);
    expect(leftOut).toEqual(['chiropractic_adjustment']);
    expect(draft.sessions.chiropractic_adjustment).toEqual([0, 0, 0, 0, 0, 0]);
    expect(draft.sessions.therapeutic_exercise).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
