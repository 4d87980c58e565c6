import { Component, computed, inject, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { IntakeAnswers } from '#contract/intake';
import { bmiClassOf } from '#domain/triage';
import { BMI_LABELS, POSTURES, POSTURE_LABELS } from '#domain/vocabulary';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { YesNo } from '../../../shared/ui/yes-no/yes-no';
import { askHeightUnit, askWeightUnit } from '../answers/unit-questions';
import { ChoiceGroup } from '../../../shared/ui/choice-group/choice-group';
import { NumberField } from '../number-field/number-field';
import { UnitQuestionPanel } from '../unit-question/unit-question';

/** Body measures and habits. */
@Component({
  selector: 'pl-lifestyle-section',
  imports: [ChoiceGroup, FormField, NumberField, UnitQuestionPanel, YesNo],
  templateUrl: './lifestyle-section.html',
  styleUrl: './section.scss',
})
export class LifestyleSection {
  readonly form = input.required<FieldTree<IntakeAnswers>>();
  readonly ageYears = input<number | null>(null);
  readonly #format = inject(ClinicFormat);
  protected readonly postures = POSTURES;
  protected readonly postureLabels = POSTURE_LABELS;

  protected readonly height = computed(() => this.form().lifestyle.heightCm().value());
  protected readonly weight = computed(() => this.form().lifestyle.weightKg().value());
  /** Measures that were asked about and are right as they stand. */
  protected readonly keptHeight = signal<number | null>(null);
  protected readonly keptWeight = signal<number | null>(null);
  protected readonly heightQuestions = computed(() =>
    this.height() === this.keptHeight() ? [] : askHeightUnit(this.height(), this.ageYears()),
  );
  protected readonly weightQuestions = computed(() =>
    this.weight() === this.keptWeight() ? [] : askWeightUnit(this.weight(), this.height()),
  );

  protected readonly bmi = computed(() => {
    const { heightCm, weightKg } = this.form().lifestyle;
    const isAsked = this.heightQuestions().length > 0 || this.weightQuestions().length > 0;
    if (isAsked || heightCm().invalid() || weightKg().invalid()) return null;
    const [height, weight] = [heightCm().value(), weightKg().value()];
    const group = bmiClassOf(height, weight);
    if (group === null || height === null || weight === null) return null;
    return `${this.#format.number(weight / (height / 100) ** 2)} kg/m², ${BMI_LABELS[group].toLowerCase()}`;
  });
}
