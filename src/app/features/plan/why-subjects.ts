import {
  type DraftPlan,
  type ModalityCheck,
  type Suggested,
  type SuggestedDiagnosis,
  techniquesLeft,
} from '#domain/planning';
import type { Modality } from '#domain/vocabulary';
import { MODALITY_LABELS } from '#domain/vocabulary';
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
