import { _IdGenerator } from '@angular/cdk/a11y';
import { Component, computed, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

/** One question with a few named answers, as native radios. Not answered until chosen; can be cleared. */
@Component({
  selector: 'pl-choice-group',
  templateUrl: './choice-group.html',
  styleUrl: './choice-group.scss',
  host: { '(keydown)': 'clearByKey($event)', '(focusout)': 'touch.emit()' },
})
export class ChoiceGroup<Code extends string> implements FormValueControl<Code | null> {
  readonly label = input.required<string>();
  readonly codes = input.required<readonly Code[]>();
  readonly labels = input.required<Readonly<Record<Code, string>>>();
  readonly value = model<Code | null>(null);
  readonly readonly = input(false);
  readonly touch = output();

  protected readonly id = inject(_IdGenerator).getId('pl-choice-group-');
  protected readonly words = computed(() => {
    const value = this.value();
    return value === null ? 'Not answered' : this.labels()[value];
  });

  protected clearByKey(event: KeyboardEvent): void {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    event.preventDefault();
    this.value.set(null);
  }
}
