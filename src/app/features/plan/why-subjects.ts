import {
  type DraftPlan,
  type ModalityCheck,
  type Suggested,
  type SuggestedDiagnosis,
  techniquesLeft,
} from '#domain/planning';
import {
  MODALITY_LABELS,
  type Modality,
  PLAN_ROW_LABELS,
  type PlanRow,
  type PlanWeek,
  modalityOf,
} from '#domain/vocabulary';
import { type WhyEffect, type WhyReason, type WhySubject, ruleSubject } from '../../core/why';

/** P1: a clinician may add these by hand, seeing what stands against them. */
export const ADVISED_AGAINST: readonly Modality[] = ['ultrasound', 'regenerative_injection'];

/** Why a modality is blocked, warned of, suggested or neither, with its evidence. */
export function modalitySubject(check: ModalityCheck, suggestion: DraftPlan | null): WhySubject {
  const { modality, status, causes } = check;
  const suggested = suggestion?.suggestion.modalities.find(({ code }) => code === modality);
  return {
    title: MODALITY_LABELS[modality],
    reasons: [
      ...causes.map(({ ruleId, code, effect }): WhyReason => ({
        ruleId,
        code,
        effect: effect === 'absolute' ? 'blocks' : 'warns',
      })),
      ...(suggested && suggestion
        ? [...reasonsOf(suggested.ruleIds, 'suggests'), ...reasonsOf(suggestion.ruleIds, 'shapes')]
        : []),
      ...(suggested && modality === 'chiropractic_adjustment' ? reasonsOf(['P3'], 'limits') : []),
      ...(ADVISED_AGAINST.includes(modality) ? reasonsOf(['P1'], 'limits') : []),
    ],
    evidenceOn: modality,
    acuity: suggestion?.acuity ?? null,
    techniquesLeft:
      modality === 'chiropractic_adjustment' && status !== 'open' ? techniquesLeft(check) : null,
  };
}

/** The same for a row of the board; manual care without thrust is judged and explained with the adjustment (C11). */
export function rowSubject(
  row: PlanRow,
  checks: readonly ModalityCheck[],
  suggestion: DraftPlan | null,
): WhySubject {
  const modality = modalityOf(row);
  const check = checks.find((each) => each.modality === modality) ?? {
    modality,
    status: 'blocked',
    causes: [],
  };
  const subject = modalitySubject(check, suggestion);
  return {
    ...subject,
    title: PLAN_ROW_LABELS[row],
    reasons: row === 'low_force_care' ? subject.reasons.filter(isRestriction) : subject.reasons,
  };
}

/** Why so many sessions stand in one week: the row’s reasons, and beside the count what the rules suggest. */
export function cellSubject(
  row: WhySubject,
  { week, count, suggested }: { week: PlanWeek; count: number; suggested: number },
): WhySubject {
  return { ...row, title: `${row.title}, week ${week}: ${count} planned, ${suggested} suggested` };
}

function isRestriction({ effect }: WhyReason): boolean {
  return effect === 'blocks' || effect === 'warns';
}

export function exerciseSubject(title: string, { ruleIds }: Suggested<string>, plan: DraftPlan): WhySubject {
  return {
    ...ruleSubject(title, reasonsOf(ruleIds, 'suggests')),
    evidenceOn: 'therapeutic_exercise',
    acuity: plan.acuity,
  };
}

export function adviceSubject(title: string, { ruleIds }: Suggested<string>, plan: DraftPlan): WhySubject {
  return {
    ...ruleSubject(title, reasonsOf(ruleIds, 'suggests')),
    evidenceOn: 'advice',
    acuity: plan.acuity,
  };
}

export function diagnosisSubject({ code, findings, ruleIds }: SuggestedDiagnosis): WhySubject {
  return ruleSubject(
    code,
    ruleIds.map((ruleId, at) => ({ ruleId, code: findings[at] ?? null, effect: 'suggests' })),
  );
}

function reasonsOf(ruleIds: readonly string[], effect: WhyEffect): readonly WhyReason[] {
  return ruleIds.map((ruleId) => ({ ruleId, code: null, effect }));
}
