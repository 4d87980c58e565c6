import { redFlags, type RedFlagRule } from '#domain/knowledge';
import type { ReferralAction, TriageLevel } from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';
import { hasNerveSign } from './nerve-symptoms.ts';
import { isExplained, isRaised } from './raised-flags.ts';
import type { TriageFinding } from './result.ts';
import { findingOf } from './rule-finding.ts';

const LEVEL_OF_URGENCY: Readonly<Record<RedFlagRule['urgency'], TriageLevel>> = {
  'emergency-now': 'emergency',
  'emergency-same-day': 'emergency',
  urgent: 'urgent',
  caution: 'caution',
};

/** T1, T2 and the caution flags of T5, with the escalations of C8 and of each row's action. */
export function findFlags(facts: IntakeFacts): readonly TriageFinding[] {
  const findings: TriageFinding[] = [];
  for (const rule of redFlags) {
    if (isRaised(facts, rule.code)) findings.push(findFlag(rule, facts));
    else if (isExplained(facts, rule.code)) findings.push(showExplained(rule));
  }
  if (isRaised(facts, 'iv_drug_use') && (isRaised(facts, 'pain_with_fever') || hasNerveSign(facts))) {
    findings.push(findingOf('T1.iv_drug_use_with_fever_or_nerve_sign', 'iv_drug_use'));
  }
  return findings;
}

function findFlag(rule: RedFlagRule, facts: IntakeFacts): TriageFinding {
  return {
    ruleId: rule.id,
    code: rule.code,
    level: LEVEL_OF_URGENCY[rule.urgency],
    actions: [referralFor(rule, facts)],
    sourceIds: rule.sources,
  };
}

function referralFor(rule: RedFlagRule, facts: IntakeFacts): ReferralAction {
  if (rule.escalatesWhen.some((when) => isEscalated(rule, when, facts))) return 'refer_emergency_now';
  // "Same day if also unwell."
  if (rule.code === 'midline_bone_tenderness' && isVeryUnwell(facts)) return 'refer_same_day';
  return rule.referral;
}

function isEscalated(
  rule: RedFlagRule,
  when: RedFlagRule['escalatesWhen'][number],
  facts: IntakeFacts,
): boolean {
  const detail = facts.redFlagDetails[rule.code];
  switch (when) {
    case 'sudden':
      return detail?.onset === 'sudden';
    case 'both_sides':
      return detail?.side === 'both';
    case 'very_unwell':
      return isVeryUnwell(facts);
    case 'nerve_sign':
      return hasNerveSign(facts);
    case 'fainting':
      return facts.unwellSigns?.fainting === true;
  }
}

function isVeryUnwell(facts: IntakeFacts): boolean {
  return facts.unwellSigns?.very_unwell === true || facts.unwellSigns?.confusion === true;
}

/** The original yes stays visible beside the explanation (C9). */
function showExplained(rule: RedFlagRule): TriageFinding {
  return { ruleId: `C9.${rule.code}`, code: rule.code, level: 'clear', actions: [], sourceIds: rule.sources };
}
