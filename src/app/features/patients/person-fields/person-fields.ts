import { Component, computed, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { SEXES, SEX_LABELS } from '#domain/vocabulary';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import type { TypedPerson } from './person';

/** The fields of a person, alike where one is registered and where one is changed. */
@Component({
  selector: 'pl-person-fields',
  imports: [FieldErrors, FormField, MatError, MatFormField, MatHint, MatInput, MatLabel],
  templateUrl: './person-fields.html',
  styles: `
    :host {
      display: block;
    }
  `,
})
export class PersonFields {
  readonly form = input.required<FieldTree<TypedPerson>>();
  readonly #format = inject(ClinicFormat);
  protected readonly sexes = SEXES.map((sex) => ({ code: sex, label: SEX_LABELS[sex] }));
  /** Read back in words: a mistyped year is seen at once. */
  protected readonly birthDateRead = computed(() => {
    const birthDate = this.form().birthDate();
    if (birthDate.value() === '' || birthDate.invalid()) return '';
    return `${this.#format.date(birthDate.value())}, age ${this.#format.age(birthDate.value())}`;
  });
}
