import { MODALITIES, type Modality } from '#domain/vocabulary';
import { type RecordToday, type SignedPlan, findReasonsToCheckAgain } from './check-again.ts';
import type { ModalityCheck } from './result.ts';

const cause = (ruleId: string, effect: 'absolute' | 'relative' = 'relative') => ({
  ruleId,
  code: ruleId,
  effect,
  sourceIds: ['BMJ99'],
});
const checksWith = (
  changed: Partial<Record<Modality, Pick<ModalityCheck, 'status' | 'causes'>>> = {},
): readonly ModalityCheck[] =>
  MODALITIES.map((modality) => ({ modality, status: 'open', causes: [], ...changed[modality] }));

const aSignedPlan = (plan: Partial<SignedPlan> = {}): SignedPlan => ({
  sessions: { therapeutic_exercise: [1, 1, 1, 1, 1, 1], massage: [1, 1, 0, 0, 0, 0] },
  intakeVersion: 1,
  examinationVersion: 1,
  checks: checksWith(),
  ...plan,
});
const today = (record: Partial<RecordToday> = {}): RecordToday => ({
  intakeVersion: 1,
  examinationVersion: 1,
  checks: checksWith(),
  problems: [],
  ...record,
});

describe('a signed plan', () => {
  it('stands while intake, examination and rules say what they said', () => {
    expect(findReasonsToCheckAgain(aSignedPlan(), today())).toEqual([]);
  });

  it('is checked again once the intake has a newer version', () => {
    expect(findReasonsToCheckAgain(aSignedPlan(), today({ intakeVersion: 3 }))).toEqual([
      { code: 'intake_changed', version: 3 },
    ]);
  });

  it('is checked again once the examination has a newer version, or a first one', () => {
    const changed = { code: 'examination_changed', version: 2 } as const;
    expect(findReasonsToCheckAgain(aSignedPlan(), today({ examinationVersion: 2 }))).toEqual([changed]);
    const unexamined = aSignedPlan({ examinationVersion: null });
    expect(findReasonsToCheckAgain(unexamined, today({ examinationVersion: 2 }))).toEqual([changed]);
    expect(findReasonsToCheckAgain(unexamined, today({ examinationVersion: null }))).toEqual([]);
  });

  it('names what would keep it from being signed today, before all else', () => {
    const problem = {
      code: 'modality_blocked',
      modality: 'massage',
      ruleIds: ['contra.thrombosis'],
    } as const;
    const record = today({
      intakeVersion: 2,
      problems: [problem],
      checks: checksWith({
        massage: { status: 'blocked', causes: [cause('contra.thrombosis', 'absolute')] },
      }),
    });
    expect(findReasonsToCheckAgain(aSignedPlan(), record)).toEqual([
      { code: 'would_not_be_signed', problem },
      { code: 'intake_changed', version: 2 },
    ]);
  });

  it('names a warning that came since, also where an older warning was overridden', () => {
    const signed = aSignedPlan({
      checks: checksWith({ massage: { status: 'warned', causes: [cause('contra.anticoagulant')] } }),
    });
    const record = today({
      checks: checksWith({
        massage: { status: 'warned', causes: [cause('contra.anticoagulant'), cause('contra.pregnancy')] },
      }),
    });
    expect(findReasonsToCheckAgain(signed, record)).toEqual([
      { code: 'new_warning', modality: 'massage', ruleIds: ['contra.pregnancy'] },
    ]);
  });

  it('says nothing of warnings it was signed with, nor of what it does not plan', () => {
    const warned = checksWith({
      massage: { status: 'warned', causes: [cause('contra.anticoagulant')] },
      ultrasound: { status: 'warned', causes: [cause('contra.pregnancy')] },
    });
    const signed = aSignedPlan({
      checks: checksWith({ massage: { status: 'warned', causes: [cause('contra.anticoagulant')] } }),
    });
    expect(findReasonsToCheckAgain(signed, today({ checks: warned }))).toEqual([]);
  });

  it('says a new warning once where both rows of manual care wait for it', () => {
    const signed = aSignedPlan({
      sessions: { chiropractic_adjustment: [1, 0, 0, 0, 0, 0], low_force_care: [1, 0, 0, 0, 0, 0] },
    });
    const record = today({
      checks: checksWith({
        chiropractic_adjustment: { status: 'warned', causes: [cause('C10.clearance_condition')] },
      }),
    });
    const reasons = findReasonsToCheckAgain(signed, record);
    expect(reasons.map(({ code }) => code)).toEqual(['new_warning']);
  });

  it('says nothing of new warnings where what the rules said at the signing was not kept', () => {
    const record = today({
      checks: checksWith({ massage: { status: 'warned', causes: [cause('contra.pregnancy')] } }),
    });
    expect(findReasonsToCheckAgain(aSignedPlan({ checks: null }), record)).toEqual([]);
  });

  it('leaves a warning without a reason to the problem that says so', () => {
    const problem = {
      code: 'warning_without_reason',
      modality: 'massage',
      ruleIds: ['contra.pregnancy'],
    } as const;
    const record = today({
      problems: [problem],
      checks: checksWith({ massage: { status: 'warned', causes: [cause('contra.pregnancy')] } }),
    });
    expect(findReasonsToCheckAgain(aSignedPlan(), record)).toEqual([
      { code: 'would_not_be_signed', problem },
    ]);
  });
});
