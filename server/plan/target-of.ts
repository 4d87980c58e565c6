import type { PlanVersion } from '#contract/plan';

/** The first goal of a plan in one of the scores; null where it has none. */
export function targetOf(plan: PlanVersion | null, measure: 'nrs' | 'rmdq'): number | null {
  const goal = plan?.content.goals.find((each) => each.measure === measure);
  return typeof goal?.target === 'number' ? goal.target : null;
}
