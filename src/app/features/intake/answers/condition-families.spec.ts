import {
  CONDITION_FAMILIES,
  conditionAnswer,
  kindOf,
  withConditionAnswer,
  withKind,
} from './condition-families';

const { arthritis, spondylolisthesis, stenosis, scoliosis } = CONDITION_FAMILIES;
const open = { underlyingConditions: {}, comorbidities: {} };

describe('the conditions of the spine', () => {
  it('are open at first, and a no is a no to every kind', () => {
    expect(conditionAnswer(stenosis, open)).toBeNull();
    const no = withConditionAnswer(stenosis, open, false);
    expect(no.underlyingConditions).toEqual({ spinal_stenosis: false, spinal_stenosis_severe: false });
    expect(conditionAnswer(stenosis, no)).toBeFalse();
    expect(withConditionAnswer(scoliosis, open, true).underlyingConditions).toEqual({ scoliosis: true });
  });

  it('read a yes carefully until the kind is told, and leave the other kinds open', () => {
    const yes = withConditionAnswer(spondylolisthesis, open, true);
    expect(yes.underlyingConditions).toEqual({ spondylolisthesis_stability_unknown: true });
    expect(kindOf(spondylolisthesis, yes)).toBeNull();
  });

  it('tell "not known" apart from not told', () => {
    const unknown = withKind(spondylolisthesis, open, 'unknown');
    expect(unknown.underlyingConditions).toEqual({
      spondylolisthesis_stability_unknown: true,
      spondylolisthesis_stable: false,
      spondylolisthesis_unstable: false,
    });
    expect(kindOf(spondylolisthesis, unknown)).toBe('unknown');
  });

  it('record inflammatory arthritis among the illnesses [C6]', () => {
    const inflammatory = withKind(arthritis, open, 'inflammatory_quiet');
    expect(inflammatory.comorbidities).toEqual({ inflammatory_arthritis_quiet: true });
    expect(inflammatory.underlyingConditions).toEqual({
      spinal_arthritis: false,
      spinal_arthritis_type_unknown: false,
    });
    expect(conditionAnswer(arthritis, inflammatory)).toBeTrue();
    expect(kindOf(arthritis, inflammatory)).toBe('inflammatory_quiet');
  });

  it('never turn inflammatory arthritis into a no by another answer here: it is open again', () => {
    const inflammatory = withKind(arthritis, open, 'inflammatory_active');
    expect(withConditionAnswer(arthritis, inflammatory, false).comorbidities).toEqual({});
    expect(withKind(arthritis, inflammatory, 'osteoarthritis').comorbidities).toEqual({});
  });

  it('can be taken back', () => {
    const severe = withKind(stenosis, open, 'severe');
    expect(kindOf(stenosis, severe)).toBe('severe');
    expect(withConditionAnswer(stenosis, severe, null)).toEqual(open);
  });
});
