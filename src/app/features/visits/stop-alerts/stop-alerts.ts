import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { stopRules } from '#domain/knowledge';
import type { StopAlert } from '#domain/planning';
import { WhyButton, ruleSubject } from '../../../core/why';
import { Icon } from '../../../shared/ui/icon/icon';
import { actionWords } from '../visit-words';

/** The stop rules that apply today: what to do, the reason, and what lies behind it. */
@Component({
  selector: 'pl-stop-alerts',
  imports: [Icon, RouterLink, WhyButton],
  template: `
    @for (alert of alerts(); track alert.key) {
      <div class="pl-notice" [attr.data-tone]="alert.isStop ? 'stop' : 'warn'">
        <pl-icon [name]="alert.isStop ? 'stop' : 'warn'" />
        <p>
          <strong>{{ alert.action }}</strong> <pl-why-button [subject]="alert.why" />
        </p>
        <p>{{ alert.text }}</p>
        @if (alert.code === 'new_history') {
          <p><a [routerLink]="courseLink().concat('intake')">Bring the intake up to date</a></p>
        }
        @if (alert.code === 'gain_not_known') {
          <p><a [routerLink]="courseLink().concat('check-ins')">Record a check-in</a></p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--pl-space-3);
    }
  `,
})
export class StopAlerts {
  readonly found = input.required<readonly StopAlert[]>();
  /** Router commands of the course. */
  readonly courseLink = input.required<readonly string[]>();

  protected readonly alerts = computed(() =>
    this.found().map((alert) => {
      const action = actionWords(alert);
      return {
        key: `${alert.code} ${alert.modality ?? ''}`,
        code: alert.code,
        action,
        isStop: alert.action === 'stop_all_care',
        text: stopRules.find(({ id }) => id === alert.ruleId)?.text ?? '',
        why: ruleSubject(action, [{ ruleId: alert.ruleId, code: alert.code, effect: 'cautions' }]),
      };
    }),
  );
}
