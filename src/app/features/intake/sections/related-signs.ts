import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { IntakeAnswers } from '#contract/intake';
import { type IntakeFacts, askedBeside } from '#domain/triage';
import {
  ADULT_YEARS,
  UNWELL_SIGNS,
  UNWELL_SIGN_LABELS,
  YOUTH_SIGNS,
  YOUTH_SIGN_LABELS,
} from '#domain/vocabulary';
import { AnswerGroup } from '../../../shared/ui/answer-group/answer-group';
import { PlainDateField } from '../plain-date-field/plain-date-field';

/** What is asked beside the emergency signs, and only where it applies: the day of a trauma, how unwell, how young. */
@Component({
  selector: 'pl-related-signs',
  imports: [AnswerGroup, FormField, PlainDateField],
  templateUrl: './related-signs.html',
  styleUrl: './section.scss',
})
export class RelatedSigns {
  readonly form = input.required<FieldTree<IntakeAnswers>>();
  readonly today = input.required<string>();
  /** What is known so far; null before the patient is. */
  readonly facts = input.required<IntakeFacts | null>();

  protected readonly unwellLabels = UNWELL_SIGN_LABELS;
  protected readonly youth = YOUTH_SIGNS;
  protected readonly youthLabels = YOUTH_SIGN_LABELS;
  protected readonly asksTrauma = computed(() => {
    const flags = this.form().redFlags().value();
    return flags.major_trauma === true || flags.minor_trauma_fragile_bone === true;
  });
  /** What was answered once stays in view, so that it can be taken back. */
  protected readonly unwell = computed(() => {
    const facts = this.facts();
    const asked = facts === null ? [] : askedBeside(facts);
    const answers = this.form().unwellSigns().value();
    return UNWELL_SIGNS.filter((sign) => asked.includes(sign) || answers[sign] !== undefined);
  });
  protected readonly asksYouth = computed(() => (this.facts()?.ageYears ?? ADULT_YEARS) < ADULT_YEARS);
}
