import { Component, booleanAttribute, computed, input } from '@angular/core';
import { findRedFlag } from '#domain/knowledge';
import type { TriageFinding } from '#domain/triage';
import { WhyButton } from '../../../core/why';
import { Icon } from '../../../shared/ui/icon/icon';
import { labelOf } from '../../../shared/code-label';
import { flagOf, ruleTextOf } from '../triage-summary/finding-words';
import { findingSubject } from '../triage-summary/finding-subject';
import { isStopLevel, urgencyOf } from '../triage-summary/level-words';

/** What a sign means for the patient now: how urgent it is, what to do, and the number to call. */
@Component({
  selector: 'pl-disposition',
  imports: [Icon, WhyButton],
  templateUrl: './disposition.html',
  styleUrl: './disposition.scss',
})
export class Disposition {
  readonly finding = input.required<TriageFinding>();
  readonly emergencyNumber = input('');
  /** Names the sign; not needed directly below its question. */
  readonly named = input(false, { transform: booleanAttribute });

  protected readonly isStop = computed(() => isStopLevel(this.finding().level));
  protected readonly urgency = computed(() => urgencyOf(this.finding().actions));
  protected readonly why = computed(() => findingSubject(this.finding()));
  protected readonly words = computed(() => labelOf(this.finding().code));
  protected readonly text = computed(() => ruleTextOf(this.finding()));
  protected readonly suspected = computed(() => {
    const flag = flagOf(this.finding().code);
    return flag === null ? '' : findRedFlag(flag).suspected;
  });
  protected readonly isNow = computed(() => this.finding().actions.includes('refer_emergency_now'));
  protected readonly isToday = computed(() => this.finding().actions.includes('refer_same_day'));
}
