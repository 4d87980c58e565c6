import { noFacts, triage } from '#domain/triage';
import { checkPlanned } from './check-planned.ts';

describe('a plan judged where it is given', () => {
  const facts = {
    ...noFacts(),
    comorbidities: { upper_cervical_instability: true },
    treatedRegions: ['low_back'],
  } as const;
  const thrustStatus = (segments: readonly ('C2' | 'L4')[]) =>
    checkPlanned(facts, triage(facts), {
      treatments: { chiropractic_adjustment: { regions: [], segments } },
    }).find(({ modality }) => modality === 'chiropractic_adjustment')?.status;

  it('blocks thrust at a neck that is unstable, and warns of it elsewhere [P4]', () => {
    expect(thrustStatus(['C2'])).toBe('blocked');
    expect(thrustStatus(['L4'])).toBe('warned');
  });

  it('heeds the place of every row, as one place that is treated concerns them all', () => {
    const named = checkPlanned(facts, triage(facts), {
      treatments: { massage: { regions: ['back_neck'], segments: [] } },
    });
    expect(named.find(({ modality }) => modality === 'chiropractic_adjustment')?.status).toBe('blocked');
  });
});
