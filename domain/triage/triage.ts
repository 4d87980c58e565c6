import { KNOWLEDGE_VERSION } from '#domain/knowledge';
import { REFERRAL_ACTIONS, TRIAGE_LEVELS, type ReferralAction, type TriageLevel } from '#domain/vocabulary';
import type { Clearance, IntakeFacts } from './facts.ts';
import { findAge } from './findings-from-age.ts';
import { findRestrictions } from './findings-from-contraindications.ts';
import { findFlags } from './findings-from-flags.ts';
import { findHistory } from './findings-from-history.ts';
import { findSymptoms } from './findings-from-symptoms.ts';
import { openQuestions } from './open-questions.ts';
import type { TriageFinding, TriageResult } from './result.ts';
import { findingOf } from './rule-finding.ts';

/** Referrals to a doctor, most urgent first: a higher one satisfies the lower ones. */
const DOCTOR_REFERRALS: readonly ReferralAction[] = [
  'refer_emergency_now',
  'refer_same_day',
  'refer_urgent',
  'refer_gp_routine',
];

/**
 * Rules T1–T5, T8, T10 and T11 as clarified by C1–C15: how urgent this intake is, why, and what is still open.
 * Pure: the same facts give the same answer everywhere, whatever the order in which they were entered.
 *
 * The level is never lowered by a clearance; `stopped` is. The referrals of findings a clearance covers have been made
 * and are no longer listed (C10).
 */
export function triage(facts: IntakeFacts): TriageResult {
  const unknown = openQuestions(facts);
  const findings = [
    ...findFlags(facts),
    ...findSymptoms(facts),
    ...findHistory(facts),
    ...findAge(facts),
    ...findRestrictions(facts),
  ];
  // C2, read for every safety question: an unknown never reads as normal.
  if (unknown.length > 0) findings.push(findingOf('C2.questions_open', 'questions_open'));
  findings.sort(byUrgency);

  const stops = findings.filter(isStop);
  const { clearance } = facts;
  const stopped = stops.length > 0 && !(clearance && stops.every((stop) => covers(clearance, stop)));
  const answered = stopped ? [] : stops;
  return {
    level: findings[0]?.level ?? 'clear',
    provisional: !facts.examined,
    findings,
    actions: listActions(findings.filter((finding) => !answered.includes(finding))),
    unknown,
    stopped,
    knowledgeVersion: KNOWLEDGE_VERSION,
  };
}

/** The finding stops planning (T8). */
export function isStop(finding: TriageFinding): boolean {
  return finding.level === 'emergency' || finding.level === 'urgent';
}

function covers(clearance: Clearance, stop: TriageFinding): boolean {
  return clearance.covers === undefined || clearance.covers.includes(stop.code);
}

function byUrgency(a: TriageFinding, b: TriageFinding): number {
  return rank(b.level) - rank(a.level);
}

function rank(level: TriageLevel): number {
  return TRIAGE_LEVELS.indexOf(level);
}

function listActions(findings: readonly TriageFinding[]): readonly ReferralAction[] {
  const asked = REFERRAL_ACTIONS.filter((action) =>
    findings.some((finding) => finding.actions.includes(action)),
  );
  const highest = asked.find((action) => DOCTOR_REFERRALS.includes(action));
  return asked.filter((action) => !DOCTOR_REFERRALS.includes(action) || action === highest);
}
