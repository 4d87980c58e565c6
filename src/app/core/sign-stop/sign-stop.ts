import { Component, computed, input } from '@angular/core';
import { findRedFlag } from '#domain/knowledge';
import { REFERRAL_ACTION_LABELS, VISIT_SIGN_LABELS, type VisitSign } from '#domain/vocabulary';
import { telephoneUrl } from '../../shared/telephone-url';
import { Icon } from '../../shared/ui/icon/icon';

/** What to do at once about each sign that was answered yes. */
@Component({
  selector: 'pl-sign-stop',
  imports: [Icon],
  template: `
    <div class="pl-notice" data-tone="stop" role="alert">
      <pl-icon name="stop" />
      <strong>{{ heading() }}</strong>
      @for (stop of stops(); track stop.sign) {
        <p>
          <strong>{{ stop.label }}: {{ stop.referral }}.</strong> Can mean: {{ stop.suspected }}. Tell the
          patient: “{{ stop.action }}”
        </p>
      }
      @if (emergencyNumber(); as number) {
        <p>
          <a class="call" [href]="telephone()"><pl-icon name="phone" /> Call {{ number }}</a>
        </p>
      }
      <p><ng-content /></p>
    </div>
  `,
  styles: `
    .call {
      display: inline-flex;
      align-items: center;
      gap: var(--pl-space-2);
      min-height: 2.75rem;
      font-weight: 600;
    }
  `,
})
export class SignStop {
  readonly signs = input.required<readonly VisitSign[]>();
  readonly heading = input.required<string>();
  readonly emergencyNumber = input.required<string | null>();
  protected readonly telephone = computed(() => telephoneUrl(this.emergencyNumber() ?? ''));
  protected readonly stops = computed(() =>
    this.signs().map((sign) => {
      const { action, referral, suspected } = findRedFlag(sign);
      return {
        sign,
        label: VISIT_SIGN_LABELS[sign],
        action,
        referral: REFERRAL_ACTION_LABELS[referral],
        suspected,
      };
    }),
  );
}
