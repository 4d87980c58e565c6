import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { IntakeAnswers } from '#contract/intake';
import { ADULT_YEARS } from '#domain/vocabulary';
import { TextField } from '../text-field/text-field';

/** Who to reach beside the patient. A guardian is asked for under 18; telephone and e-mail stand with the person. */
@Component({
  selector: 'pl-contacts-section',
  imports: [FormField, TextField],
  templateUrl: './contacts-section.html',
  styleUrl: './section.scss',
})
export class ContactsSection {
  readonly form = input.required<FieldTree<IntakeAnswers>>();
  readonly ageYears = input.required<number | null>();
  protected readonly contacts = computed(() => this.form().contacts);
  protected readonly asksGuardian = computed(
    () =>
      (this.ageYears() ?? ADULT_YEARS) < ADULT_YEARS || this.form().contacts().value().guardianName !== '',
  );
}
