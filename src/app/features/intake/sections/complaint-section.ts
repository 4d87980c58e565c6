import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { IntakeAnswers } from '#contract/intake';
import { CAUSES, CAUSE_LABELS } from '#domain/vocabulary';
import { AnswerGroup } from '../../../shared/ui/answer-group/answer-group';
import { PlainDateField } from '../plain-date-field/plain-date-field';

/** What brings the patient, since when, and what may have caused it. */
@Component({
  selector: 'pl-complaint-section',
  imports: [AnswerGroup, FormField, MatError, MatFormField, MatInput, MatLabel, PlainDateField],
  templateUrl: './complaint-section.html',
  styleUrl: './section.scss',
})
export class ComplaintSection {
  readonly form = input.required<FieldTree<IntakeAnswers>>();
  readonly today = input.required<string>();
  protected readonly causes = CAUSES;
  protected readonly causeLabels = CAUSE_LABELS;
}
