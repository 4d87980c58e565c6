import { Component, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { IntakeAnswers } from '#contract/intake';
import { CAUSES, CAUSE_LABELS, EASING, EASING_LABELS, WORSENING, WORSENING_LABELS } from '#domain/vocabulary';
import { AnswerGroup } from '../../../shared/ui/answer-group/answer-group';
import { PlainDateField } from '../plain-date-field/plain-date-field';
import { TextField } from '../text-field/text-field';

/** What brings the patient, since when, what may have caused it, what changes it. */
@Component({
  selector: 'pl-complaint-section',
  imports: [AnswerGroup, FormField, PlainDateField, TextField],
  templateUrl: './complaint-section.html',
  styleUrl: './section.scss',
})
export class ComplaintSection {
  readonly form = input.required<FieldTree<IntakeAnswers>>();
  readonly today = input.required<string>();
  protected readonly causes = CAUSES;
  protected readonly causeLabels = CAUSE_LABELS;
  protected readonly worsening = WORSENING;
  protected readonly worseningLabels = WORSENING_LABELS;
  protected readonly easing = EASING;
  protected readonly easingLabels = EASING_LABELS;
}
