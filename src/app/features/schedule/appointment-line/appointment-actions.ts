import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { Appointment, AppointmentChange } from '#contract/schedule';
import { newId } from '../../../core/new-id';
import { sessionFeature } from '../../../core/session';
import { Icon } from '../../../shared/ui/icon/icon';
import { askReason } from '../../../shared/ui/reason-dialog/reason-dialog';
import { type AppointmentStep, stepsFor } from './appointment-steps';

/** What can be done with an appointment: the likeliest step as a button, the others in a menu. */
@Component({
  selector: 'pl-appointment-actions',
  imports: [Icon, MatButton, MatIconButton, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink],
  template: `
    @if (visitLabel(); as label) {
      <a
        matButton
        [routerLink]="['/patients', patientId(), 'courses', appointment().courseId, 'visits']"
        [queryParams]="{ on: appointment().on }"
        [attr.aria-label]="label + ': ' + name()"
        >{{ label }}</a
      >
    }
    @if (first(); as step) {
      <button
        matButton="outlined"
        type="button"
        [disabled]="isSaving()"
        disabledInteractive
        [attr.aria-label]="step.label + ': ' + name()"
        (click)="take(step)"
      >
        {{ step.label }}
      </button>
    }
    @if (others().length > 0 || canMove()) {
      <button
        matIconButton
        type="button"
        [matMenuTriggerFor]="menu"
        [disabled]="isSaving()"
        disabledInteractive
        [attr.aria-label]="'More: ' + name()"
      >
        <pl-icon name="more" />
      </button>
    }
    <mat-menu #menu="matMenu" xPosition="before">
      @if (canMove()) {
        <button mat-menu-item type="button" (click)="moveAsked.emit()">Move…</button>
      }
      @for (step of others(); track step.status) {
        <button mat-menu-item type="button" (click)="take(step)">{{ step.label }}</button>
      }
    </mat-menu>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      margin-inline-start: auto;
      gap: var(--pl-space-1);
    }
  `,
})
export class AppointmentActions {
  readonly patientId = input.required<string>();
  readonly appointment = input.required<Appointment>();
  /** Whose or which it is, for people who hear the buttons. */
  readonly name = input.required<string>();
  readonly today = input.required<string>();
  readonly isSaving = input.required<boolean>();
  /** Whether this page can move it. */
  readonly isMovable = input(false);
  readonly changed = output<AppointmentChange>();
  readonly moveAsked = output();

  readonly #dialog = inject(MatDialog);
  readonly #permissions = inject(Store).selectSignal(sessionFeature.selectPermissions);
  /** The way to the visit, once the patient came; what is done may be recorded already. */
  protected readonly visitLabel = computed((): string | null => {
    const { status } = this.appointment();
    if (!this.#permissions().has('visit.write')) return null;
    if (status === 'done') return 'Visit';
    return status === 'arrived' || status === 'in_treatment' ? 'Record visit' : null;
  });
  readonly #steps = computed(() => stepsFor(this.appointment(), this.today()));
  /** Care that is on its way has a likeliest step; putting right what is past has none. */
  protected readonly first = computed(() => {
    const { status, on } = this.appointment();
    const isUnderWay = status === 'arrived' || status === 'in_treatment' || status === 'booked';
    return isUnderWay && on === this.today() ? this.#steps()[0] : undefined;
  });
  protected readonly others = computed(() => this.#steps().filter((step) => step !== this.first()));
  protected readonly canMove = computed(() => this.isMovable() && this.appointment().status === 'booked');

  protected async take({ status, needsReason }: AppointmentStep): Promise<void> {
    const { version, on, at } = this.appointment();
    const question = {
      title: 'Cancel this appointment?',
      text: 'It stays in the list, marked as cancelled, and its time is free again.',
      action: 'Cancel the appointment',
    };
    const reason = needsReason ? await askReason(this.#dialog, question) : null;
    if (needsReason && reason === null) return;
    this.changed.emit({ id: newId(), basedOn: version, on, at, status, reason, acceptsOverlap: false });
  }
}
