import type { TriageResult } from '#domain/triage';
import { type ReferralAction, TRIAGE_LABELS, type TriageLevel } from '#domain/vocabulary';
import type { IconName } from '../../../shared/ui/icon/icon-paths';

export interface LevelWords {
  readonly label: string;
  readonly tone: 'stop' | 'warn' | 'good' | 'info';
  readonly icon: IconName;
}

const LEVELS: Readonly<Record<TriageLevel, LevelWords>> = {
  emergency: { label: TRIAGE_LABELS.emergency, tone: 'stop', icon: 'stop' },
  urgent: { label: TRIAGE_LABELS.urgent, tone: 'stop', icon: 'stop' },
  caution: { label: TRIAGE_LABELS.caution, tone: 'warn', icon: 'warn' },
  clear: { label: TRIAGE_LABELS.clear, tone: 'good', icon: 'good' },
};

/** The level in words, with tone and icon. Where only open questions keep it from clear, that is what it says. */
export function levelWordsOf({ level, findings }: Pick<TriageResult, 'level' | 'findings'>): LevelWords {
  const isOpenOnly = level === 'caution' && findings.every(({ code }) => code === 'questions_open');
  return isOpenOnly ? { label: 'Not clear yet', tone: 'info', icon: 'help' } : LEVELS[level];
}

export function isStopLevel(level: TriageLevel): boolean {
  return level === 'emergency' || level === 'urgent';
}

const URGENCY: Readonly<Partial<Record<ReferralAction, string>>> = {
  refer_emergency_now: 'Emergency: act now',
  refer_same_day: 'Medical assessment today',
  refer_urgent: 'Medical assessment within days',
};

/** How urgent a referral is, as a heading. */
export function urgencyOf(actions: readonly ReferralAction[]): string {
  return actions.map((action) => URGENCY[action]).find((words) => words !== undefined) ?? 'Take care';
}
