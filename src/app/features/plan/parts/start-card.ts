import { Component, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatInput, MatLabel, MatSuffix } from '@angular/material/input';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { PlainDatePipe } from '../../../core/format/pipes';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import type { PlanDraft } from '../plan-draft';

/** Day 0, a note, and for an amendment its reason. */
@Component({
  selector: 'pl-start-card',
  imports: [
    FieldErrors,
    FormField,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatSuffix,
    PlainDatePipe,
  ],
  template: `
    <section aria-labelledby="plan-start-title">
      <h2 id="plan-start-title">Start</h2>
      @if (isEditable()) {
        <mat-form-field>
          <mat-label>Start (day 0)</mat-label>
          <input matInput type="date" id="plan-start" [formField]="plan().startOn" />
          <mat-hint>{{
            isStartFixed() ? 'Fixed since the first signing' : 'First planned treatment'
          }}</mat-hint>
          @if (!isStartFixed()) {
            <button matSuffix matButton type="button" (click)="startToday($event)">Today</button>
          }
          <mat-error><pl-field-errors [field]="plan().startOn" /></mat-error>
        </mat-form-field>
        <mat-form-field>
          <mat-label>Note (optional)</mat-label>
          <textarea matInput rows="2" [formField]="plan().note"></textarea>
          <mat-error><pl-field-errors [field]="plan().note" /></mat-error>
        </mat-form-field>
        @if (isAmendment()) {
          <mat-form-field>
            <mat-label>Reason for the amendment</mat-label>
            <input
              matInput
              id="plan-amendment-reason"
              autocomplete="off"
              [formField]="plan().amendmentReason"
            />
            <mat-error><pl-field-errors [field]="plan().amendmentReason" /></mat-error>
          </mat-form-field>
        }
      } @else {
        <p><strong>Day 0:</strong> {{ plan().startOn().value() || null | plainDate }}</p>
        @if (plan().note().value(); as note) {
          <p class="text note">{{ note }}</p>
        }
      }
    </section>
  `,
  styleUrl: './part.scss',
  styles: `
    .note {
      white-space: pre-wrap;
    }
  `,
})
export class StartCard {
  readonly plan = input.required<FieldTree<PlanDraft>>();
  readonly isEditable = input.required<boolean>();
  readonly isStartFixed = input.required<boolean>();
  readonly isAmendment = input.required<boolean>();
  readonly #format = inject(ClinicFormat);

  protected startToday(event: Event): void {
    // A press inside the field would put the focus back to its beginning.
    event.stopPropagation();
    this.plan().startOn().value.set(this.#format.today());
  }
}
