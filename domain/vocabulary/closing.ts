/** Why a course of care ends. */
export const CLOSING_REASONS = [
  'goals_met',
  'plateau',
  'referred',
  'stopped_attending',
  'adverse_event',
  'other',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];
export const CLOSING_REASON_LABELS: Readonly<Record<ClosingReason, string>> = {
  goals_met: 'Goals met',
  plateau: 'No further gain',
  referred: 'Referred elsewhere',
  stopped_attending: 'Stopped attending',
  adverse_event: 'Adverse event',
  other: 'Another reason',
};
