import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  type MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogConfig,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { firstValueFrom } from 'rxjs';
import type { Appointment, ScheduleView } from '#contract/schedule';
import { type Slot, tallyWeeks } from '#domain/scheduling';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { SlotPicker } from '../slot-picker/slot-picker';

interface MoveQuestion {
  /** The appointment to move; null to book a new one. */
  readonly appointment: Appointment | null;
  readonly start: Slot;
  readonly view: ScheduleView;
}

export interface Move extends Slot {
  readonly reason: string | null;
}

/** Another day or time, with what it does to the visits of each week. */
@Component({
  selector: 'pl-move-dialog',
  imports: [
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatFormField,
    MatInput,
    MatLabel,
    SlotPicker,
  ],
  providers: [formFieldLook],
  template: `
    <form novalidate (submit)="$event.preventDefault(); send()">
      <h2 matDialogTitle>{{ question.appointment ? 'Move the appointment' : 'Book an appointment' }}</h2>
      <mat-dialog-content>
        <pl-slot-picker [(slot)]="slot" [except]="question.appointment?.id ?? null" />
        @if (question.appointment) {
          <mat-form-field>
            <mat-label>Why? (optional)</mat-label>
            <input #why matInput maxlength="400" autocomplete="off" (input)="reason.set(why.value)" />
          </mat-form-field>
        }
        <ul aria-live="polite">
          @for (week of weeks(); track week.week) {
            <li>
              Week {{ week.week }}: {{ week.booked }} of {{ week.planned }}
              {{ week.planned === 1 ? 'visit' : 'visits' }}
              @if (week.booked !== week.planned) {
                <strong>({{ week.booked < week.planned ? 'fewer' : 'more' }} than planned)</strong>
              }
            </li>
          }
        </ul>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="submit" [disabled]="!isComplete()" disabledInteractive>
          {{ question.appointment ? 'Move' : 'Book' }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }
    ul {
      margin: var(--pl-space-3) 0 0;
      padding-inline-start: 1.2em;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class MoveDialog {
  readonly #dialog = inject<MatDialogRef<MoveDialog, Move>>(MatDialogRef);
  protected readonly question = inject<MoveQuestion>(MAT_DIALOG_DATA);
  protected readonly slot = signal<Slot>(this.question.start);
  protected readonly reason = signal('');
  protected readonly isComplete = computed(() => this.slot().on !== '' && this.slot().at !== '');
  /** The weeks that gain or lose a visit by it, as they would be. */
  protected readonly weeks = computed(() => {
    const { appointment, view } = this.question;
    if (view.startOn === null || !this.isComplete()) return [];
    const others = view.appointments.filter(({ id }) => id !== appointment?.id);
    const after = [...others, { on: this.slot().on, status: 'booked' as const }];
    const touched = [appointment?.on ?? '', this.slot().on];
    return tallyWeeks(view.startOn, view.visitsPerWeek, after).filter(({ from, to }) =>
      touched.some((on) => on >= from && on <= to),
    );
  });

  protected send(): void {
    if (!this.isComplete()) return;
    const reason = this.reason().trim();
    this.#dialog.close({ ...this.slot(), reason: reason === '' ? null : reason });
  }
}

/** Where it goes, or null when the person thought better of it. */
export async function askSlot(dialog: MatDialog, question: MoveQuestion): Promise<Move | null> {
  const config = Object.assign(new MatDialogConfig<MoveQuestion>(), { data: question, width: '34rem' });
  const asked = dialog.open<MoveDialog, MoveQuestion, Move>(MoveDialog, config);
  return (await firstValueFrom(asked.afterClosed())) ?? null;
}
