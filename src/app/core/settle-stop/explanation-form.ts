import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { Settlements } from '#contract/settlement';
import { RED_FLAG_LABELS, type RedFlag } from '#domain/vocabulary';
import { FieldErrors } from '../../shared/ui/field-errors/field-errors';
import { newId } from '../new-id';
import { SettlementApi } from './settlement-api';
import { sending } from '../http/sending';

/** What the chiropractor found behind a yes. The answer stays as it was given (C9). */
@Component({
  selector: 'pl-explanation-form',
  imports: [FieldErrors, FormField, MatButton, MatError, MatFormField, MatHint, MatInput, MatLabel],
  template: `
    <form novalidate aria-label="Explain a sign" (submit)="send($event)">
      <mat-form-field>
        <mat-label>Sign</mat-label>
        <select matNativeControl [formField]="form.sign">
          @for (sign of signs(); track sign) {
            <option [value]="sign">{{ labels[sign] }}</option>
          }
        </select>
      </mat-form-field>
      <mat-form-field>
        <mat-label>Explained by</mat-label>
        <input matInput autocomplete="off" [formField]="form.reason" />
        <mat-hint>Such as: new antibiotic since Monday. The answer stays in the record.</mat-hint>
        <mat-error><pl-field-errors [field]="form.reason" /></mat-error>
      </mat-form-field>
      <div class="answer" role="alert">
        @if (settling.problem(); as failure) {
          {{ failure.fields?.[0]?.message ?? failure.detail ?? failure.title }}
        }
      </div>
      <div class="pl-actions">
        <button matButton="filled" type="submit" [disabled]="settling.isSending()" disabledInteractive>
          Record the explanation
        </button>
        <button matButton type="button" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
  styleUrl: './settling-form.scss',
})
export class ExplanationForm {
  readonly courseId = input.required<string>();
  readonly intakeVersion = input.required<number>();
  readonly signs = input.required<readonly RedFlag[]>();
  readonly recorded = output<Settlements>();
  readonly cancelled = output();
  readonly #api = inject(SettlementApi);
  readonly #id = newId();
  protected readonly labels = RED_FLAG_LABELS;
  protected readonly settling = sending<Settlements>();
  protected readonly form = form(
    linkedSignal(() => ({ sign: this.signs()[0] ?? '', reason: '' })),
    (path) => {
      required(path.reason, { message: 'Write what explains it.' });
      maxLength(path.reason, 400, { message: 'At most 400 characters.' });
    },
  );

  protected send(event: Event): void {
    event.preventDefault();
    void submit(this.form, {
      action: () => {
        const { sign, reason } = this.form().value();
        const explanation = {
          id: this.#id,
          sign: sign as RedFlag,
          reason: reason.trim(),
          intakeVersion: this.intakeVersion(),
        };
        return this.settling.send(this.#api.explain(this.courseId(), explanation), (saved) =>
          this.recorded.emit(saved),
        );
      },
      onInvalid: (invalid) => invalid().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
