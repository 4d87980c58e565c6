import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { IntakeAnswers } from '#contract/intake';
import {
  COMORBIDITIES,
  COMORBIDITY_LABELS,
  MEDICATIONS,
  MEDICATION_LABELS,
  PREGNANCY_LABELS,
  PREGNANCY_STATES,
  type Sex,
} from '#domain/vocabulary';
import { AnswerGroup } from '../../../shared/ui/answer-group/answer-group';
import { ChoiceGroup } from '../choice-group/choice-group';

/** Other illness, medicines and pregnancy, as far as they change what may be done. */
@Component({
  selector: 'pl-health-section',
  imports: [AnswerGroup, ChoiceGroup, FormField],
  templateUrl: './health-section.html',
  styleUrl: './section.scss',
})
export class HealthSection {
  readonly form = input.required<FieldTree<IntakeAnswers>>();
  readonly sex = input.required<Sex | null>();
  protected readonly asksPregnancy = computed(() => this.sex() === 'female');
  protected readonly comorbidities = COMORBIDITIES;
  protected readonly comorbidityLabels = COMORBIDITY_LABELS;
  protected readonly medications = MEDICATIONS;
  protected readonly medicationLabels = MEDICATION_LABELS;
  protected readonly pregnancies = PREGNANCY_STATES;
  protected readonly pregnancyLabels = PREGNANCY_LABELS;
}
