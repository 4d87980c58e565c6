import { Component, computed, inject, input, output } from '@angular/core';
import type { AppointmentChange } from '#contract/schedule';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { Icon } from '../../../shared/ui/icon/icon';
import { AppointmentHistory } from '../appointment-history/appointment-history';
import { AppointmentActions } from '../appointment-line/appointment-actions';
import { STATUS_WORDS } from '../appointment-line/status-words';
import type { ShownAppointment } from './week-plan';

/** One appointment of a course: when, how far it has come, what to know of it, what can be done. */
@Component({
  selector: 'pl-appointment-item',
  imports: [AppointmentActions, AppointmentHistory, Icon],
  template: `
    <div class="what" [class.gone]="isGone()">
      <strong class="pl-number when">{{ when() }}</strong>
      <span class="pl-chip" [attr.data-tone]="words().tone"
        ><pl-icon [name]="words().icon" />{{ words().label }}</span
      >
      @if (shown().isOutsideHours) {
        <span class="pl-chip" data-tone="warn"><pl-icon name="warn" />Outside opening hours</span>
      }
      @for (other of shown().others; track other.id) {
        <span class="pl-chip overlap" data-tone="warn"
          ><pl-icon name="warn" />Also {{ other.patient.familyName }}, {{ other.patient.givenName }}</span
        >
      }
    </div>
    @if (mayWrite()) {
      <pl-appointment-actions
        [patientId]="patientId()"
        [appointment]="shown().appointment"
        [name]="when()"
        [today]="today()"
        [isSaving]="isSaving()"
        [isMovable]="true"
        (changed)="changed.emit($event)"
        (moveAsked)="moveAsked.emit()"
      />
    }
    @if (shown().appointment.version > 1) {
      <pl-appointment-history class="history" [appointment]="shown().appointment" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--pl-space-2);
      min-height: 2.75rem;
      padding-block: var(--pl-space-1);
    }
    .what {
      display: flex;
      flex: 1 1 11.5rem;
      min-width: 0;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--pl-space-1) var(--pl-space-2);
    }
    .when {
      min-width: 11.5rem;
    }
    .gone .when {
      color: var(--mat-sys-on-surface-variant);
      font-weight: 450;
      text-decoration: line-through;
    }
    .overlap {
      white-space: normal;
    }
    .history {
      flex-basis: 100%;
      padding-block-end: var(--pl-space-1);
    }
  `,
})
export class AppointmentItem {
  readonly patientId = input.required<string>();
  readonly shown = input.required<ShownAppointment>();
  readonly today = input.required<string>();
  readonly mayWrite = input.required<boolean>();
  readonly isSaving = input.required<boolean>();
  readonly changed = output<AppointmentChange>();
  readonly moveAsked = output();
  readonly #format = inject(ClinicFormat);
  protected readonly when = computed(() => {
    const { on, at } = this.shown().appointment;
    return `${this.#format.weekday(on)}, ${this.#format.time(at)}`;
  });
  protected readonly words = computed(() => STATUS_WORDS[this.shown().appointment.status]);
  protected readonly isGone = computed(() => this.shown().appointment.status === 'cancelled');
}
