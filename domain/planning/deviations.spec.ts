import { triage } from '#domain/triage';
import { someFacts } from '../triage/some-facts.ts';
import {
  checkModalities,
  findDeviations,
  type Deviation,
  type GivenCare,
  type VisitToJudge,
} from './index.ts';

const START = '2026-03-02';
const thrust = { techniques: ['thrust'] } as const;
const gentle = { techniques: ['mobilisation'] } as const;
const plain = { techniques: [] } as const;

function judge(given: Partial<VisitToJudge>, facts = someFacts()): readonly Deviation[] {
  const result = triage(facts);
  return findDeviations({
    on: '2026-03-04',
    delivered: {},
    others: [],
    plan: { startOn: START, sessions: { therapeutic_exercise: [2, 2, 2, 2, 2, 2] } },
    triage: result,
    checks: checkModalities(facts, result),
    answeredWarnings: [],
    ...given,
  });
}
const kinds = (given: Partial<VisitToJudge>, facts = someFacts()) =>
  judge(given, facts).map(({ kind, row }) => (row === null ? kind : `${kind}: ${row}`));
const withThrust = (others: readonly GivenCare[], sessions: readonly number[]): Partial<VisitToJudge> => ({
  delivered: { chiropractic_adjustment: thrust },
  others,
  plan: { startOn: START, sessions: { chiropractic_adjustment: sessions } },
});
const thrustOn = (on: string): GivenCare => ({ on, delivered: { chiropractic_adjustment: thrust } });

const fragile = someFacts({ comorbidities: ['osteoporosis_severe_or_fragility_fracture'] });
const anticoagulant = someFacts({ medications: ['anticoagulant'] });
const saddle = someFacts({ redFlags: ['saddle_numbness'] });

describe('findDeviations', () => {
  it('finds none in what was planned for the week', () => {
    expect(kinds({ delivered: { therapeutic_exercise: plain } })).toEqual([]);
  });

  it('finds none where nothing was given, not even without a plan or under a stop', () => {
    expect(kinds({ plan: null }, saddle)).toEqual([]);
  });

  it('names a row that is not planned, and one that is not planned in this week', () => {
    expect(kinds({ delivered: { massage: plain } })).toEqual(['row_not_planned: massage']);
    const plan = { startOn: START, sessions: { massage: [0, 1, 0, 0, 0, 0] } };
    expect(kinds({ delivered: { massage: plain }, plan })).toEqual(['row_not_planned: massage']);
    expect(kinds({ delivered: { massage: plain }, plan, on: '2026-03-09' })).toEqual([]);
  });

  it('names a row beyond the number planned for the week, counting the other visits of that week', () => {
    const exercise = { therapeutic_exercise: plain };
    const other = (on: string) => ({ on, delivered: exercise });
    expect(kinds({ delivered: exercise, others: [other('2026-03-02')] })).toEqual([]);
    expect(kinds({ delivered: exercise, others: [other('2026-03-02'), other('2026-03-08')] })).toEqual([
      'beyond_planned: therapeutic_exercise',
    ]);
    expect(kinds({ delivered: exercise, others: [other('2026-03-02'), other('2026-03-09')] })).toEqual([]);
  });

  it('names a blocked row with the rules that block it [T9]', () => {
    const given = withThrust([], [2, 2, 2, 1, 1, 1]);
    expect(judge(given, fragile)).toEqual([
      {
        kind: 'row_blocked',
        row: 'chiropractic_adjustment',
        ruleIds: ['contra.osteoporosis_severe_or_fragility_fracture'],
      },
    ]);
  });

  it('names a warned row, unless the signed plan answers the warning [T9]', () => {
    const given = withThrust([], [2, 2, 2, 1, 1, 1]);
    expect(judge(given, anticoagulant)).toEqual([
      { kind: 'row_warned', row: 'chiropractic_adjustment', ruleIds: ['contra.anticoagulant'] },
    ]);
    expect(kinds({ ...given, answeredWarnings: ['chiropractic_adjustment'] }, anticoagulant)).toEqual([]);
  });

  it('finds none in low force where a thrust block leaves it, and one where it leaves nothing [C11]', () => {
    const sessions = { low_force_care: [1, 1, 1, 1, 1, 1] };
    const given = { delivered: { low_force_care: gentle }, plan: { startOn: START, sessions } };
    expect(kinds(given, fragile)).toEqual([]);
    const fracture = someFacts({
      comorbidities: ['healing_fracture_known'],
    });
    expect(kinds(given, fracture)).toEqual(['row_blocked: low_force_care']);
  });

  it('judges thrust by its technique, under whichever row it stands [C11]', () => {
    const sessions = { low_force_care: [1, 1, 1, 1, 1, 1] };
    const given = { delivered: { low_force_care: thrust }, plan: { startOn: START, sessions } };
    expect(kinds(given, fragile)).toEqual(['row_blocked: low_force_care']);
  });

  it('names the thirteenth visit with thrust, not the twelfth [P3]', () => {
    const eleven = Array.from({ length: 11 }, () => thrustOn('2026-03-20'));
    expect(kinds(withThrust(eleven, [2, 2, 2, 2, 2, 2]))).toEqual([]);
    expect(kinds(withThrust([...eleven, thrustOn('2026-03-21')], [2, 2, 2, 2, 2, 2]))).toEqual([
      'thrust_beyond_twelve: chiropractic_adjustment',
    ]);
  });

  it('names a stop once for the visit, with the signs behind it, and no row for it [T8]', () => {
    expect(judge({ delivered: { therapeutic_exercise: plain } }, saddle)).toEqual([
      { kind: 'plan_stopped', row: null, ruleIds: ['T1.saddle_numbness'] },
    ]);
  });

  it('names care without a signed plan, and asks nothing of rows nobody planned', () => {
    expect(kinds({ delivered: { therapeutic_exercise: plain }, plan: null })).toEqual(['no_signed_plan']);
  });

  it('names care before the first week and after the sixth', () => {
    const delivered = { therapeutic_exercise: plain };
    expect(kinds({ delivered, on: '2026-03-01' })).toEqual(['outside_six_weeks']);
    expect(kinds({ delivered, on: '2026-04-12' })).toEqual([]);
    expect(kinds({ delivered, on: '2026-04-13' })).toEqual(['outside_six_weeks']);
  });

  it('judges no row by rules while there is no intake', () => {
    expect(kinds({ delivered: { heat: plain }, plan: null, triage: null, checks: [] })).toEqual([
      'no_signed_plan',
    ]);
  });
});
