import type { Goal, PlanContent } from '#contract/plan';

/** What a plan held before it had goals of its own, and the parts that came with them. */
interface EarlierContent {
  readonly goalNrs?: number | null;
  readonly goalRmdq?: number | null;
}

/** A plan as it was stored, with every part that was not there yet when it was recorded empty: not said. */
export function completePlan(stored: Partial<PlanContent> & EarlierContent): PlanContent {
  const { goalNrs = null, goalRmdq = null, ...content } = stored;
  const goals: Goal[] = [];
  if (goalNrs !== null) goals.push({ measure: 'nrs', target: goalNrs, by: null });
  if (goalRmdq !== null) goals.push({ measure: 'rmdq', target: goalRmdq, by: null });
  return {
    startOn: null,
    sessions: {},
    treatments: {},
    overrides: [],
    diagnoses: [],
    goals,
    exercises: [],
    advice: [],
    regenerative: null,
    consent: null,
    note: '',
    ...content,
  };
}
