import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { IntakeAnswers } from '#contract/intake';
import { NrsScale } from '../../../shared/ui/nrs-scale/nrs-scale';

/** Pain as three series that are never mixed (C17); the first is the one the course is measured by. */
@Component({
  selector: 'pl-pain-section',
  imports: [FormField, NrsScale],
  template: `
    <pl-nrs-scale
      label="How strong was the back pain on average in the past week?"
      [formField]="form().painNrs"
    />
    <pl-nrs-scale
      label="How strong was it at its worst in the last 24 hours?"
      [formField]="form().painWorst24h"
    />
    <pl-nrs-scale label="How strong is it now?" [formField]="form().painAtVisit" />
  `,
  styleUrl: './section.scss',
})
export class PainSection {
  readonly form = input.required<FieldTree<IntakeAnswers>>();
}
