import type { CaseloadCourse } from '#contract/caseload';
import type { StopRuleCode } from '#domain/knowledge';
import type { Worry } from '#domain/planning';
import { WORRY_LABELS, type WorryKind } from '#domain/vocabulary';
import { type WhySubject, ruleSubject } from '../../../../core/why';
import { labelOf } from '../../../../shared/code-label';
import type { IconName } from '../../../../shared/ui/icon/icon-paths';
import type { Standing } from '../caseload-filter';

export const STANDING_LOOKS: Readonly<
  Record<Standing, { readonly label: string; readonly icon: IconName; readonly tone: string | null }>
> = {
  stop: { label: WORRY_LABELS.stop, icon: 'stop', tone: 'stop' },
  worse: { label: WORRY_LABELS.worse, icon: 'worse', tone: 'warn' },
  stop_rule: { label: WORRY_LABELS.stop_rule, icon: 'warn', tone: 'warn' },
  overdue: { label: WORRY_LABELS.overdue, icon: 'overdue', tone: 'warn' },
  lost: { label: WORRY_LABELS.lost, icon: 'lost', tone: 'info' },
  no_progress: { label: WORRY_LABELS.no_progress, icon: 'same', tone: 'info' },
  fine: { label: 'Nothing stands out', icon: 'good', tone: 'good' },
};

const STOP_RULE_WORDS: Readonly<Record<StopRuleCode, string>> = {
  red_flag_at_a_visit: 'Warning sign at a visit',
  new_nerve_change: 'New nerve change',
  after_neck_treatment: 'Signs after neck treatment',
  systemic_signs_later: 'Fever or weight loss since',
  acute_no_gain: 'No gain by 6 visits or 3 weeks',
  chronic_no_gain: 'No gain by 8 visits or 6 weeks',
  clearly_worse: 'Pain clearly worse',
  leg_pain_disabling_week_6: 'Leg pain still disabling',
  soreness_over_48_hours: 'Sore for over 48 hours',
  skin_reaction: 'Skin reaction',
  under_18_not_settling: 'Under 18 and not settling',
  cancer_past_not_improving: 'Past cancer, not improving',
  new_history: 'New in the history',
  twelve_adjustments: 'Twelve visits with thrust',
  plateau: 'No further gain',
  gain_not_known: 'Gain not known: assess',
};

const INSTRUMENTS: Readonly<Record<string, string>> = { nrs: 'pain', rmdq: 'disability' };

/** Why a course stands where it does, as its chip says it. */
export function worryWords(
  { kind, because }: Worry,
  { waitingDays }: Pick<CaseloadCourse, 'waitingDays'>,
): string {
  switch (kind) {
    case 'stop':
      return `Stopped: ${firstOf(because.map(labelOf))}`;
    case 'worse':
      return `Worse: ${instrumentsOf(because)}`;
    case 'stop_rule':
      return firstOf(because.map((code) => stopRuleWords(code)));
    case 'overdue':
      return `Week ${weekOf(because[0])} check-in overdue`;
    case 'lost':
      return firstOf(because.map((code) => lostWords(code, waitingDays)));
    case 'no_progress':
      return `No clear gain: ${instrumentsOf(because)}`;
  }
}

/** Every rule behind the worries of a course. */
export function whySubject(title: string, worries: readonly Worry[]): WhySubject {
  return ruleSubject(
    title,
    worries.flatMap(({ kind, ruleIds }) =>
      ruleIds.map((ruleId) => ({
        ruleId,
        code: codeOf(ruleId, kind),
        effect: kind === 'stop' ? 'stops' : 'cautions',
      })),
    ),
  );
}

/** What a rule fired on is the end of its id; the caseload's own are named after the kind. */
function codeOf(ruleId: string, kind: WorryKind): string {
  return ruleId.startsWith('caseload.') ? WORRY_LABELS[kind] : ruleId.slice(ruleId.indexOf('.') + 1);
}

/** A newer server may know a rule that this page does not. */
function stopRuleWords(code: string): string {
  const words: Readonly<Partial<Record<string, string>>> = STOP_RULE_WORDS;
  return words[code] ?? labelOf(code);
}

function lostWords(code: string, waitingDays: number): string {
  if (code === 'no_plan') return `${waitingDays} days without a plan`;
  return code === 'not_seen' ? `Not seen for ${waitingDays} days` : `Week ${weekOf(code)} check-in missed`;
}

function weekOf(code: string | undefined): string {
  return code?.replace('week_', '') ?? '';
}

function instrumentsOf(codes: readonly string[]): string {
  return codes.map((code) => INSTRUMENTS[code] ?? code).join(' and ');
}

function firstOf(words: readonly string[]): string {
  const [first = '', ...more] = words;
  return more.length === 0 ? first : `${first}, and ${more.length} more`;
}
