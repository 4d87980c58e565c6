import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { type TriageResult, isStop } from '#domain/triage';
import { REFERRAL_ACTION_LABELS } from '#domain/vocabulary';
import { sessionFeature } from '../../../core/session';
import { WhyButton, ruleSubject } from '../../../core/why';
import { SettleStop } from '../../../core/settle-stop';
import { Icon } from '../../../shared/ui/icon/icon';
import { describeFinding } from '../rule-words';

/** Says that no plan may be built, why, what to do now and what clears it (rule T8, C10). */
@Component({
  selector: 'pl-stop-notice',
  imports: [Icon, RouterLink, SettleStop, WhyButton],
  templateUrl: './stop-notice.html',
  styleUrl: './stop-notice.scss',
})
export class StopNotice {
  readonly courseId = input.required<string>();
  readonly triage = input.required<TriageResult>();
  /** A sign was explained, or a clearance recorded. */
  readonly settled = output();
  /** Router commands of the intake. */
  readonly intakeLink = input.required<readonly string[]>();
  readonly #clinic = inject(Store).selectSignal(sessionFeature.selectClinic);
  protected readonly isEmergency = computed(() => this.triage().level === 'emergency');
  protected readonly stops = computed(() => this.triage().findings.filter(isStop));
  protected readonly findings = computed(() =>
    this.stops()
      .map(describeFinding)
      .map((words) => ({
        ...words,
        why: ruleSubject(words.label, [{ ruleId: words.ruleId, code: words.code, effect: 'stops' }]),
      })),
  );
  protected readonly actions = computed(() =>
    this.triage().actions.map((action) => REFERRAL_ACTION_LABELS[action]),
  );
  protected readonly emergencyNumber = computed(() => this.#clinic()?.emergencyNumber ?? null);

  protected callUrl(number: string): string {
    return `tel:${number.replaceAll(/[^\d+]/g, '')}`;
  }
}
