import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { IntakeAnswers } from '#contract/intake';
import { TextField } from '../text-field/text-field';

/** What the patient hopes for, in the patient's own words. */
@Component({
  selector: 'pl-goals-section',
  imports: [FormField, TextField],
  template: `
    <p class="pl-quiet">In the patient’s own words. The plan can be measured against them.</p>
    <pl-text-field
      label="What would you like to be able to do again?"
      [rows]="4"
      [formField]="form().goals"
    />
  `,
  styleUrl: './section.scss',
})
export class GoalsSection {
  readonly form = input.required<FieldTree<IntakeAnswers>>();
}
