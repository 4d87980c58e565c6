import { Component, computed, input } from '@angular/core';
import { CLINICALLY_REVIEWED, findSource, restsOnSecondarySourcesOnly } from '#domain/knowledge';
import type { TriageResult } from '#domain/triage';
import { REFERRAL_ACTION_LABELS, TRIAGE_LABELS, type TriageLevel } from '#domain/vocabulary';
import { Icon } from '../../../shared/ui/icon/icon';
import { ruleTextOf, wordsFor } from './finding-words';
import { isStopLevel, levelWordsOf } from './level-words';

/** What the rules say of a record: level, what to do, and why, with the rule and the sources of every finding. */
@Component({
  selector: 'pl-triage-summary',
  imports: [Icon],
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
      words: wordsFor(finding.code),
      level: TRIAGE_LABELS[finding.level],
      tone: toneOf(finding.level),
      text: ruleTextOf(finding),
      actions: finding.actions.map((action) => REFERRAL_ACTION_LABELS[action]).join('; '),
      sources: finding.sourceIds.map(findSource),
      isWeak: restsOnSecondarySourcesOnly(finding.sourceIds),
    })),
  );
}

function toneOf(level: TriageLevel): string {
  if (isStopLevel(level)) return 'stop';
  return level === 'caution' ? 'warn' : 'info';
}
