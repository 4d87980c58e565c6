import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { IntakeAnswers } from '#contract/intake';
import {
  ALLERGIES,
  ALLERGY_LABELS,
  COMORBIDITIES,
  COMORBIDITY_LABELS,
  MEDICATIONS,
  MEDICATION_LABELS,
  PREGNANCY_LABELS,
  PREGNANCY_STATES,
  type Sex,
} from '#domain/vocabulary';
import { AnswerGroup } from '../../../shared/ui/answer-group/answer-group';
import { ChoiceGroup } from '../../../shared/ui/choice-group/choice-group';
import { NameList } from '../name-list/name-list';
import { TextField } from '../text-field/text-field';

/** Other illness, medicines, allergies and pregnancy, as far as they change what may be done. */
@Component({
  selector: 'pl-health-section',
  imports: [AnswerGroup, ChoiceGroup, FormField, NameList, TextField],
  templateUrl: './health-section.html',
  styleUrl: './section.scss',
})
export class HealthSection {
  readonly form = input.required<FieldTree<IntakeAnswers>>();
  readonly sex = input.required<Sex | null>();
  protected readonly asksPregnancy = computed(() => this.sex() === 'female');
  protected readonly allergies = ALLERGIES;
  protected readonly allergyLabels = ALLERGY_LABELS;
  /** A note that was written stays in view, so that it can be taken back. */
  protected readonly hasAllergy = computed(
    () =>
      Object.values(this.form().allergies().value()).includes(true) ||
      this.form().allergyNote().value() !== '',
  );
  protected readonly comorbidities = COMORBIDITIES;
  protected readonly comorbidityLabels = COMORBIDITY_LABELS;
  protected readonly medications = MEDICATIONS;
  protected readonly medicationLabels = MEDICATION_LABELS;
  protected readonly pregnancies = PREGNANCY_STATES;
  protected readonly pregnancyLabels = PREGNANCY_LABELS;
}
