import {
  evidence,
  findTemplate,
  type Acuity,
  type ModalityEvidence,
  type SessionRange,
  type StopRuleCode,
  type TemplateCode,
} from '#domain/knowledge';
import { hasLegSymptom, type IntakeFacts, type TriageResult } from '#domain/triage';
import { GRID_MODALITIES, type GridModality, type ManualTechnique } from '#domain/vocabulary';
import { acuityOf, isFlare } from './acuity.ts';
import type { ModalityCheck, PlannedSessions } from './result.ts';
import { suggest, type Suggestion } from './suggest.ts';
import { isLowForceFirst, techniquesLeft } from './techniques.ts';

export interface DraftPlan {
  /** Null when the duration is not known; the chronic template is then used, the one that leans on exercise most. */
  readonly acuity: Acuity | null;
  readonly flare: boolean;
  readonly template: TemplateCode;
  /** Rules that shaped the draft: the template, C4 for a flare, a shorter course, low force first. */
  readonly ruleIds: readonly string[];
  /** Sessions in the clinic; for heat and cold, days at home. Only what is suggested, never what is warned. */
  readonly sessions: PlannedSessions;
  readonly homeExerciseDaysPerWeek: SessionRange;
  readonly homeExerciseMinutes: SessionRange | null;
  readonly reevaluateAtWeeks: readonly number[];
  readonly reevaluateIfNotClearlyBetterAtWeek: number;
  readonly doses: readonly Pick<ModalityEvidence, 'modality' | 'dose' | 'sources'>[];
  readonly suggestion: Suggestion;
  /** How manual care may be given (C11), in the order to try it: low force first where the reference says so. */
  readonly techniques: readonly ManualTechnique[];
  /** The rule that decides when adjustments end without gain (C4, C14). */
  readonly stopRule: StopRuleCode & ('acute_no_gain' | 'chronic_no_gain');
  /** Under 16 days and no leg symptoms: planned at the fewest sessions of the template (source RESP). */
  readonly shorterCourseLikely: boolean;
}

export interface DraftOptions {
  /** Two adjustments a week to the twelve; only in chronic pain, and only with a clear gain by week 2 or 3. */
  readonly extended?: boolean;
}

const QUICK_RESPONSE_DAYS = 16;
/** Weeks in which a flare follows the acute schedule (C4). */
const FLARE_WEEKS = 2;
/** Planned at their ceiling unless a shorter course is likely; passive care at its floor, to be short (P3, clinical reference 5). */
const LEADING: readonly GridModality[] = ['therapeutic_exercise', 'chiropractic_adjustment', 'cryotherapy'];

/** A six-week draft from the templates by acuity (clinical reference 5, C4, P1–P3); null on a stopped intake (T8). */
export function draftPlan(
  facts: IntakeFacts,
  result: TriageResult,
  checks: readonly ModalityCheck[],
  options: DraftOptions = {},
): DraftPlan | null {
  if (result.stopped) return null;
  const acuity = acuityOf(facts.durationDays);
  const flare = isFlare(facts);
  const template = findTemplate(templateFor(acuity, options));
  const suggestion = suggest(facts, result, checks);
  const adjustment = checks.find((check) => check.modality === 'chiropractic_adjustment');
  const lowForceFirst = isLowForceFirst(facts);
  const shorterCourseLikely =
    facts.durationDays !== null && facts.durationDays < QUICK_RESPONSE_DAYS && !hasLegSymptom(facts);
  return {
    acuity,
    flare,
    template: template.code,
    ruleIds: [
      template.id,
      ...(flare ? ['C4'] : []),
      ...(shorterCourseLikely ? ['quick_response_likely'] : []),
      ...(lowForceFirst ? ['low_force_first'] : []),
    ],
    sessions: planSessions(template.code, suggestion, { flare, shorterCourseLikely }),
    homeExerciseDaysPerWeek: template.homeExerciseDaysPerWeek,
    homeExerciseMinutes: template.homeExerciseMinutes,
    reevaluateAtWeeks: template.reevaluateAtWeeks,
    reevaluateIfNotClearlyBetterAtWeek: template.reevaluateIfNotClearlyBetterAtWeek,
    doses: evidence.filter(({ modality }) => suggestion.modalities.some(({ code }) => code === modality)),
    suggestion,
    techniques: adjustment ? techniquesLeft(adjustment, lowForceFirst) : [],
    stopRule: acuity === 'acute' || acuity === 'subacute' ? 'acute_no_gain' : 'chronic_no_gain',
    shorterCourseLikely,
  };
}

function templateFor(acuity: Acuity | null, { extended }: DraftOptions): TemplateCode {
  if (acuity === 'acute' || acuity === 'subacute') return acuity;
  return extended && acuity === 'chronic' ? 'chronic_extended' : 'chronic';
}

function planSessions(
  template: TemplateCode,
  suggestion: Suggestion,
  { flare, shorterCourseLikely }: Pick<DraftPlan, 'flare' | 'shorterCourseLikely'>,
): PlannedSessions {
  const weeksOf = (code: TemplateCode, modality: GridModality): readonly number[] => {
    const ranges = findTemplate(code).sessions[modality] ?? [];
    const atCeiling = LEADING.includes(modality) && !shorterCourseLikely;
    return ranges.map(([fewest, most]) => (atCeiling ? most : fewest));
  };
  const sessions: Partial<Record<GridModality, readonly number[]>> = {};
  for (const modality of GRID_MODALITIES) {
    const own = weeksOf(template, modality);
    const weeks = flare ? joinFlare(modality, own, weeksOf('acute', modality)) : own;
    const isSuggested = suggestion.modalities.some(({ code }) => code === modality);
    if (isSuggested && weeks.some((week) => week > 0)) sessions[modality] = weeks;
  }
  return sessions;
}

/** C4: heat and cold as in acute pain, manual care so for two weeks, exercise as in chronic pain. */
function joinFlare(
  modality: GridModality,
  chronic: readonly number[],
  acute: readonly number[],
): readonly number[] {
  if (modality === 'therapeutic_exercise') return chronic;
  if (modality === 'heat' || modality === 'cryotherapy') return acute;
  return [...acute.slice(0, FLARE_WEEKS), ...chronic.slice(FLARE_WEEKS)];
}
