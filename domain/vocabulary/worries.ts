/** Why a course needs to be looked at, the most worrying first (ours). */
export const WORRY_KINDS = ['stop', 'worse', 'stop_rule', 'overdue', 'lost', 'no_progress'] as const;
export type WorryKind = (typeof WORRY_KINDS)[number];
export const WORRY_LABELS: Readonly<Record<WorryKind, string>> = {
  stop: 'Stopped',
  worse: 'Worse',
  stop_rule: 'Stop rule',
  overdue: 'Check-in overdue',
  lost: 'Out of touch',
  no_progress: 'No clear gain',
};
