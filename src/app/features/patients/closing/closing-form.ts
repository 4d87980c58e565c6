import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { FormField, form, maxLength, required, submit, validate } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { ClosingList } from '#contract/closing';
import { isCancelledByClosing } from '#domain/scheduling';
import { CLOSING_REASONS, CLOSING_REASON_LABELS, type ClosingReason } from '#domain/vocabulary';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { sending } from '../../../core/http/sending';
import { newId } from '../../../core/new-id';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { PatientsApi } from '../patients-api';
import { ClosingApi } from './closing-api';

/** Why and when a course of care ends. */
@Component({
  selector: 'pl-closing-form',
  imports: [FieldErrors, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, ProblemPanel],
  templateUrl: './closing-form.html',
  providers: [formFieldLook],
  styleUrl: './closing-form.scss',
})
export class ClosingForm {
  readonly courseId = input.required<string>();
  readonly openedOn = input.required<string>();
  readonly closed = output<ClosingList>();
  readonly cancelled = output();

  readonly #api = inject(ClosingApi);
  readonly #patients = inject(PatientsApi);
  readonly #format = inject(ClinicFormat);
  /** Made once for the form: sent twice, it is one closing. */
  readonly #id = newId();
  protected readonly reasons = CLOSING_REASONS;
  protected readonly labels = CLOSING_REASON_LABELS;
  protected readonly today = computed(() => this.#format.today());
  protected readonly sending = sending<ClosingList>();
  protected readonly form = form(
    linkedSignal(() => ({ reason: '', on: this.today(), detail: '' })),
    (path) => {
      required(path.reason, { message: 'Choose why it ends.' });
      required(path.on, { message: 'Give the last day.' });
      validate(path.on, ({ value }) => {
        if (value() > this.today()) return { kind: 'in_future', message: 'Today or earlier.' };
        const isTooEarly = value() !== '' && value() < this.openedOn();
        return isTooEarly ? { kind: 'too_early', message: 'Not before the course was opened.' } : null;
      });
      maxLength(path.detail, 400, { message: 'At most 400 characters.' });
      validate(path.detail, (field) =>
        field.valueOf(path.reason) === 'other' && field.value().trim() === ''
          ? { kind: 'missing', message: 'Write in a few words why the course ends.' }
          : null,
      );
    },
  );

  readonly #schedule = rxResource({
    params: () => this.courseId(),
    stream: ({ params }) => this.#patients.loadSchedule(params),
  });
  /** Of the appointments that are booked, how many this closing cancels. */
  protected readonly cancels = computed((): string => {
    if (this.#schedule.isLoading()) return '';
    if (!this.#schedule.hasValue()) return 'Appointments after the last day are cancelled with it.';
    const lastDay = this.form.on().value();
    const count = this.#schedule
      .value()
      .appointments.filter((each) => isCancelledByClosing(each, { lastDay, today: this.today() })).length;
    if (count === 0) return 'No booked appointment is cancelled by it.';
    return count === 1
      ? 'One booked appointment after the last day is cancelled with it.'
      : `${count} booked appointments after the last day are cancelled with it.`;
  });

  protected send(event: Event): void {
    event.preventDefault();
    void submit(this.form, {
      action: () => {
        const { reason, on, detail } = this.form().value();
        const closing = { id: this.#id, reason: reason as ClosingReason, on, detail: detail.trim() };
        return this.sending.send(this.#api.close(this.courseId(), closing), (saved) =>
          this.closed.emit(saved),
        );
      },
      onInvalid: (invalid) => invalid().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
