import { exercises, findPlanRule, type Indication } from '#domain/knowledge';
import { hasLimbNerveSymptom, type IntakeFacts, type TriageResult } from '#domain/triage';
import {
  EDUCATION_TOPICS,
  EXERCISES,
  MODALITIES,
  type EducationTopic,
  type Exercise,
  type Modality,
} from '#domain/vocabulary';
import { indicationsFor } from './indicated.ts';
import type { ModalityCheck } from './result.ts';

/** Something suggested, with every rule that asks for it and where they come from. */
export interface Suggested<Code extends string> {
  readonly code: Code;
  readonly ruleIds: readonly string[];
  readonly sourceIds: readonly string[];
}

export interface Suggestion {
  /** To be selected beforehand; exercise leads. A warned modality is offered elsewhere, not suggested (P1). */
  readonly modalities: readonly Suggested<Modality>[];
  readonly exercises: readonly Suggested<Exercise>[];
  readonly education: readonly Suggested<EducationTopic>[];
}

/** P1: never suggested, only added by hand. */
const NEVER_SUGGESTED: readonly Modality[] = ['ultrasound', 'regenerative_injection'];
/** Advice that contradicts a bar on exercise. */
const ACTIVE_ADVICE: readonly EducationTopic[] = ['edu_stay_active', 'edu_regular_exercise'];

/**
 * What to suggest for this intake (P1, P2, C12 and the indications of the clinical reference 4), in vocabulary order.
 * Nothing on a stopped intake. Open questions do not empty it: a draft may be made, and `findPlanProblems` keeps it
 * from being signed (C2).
 */
export function suggest(
  facts: IntakeFacts,
  result: TriageResult,
  checks: readonly ModalityCheck[],
): Suggestion {
  if (result.stopped) return { modalities: [], exercises: [], education: [] };
  const indicated = indicationsFor(facts);
  const modalities = suggestModalities(facts, indicated, checks);
  return {
    modalities,
    exercises: suggestExercises(facts, indicated, checks),
    education: suggestEducation(indicated, modalities, checks),
  };
}

function suggestModalities(
  facts: IntakeFacts,
  indicated: readonly Indication[],
  checks: readonly ModalityCheck[],
): readonly Suggested<Modality>[] {
  // Massage does not stand in for an adjustment where a nerve is involved (source KNGF21).
  const mayStandIn = statusOf(checks, 'chiropractic_adjustment') !== 'open' && !hasLimbNerveSymptom(facts);
  return collect(
    MODALITIES.filter(
      (modality) => statusOf(checks, modality) === 'open' && !NEVER_SUGGESTED.includes(modality),
    ),
    indicated,
    ({ modalities, insteadOfAdjustment }) =>
      mayStandIn ? [...modalities, ...insteadOfAdjustment] : modalities,
  );
}

function suggestExercises(
  facts: IntakeFacts,
  indicated: readonly Indication[],
  checks: readonly ModalityCheck[],
): readonly Suggested<Exercise>[] {
  const status = statusOf(checks, 'therapeutic_exercise');
  if (status === 'blocked') return [];
  // C12: until the doctor agrees, walking within comfort leads.
  if (status === 'warned') return [byPlanRule('ex_aerobic_walking', 'C12')];
  const barred = exercises
    .filter(({ avoidWith }) => avoidWith.some((code) => facts.comorbidities[code] === true))
    .map(({ code }) => code);
  return collect(
    EXERCISES.filter((exercise) => !barred.includes(exercise)),
    indicated,
    (indication) => indication.exercises,
  );
}

function suggestEducation(
  indicated: readonly Indication[],
  modalities: readonly Suggested<Modality>[],
  checks: readonly ModalityCheck[],
): readonly Suggested<EducationTopic>[] {
  const exercise = statusOf(checks, 'therapeutic_exercise');
  const topics = collect(EDUCATION_TOPICS, indicated, (indication) => indication.education).filter(
    ({ code }) => exercise !== 'blocked' || !ACTIVE_ADVICE.includes(code),
  );
  const added: Suggested<EducationTopic>[] = [];
  if (exercise === 'warned') added.push(byPlanRule('edu_ask_doctor_before_new_exercise', 'C12'));
  if (modalities.some(({ code }) => code === 'heat' || code === 'cryotherapy')) {
    added.push(byPlanRule('edu_heat_cold_safety', 'heat_cold_safety'));
  }
  const missing = added.filter(({ code }) => !topics.some((topic) => topic.code === code));
  return [...topics, ...missing].sort(
    (a, b) => EDUCATION_TOPICS.indexOf(a.code) - EDUCATION_TOPICS.indexOf(b.code),
  );
}

function collect<Code extends string>(
  codes: readonly Code[],
  indicated: readonly Indication[],
  codesOf: (indication: Indication) => readonly Code[],
): readonly Suggested<Code>[] {
  const because = new Map<Code, Indication[]>();
  for (const indication of indicated) {
    for (const code of codesOf(indication)) {
      const rules = because.get(code);
      if (rules) rules.push(indication);
      else because.set(code, [indication]);
    }
  }
  return codes.flatMap((code) => {
    const rules = because.get(code);
    if (!rules) return [];
    return [
      {
        code,
        ruleIds: rules.map(({ id }) => id),
        sourceIds: [...new Set(rules.flatMap(({ sources }) => sources))],
      },
    ];
  });
}

function byPlanRule<Code extends string>(code: Code, ruleId: string): Suggested<Code> {
  return { code, ruleIds: [ruleId], sourceIds: findPlanRule(ruleId).sources };
}

function statusOf(checks: readonly ModalityCheck[], modality: Modality): ModalityCheck['status'] {
  // A modality nobody checked is not known to be open.
  return checks.find((check) => check.modality === modality)?.status ?? 'blocked';
}
