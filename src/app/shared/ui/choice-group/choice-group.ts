import { _IdGenerator } from '@angular/cdk/a11y';
import {
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  model,
  output,
  viewChildren,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

/**
 * One question with a few named answers, as native radios. Not answered until chosen; can be cleared. One tab stop: the
 * digit of an answer chooses it, the arrow keys move, Backspace clears.
 */
@Component({
  selector: 'pl-choice-group',
  templateUrl: './choice-group.html',
  styleUrl: './choice-group.scss',
  host: { '(keydown)': 'answerByKey($event)', '(focusout)': 'touch.emit()' },
})
export class ChoiceGroup<Code extends string> implements FormValueControl<Code | null> {
  readonly label = input.required<string>();
  readonly codes = input.required<readonly Code[]>();
  readonly labels = input.required<Readonly<Record<Code, string>>>();
  readonly value = model<Code | null>(null);
  readonly readonly = input(false);
  readonly touch = output();

  private readonly radios = viewChildren<ElementRef<HTMLInputElement>>('radio');
  protected readonly id = inject(_IdGenerator).getId('pl-choice-group-');
  protected readonly words = computed(() => {
    const value = this.value();
    return value === null ? 'Not answered' : this.labels()[value];
  });

  protected answerByKey(event: KeyboardEvent): void {
    if (this.readonly() || event.ctrlKey || event.metaKey || event.altKey) return;
    const code = /^[1-9]$/.test(event.key) ? this.codes()[Number(event.key) - 1] : undefined;
    if (code !== undefined) {
      event.preventDefault();
      this.value.set(code);
      this.radios()[this.codes().indexOf(code)]?.nativeElement.focus();
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      this.value.set(null);
    }
  }
}
