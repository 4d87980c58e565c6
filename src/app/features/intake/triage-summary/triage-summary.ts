import { Component, computed, input } from '@angular/core';
import { CLINICALLY_REVIEWED } from '#domain/knowledge';
import type { TriageResult } from '#domain/triage';
import { REFERRAL_ACTION_LABELS, TRIAGE_LABELS, type TriageLevel } from '#domain/vocabulary';
import { WhyButton } from '../../../core/why';
import { Icon } from '../../../shared/ui/icon/icon';
import { labelOf } from '../../../shared/code-label';
import { findingSubject } from './finding-subject';
import { ruleTextOf } from './finding-words';
import { isStopLevel, levelWordsOf } from './level-words';

/** What the rules say of a record: level, what to do, and why; each finding opens its rule and its sources. */
@Component({
  selector: 'pl-triage-summary',
  imports: [Icon, WhyButton],
  templateUrl: './triage-summary.html',
  styleUrl: './triage-summary.scss',
})
export class TriageSummary {
  readonly result = input.required<TriageResult>();
  readonly emergencyNumber = input('');

  protected readonly level = computed(() => levelWordsOf(this.result()));
  protected readonly isReviewed = CLINICALLY_REVIEWED;
  protected readonly callsAmbulance = computed(() => this.result().actions.includes('refer_emergency_now'));
  protected readonly actions = computed(() =>
    this.result().actions.map((action) => REFERRAL_ACTION_LABELS[action]),
  );
  protected readonly reasons = computed(() =>
    this.result().findings.map((finding) => ({
      ruleId: finding.ruleId,
      words: labelOf(finding.code),
      level: TRIAGE_LABELS[finding.level],
      tone: toneOf(finding.level),
      text: ruleTextOf(finding),
      actions: finding.actions.map((action) => REFERRAL_ACTION_LABELS[action]).join('; '),
      why: findingSubject(finding),
    })),
  );
}

function toneOf(level: TriageLevel): string {
  if (isStopLevel(level)) return 'stop';
  return level === 'caution' ? 'warn' : 'info';
}
