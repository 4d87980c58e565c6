import { trial } from '#domain/knowledge';

/**
 * How many participants of the cited trial, both arms, answered its week-6 question on global improvement, of all who
 * began: the share that a clinic's own is looked at beside (source REG).
 */
export function trialAnsweredWeek6(): { readonly answered: number; readonly begun: number } {
  const begun = trial.flow.started.reduce(sum, 0);
  const missing = (trial.global_improvement_week6_counts['missing'] ?? []).map(Number).reduce(sum, 0);
  return { answered: begun - missing, begun };
}

function sum(total: number, each: number): number {
  return total + each;
}
