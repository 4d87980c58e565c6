import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { NewClearance, Settlements } from '#contract/settlement';
import { type Answers, MODALITIES, MODALITY_LABELS, type Modality, withAnswer } from '#domain/vocabulary';
import { FieldErrors } from '../../shared/ui/field-errors/field-errors';
import { YesNo } from '../../shared/ui/yes-no/yes-no';
import { ClinicFormat } from '../format/clinic-format';
import { newId } from '../new-id';
import { SettlementApi } from './settlement-api';
import { sending } from '../http/sending';

/** A treating doctor's clearance: who, when, what was excluded, and each modality permitted or not (C10). */
@Component({
  selector: 'pl-clearance-form',
  imports: [FieldErrors, FormField, MatButton, MatError, MatFormField, MatInput, MatLabel, YesNo],
  templateUrl: './clearance-form.html',
  styleUrl: './settling-form.scss',
})
export class ClearanceForm {
  readonly courseId = input.required<string>();
  readonly intakeVersion = input.required<number>();
  readonly recorded = output<Settlements>();
  readonly cancelled = output();
  readonly #api = inject(SettlementApi);
  readonly #id = newId();
  protected readonly today = inject(ClinicFormat).today();
  protected readonly modalities = MODALITIES;
  protected readonly labels = MODALITY_LABELS;
  protected readonly settling = sending<Settlements>();
  protected readonly permitted = signal<Answers<Modality>>({});
  protected readonly isAsked = signal(false);
  protected readonly isOpen = computed(() =>
    MODALITIES.some((modality) => this.permitted()[modality] === undefined),
  );
  protected readonly form = form(
    signal({ physician: '', givenOn: this.today, excluded: '', condition: '' }),
    (path) => {
      required(path.physician, { message: 'Write the doctor’s name.' });
      required(path.givenOn, { message: 'Give the date.' });
      required(path.excluded, { message: 'Write what was excluded, and how.' });
      required(path.condition, { message: 'Write the doctor’s condition.' });
      for (const text of [path.excluded, path.condition]) {
        maxLength(text, 400, { message: 'At most 400 characters.' });
      }
      maxLength(path.physician, 120, { message: 'At most 120 characters.' });
    },
  );

  protected answer(modality: Modality, isPermitted: boolean | null): void {
    this.permitted.update((answers) => withAnswer(answers, modality, isPermitted));
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.isAsked.set(true);
    void submit(this.form, {
      action: () => {
        if (this.isOpen()) return Promise.resolve();
        const { physician, givenOn, excluded, condition } = this.form().value();
        const clearance: NewClearance = {
          id: this.#id,
          physician: physician.trim(),
          givenOn,
          excluded: excluded.trim(),
          condition: condition.trim(),
          permitted: this.permitted() as NewClearance['permitted'],
          intakeVersion: this.intakeVersion(),
        };
        return this.settling.send(this.#api.clear(this.courseId(), clearance), (saved) =>
          this.recorded.emit(saved),
        );
      },
      onInvalid: (invalid) => invalid().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
