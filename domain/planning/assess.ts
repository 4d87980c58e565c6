import { KNOWLEDGE_VERSION } from '#domain/knowledge';
import { isArmOnsetNeeded, isLegOnsetNeeded, triage } from '#domain/triage';
import type { EducationTopic, Exercise, Modality, ReferralAction, TriageLevel } from '#domain/vocabulary';
import { checkModalities } from './check-modalities.ts';
import { UnreadableIntake } from './intake-fields.ts';
import { readIntake, type ReadIntake } from './read-intake.ts';
import type { ModalityCheck } from './result.ts';
import { suggest, type Suggested } from './suggest.ts';

export interface RestrictedModality {
  readonly modality: Modality;
  /** Ids of the rules, the strictest first. */
  readonly rules: readonly string[];
}

/** The answer of the decision support for one intake. */
export interface Assessment {
  readonly triage: TriageLevel;
  readonly actions: readonly ReferralAction[];
  readonly blocked: readonly RestrictedModality[];
  readonly warned: readonly RestrictedModality[];
  readonly suggested: {
    readonly modalities: readonly Modality[];
    readonly exercises: readonly Exercise[];
    readonly education: readonly EducationTopic[];
  };
  /**
   * What was not answered: each absent list by its field name; every open question that matters to safety, by its
   * token or field (`age`, `durationDays`, `pregnancy`, `strengthTested`); `legSymptomsDays` or `armSymptomsDays` where
   * a rule needed the onset and `durationDays` stood in for it (C3); and what the intake itself named as unanswered.
   * The safety questions keep the triage from `clear` and empty the suggestions; the rest is only said.
   */
  readonly unknown: readonly string[];
  readonly knowledgeVersion: string;
}

export interface AssessmentError {
  readonly error: { readonly field: string; readonly value: unknown; readonly message: string };
}

/**
 * Decision support: triage, restrictions and suggestions for one intake in the tokens of the vocabulary (see
 * `readIntake`). Stateless and pure; never throws: what cannot be read is answered with the field, the value and the
 * remedy. It advises and does not replace a licensed clinician.
 */
export function assess(input: unknown): Assessment | AssessmentError {
  try {
    return assessIntake(readIntake(input));
  } catch (problem) {
    if (!(problem instanceof UnreadableIntake)) throw problem;
    return { error: { field: problem.field, value: showValue(problem.value), message: problem.message } };
  }
}

function assessIntake(intake: ReadIntake): Assessment {
  const { facts } = intake;
  const result = triage(facts);
  const checks = checkModalities(facts, result);
  // Nothing is suggested to sign on an open question; the plan check would refuse it (C2).
  const suggestion =
    result.unknown.length > 0
      ? { modalities: [], exercises: [], education: [] }
      : suggest(facts, result, checks);
  return {
    triage: result.level,
    actions: result.actions,
    blocked: restricted(checks, 'blocked', 'absolute'),
    warned: restricted(checks, 'warned', 'relative'),
    suggested: {
      modalities: codesOf(suggestion.modalities),
      exercises: codesOf(suggestion.exercises),
      education: codesOf(suggestion.education),
    },
    unknown: listUnknown(intake, result.unknown),
    knowledgeVersion: KNOWLEDGE_VERSION,
  };
}

function listUnknown(
  { facts, absentLists, assumed, namedOpen }: ReadIntake,
  open: readonly string[],
): readonly string[] {
  const stoodIn = assumed.filter((onset) =>
    onset === 'legSymptomsDays' ? isLegOnsetNeeded(facts) : isArmOnsetNeeded(facts),
  );
  // Without it no acuity is known, and the suggestions are those that hold at any.
  const duration = facts.durationDays === null ? ['durationDays'] : [];
  return [...new Set([...absentLists, ...open, ...stoodIn, ...duration, ...namedOpen])];
}

function restricted(
  checks: readonly ModalityCheck[],
  status: ModalityCheck['status'],
  effect: 'absolute' | 'relative',
): readonly RestrictedModality[] {
  return checks
    .filter((check) => check.status === status)
    .map(({ modality, causes }) => ({
      modality,
      rules: causes.filter((cause) => cause.effect === effect).map(({ ruleId }) => ruleId),
    }));
}

function codesOf<Code extends string>(suggested: readonly Suggested<Code>[]): readonly Code[] {
  return suggested.map(({ code }) => code);
}

/** What JSON cannot carry is shown as text. */
function showValue(value: unknown): unknown {
  if (value === undefined) return null;
  return ['bigint', 'symbol', 'function'].includes(typeof value) ? String(value) : value;
}
