import type { GridModality } from '#domain/vocabulary';
import { freezeDeeply } from './freeze.ts';
import planRuleData from './plan-rules.json' with { type: 'json' };
import stopRuleData from './stop-rules.json' with { type: 'json' };
import templateData from './week-templates.json' with { type: 'json' };

export type TemplateCode = 'acute' | 'subacute' | 'chronic' | 'chronic_extended';

/** Fewest and most sessions of one week. */
export type SessionRange = readonly [number, number];

/** A six-week course (clinical reference 5). The numbers are ceilings: taper early if better. */
export interface WeekTemplate {
  readonly id: string;
  readonly code: TemplateCode;
  /** Six weeks each. Heat and cold are days at home, the others sessions in the clinic. */
  readonly sessions: Readonly<Partial<Record<GridModality, readonly SessionRange[]>>>;
  readonly homeExerciseDaysPerWeek: SessionRange;
  readonly homeExerciseMinutes: SessionRange | null;
  readonly reevaluateAtWeeks: readonly number[];
  readonly reevaluateIfNotClearlyBetterAtWeek: number;
  /** Only with a clear gain by this week; null where none is asked. */
  readonly needsGainByWeek: number | null;
  readonly note: string;
  readonly sources: readonly string[];
}

export type StopAction =
  | 'stop_all_care'
  | 'end_adjustments'
  | 'stop_provoking_modality'
  | 'refer_specialist'
  | 'no_thrust_until_examined'
  | 'stop_that_modality'
  | 'refer_doctor'
  | 'check_contraindications_again'
  | 'discharge'
  | 'assess_now';

export type StopRuleCode =
  | 'red_flag_at_a_visit'
  | 'new_nerve_change'
  | 'after_neck_treatment'
  | 'systemic_signs_later'
  | 'acute_no_gain'
  | 'chronic_no_gain'
  | 'clearly_worse'
  | 'leg_pain_disabling_week_6'
  | 'soreness_over_48_hours'
  | 'skin_reaction'
  | 'under_18_not_settling'
  | 'cancer_past_not_improving'
  | 'new_history'
  | 'twelve_adjustments'
  | 'plateau'
  | 'gain_not_known';

/** When to stop or send on during the course (clinical reference 6, C14). */
export interface StopRule {
  readonly id: string;
  readonly code: StopRuleCode;
  readonly action: StopAction;
  readonly text: string;
  readonly sources: readonly string[];
}

/** A rule about plans as such (P1–P3, C4, C12). */
export interface PlanRule {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly string[];
}

export const weekTemplates = /* @__PURE__ */ freezeDeeply(templateData as unknown as readonly WeekTemplate[]);
export const stopRules = /* @__PURE__ */ freezeDeeply(stopRuleData as readonly StopRule[]);
export const planRules = /* @__PURE__ */ freezeDeeply(planRuleData as readonly PlanRule[]);

/** The six-week template with this code. Throws a RangeError when there is none. */
export function findTemplate(code: TemplateCode): WeekTemplate {
  const template = weekTemplates.find((each) => each.code === code);
  if (!template) throw new RangeError(`No week template has the code ${String(code)}`);
  return template;
}

/** The stop rule with this code. Throws a RangeError when there is none. */
export function findStopRule(code: StopRuleCode): StopRule {
  const rule = stopRules.find((each) => each.code === code);
  if (!rule) throw new RangeError(`No stop rule has the code ${String(code)}`);
  return rule;
}

/** The plan rule with this id. Throws a RangeError when there is none. */
export function findPlanRule(id: string): PlanRule {
  const rule = planRules.find((each) => each.id === id);
  if (!rule) throw new RangeError(`No plan rule has the id ${id}`);
  return rule;
}
