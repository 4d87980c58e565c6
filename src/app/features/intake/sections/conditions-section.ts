import { Component, computed, input, viewChildren } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { IntakeAnswers } from '#contract/intake';
import {
  type Answers,
  BODY_REGIONS,
  BODY_REGION_LABELS,
  type BodyRegion,
  SPINE_CONDITIONS,
  SPINE_CONDITION_LABELS,
  type SpineCondition,
} from '#domain/vocabulary';
import { YesNo } from '../../../shared/ui/yes-no/yes-no';
import {
  CONDITION_FAMILIES,
  conditionAnswer,
  kindOf,
  withConditionAnswer,
  withKind,
} from '../answers/condition-families';
import { CheckGroup } from '../check-group/check-group';
import { ChoiceGroup } from '../../../shared/ui/choice-group/choice-group';

/** The conditions of the spine; kind, stability or severity and where, after a yes (C6). */
@Component({
  selector: 'pl-conditions-section',
  imports: [CheckGroup, ChoiceGroup, MatButton, YesNo],
  templateUrl: './conditions-section.html',
  styleUrl: './conditions-section.scss',
})
export class ConditionsSection {
  readonly form = input.required<FieldTree<IntakeAnswers>>();

  private readonly questions = viewChildren(YesNo);
  protected readonly regions = BODY_REGIONS;
  protected readonly regionLabels = BODY_REGION_LABELS;
  readonly #answers = computed(() => ({
    underlyingConditions: this.form().underlyingConditions().value(),
    comorbidities: this.form().comorbidities().value(),
  }));
  protected readonly lines = computed(() =>
    SPINE_CONDITIONS.map((code) => {
      const family = CONDITION_FAMILIES[code];
      const kinds = family.question === '' ? [] : Object.entries(family.kinds);
      return {
        code,
        label: SPINE_CONDITION_LABELS[code],
        question: family.question,
        answer: conditionAnswer(family, this.#answers()),
        kinds: kinds.map(([kind]) => kind),
        kindLabels: Object.fromEntries(kinds.map(([kind, { label }]) => [kind, label])),
        kind: kindOf(family, this.#answers()),
        regions: this.form().conditionRegions().value()[code] ?? {},
      };
    }),
  );
  protected readonly hasYes = computed(() => this.lines().some(({ answer }) => answer === true));
  protected readonly isComplete = computed(() => this.lines().every(({ answer }) => answer !== null));

  protected answer(code: SpineCondition, answer: boolean | null): void {
    this.#write(withConditionAnswer(CONDITION_FAMILIES[code], this.#answers(), answer));
    if (answer !== true) this.tellRegions(code, {});
  }

  protected tellKind(code: SpineCondition, kind: string | null): void {
    this.#write(withKind(CONDITION_FAMILIES[code], this.#answers(), kind));
  }

  protected tellRegions(code: SpineCondition, regions: Answers<BodyRegion>): void {
    this.form()
      .conditionRegions()
      .value.update(({ [code]: _before, ...others }) =>
        Object.keys(regions).length === 0 ? others : { ...others, [code]: regions },
      );
  }

  /** Every condition that is open becomes an explicit no, of every kind; the focus goes on to the end of the list. */
  protected answerRestNo(): void {
    for (const { code, answer } of this.lines()) if (answer === null) this.answer(code, false);
    this.questions().at(-1)?.focus();
  }

  /** A yes stays, so that its kind is told. */
  protected moveOnFrom(index: number): void {
    if (this.lines()[index]?.answer !== true) this.questions()[index + 1]?.focus();
  }

  #write({
    underlyingConditions,
    comorbidities,
  }: Pick<IntakeAnswers, 'underlyingConditions' | 'comorbidities'>): void {
    this.form().underlyingConditions().value.set(underlyingConditions);
    this.form().comorbidities().value.set(comorbidities);
  }
}
