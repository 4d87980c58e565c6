import { Component, type ElementRef, computed, inject, input, model, output, viewChild } from '@angular/core';
import { _IdGenerator } from '@angular/cdk/a11y';
import type { FormValueControl } from '@angular/forms/signals';

/**
 * One question with yes and no. Nothing is chosen until somebody chooses, and an answer can be taken back. One tab
 * stop: Y, N and Backspace answer it, the arrow keys move between yes and no.
 */
@Component({
  selector: 'pl-yes-no',
  templateUrl: './yes-no.html',
  styleUrl: './yes-no.scss',
  host: { '(keydown)': 'answerByKey($event)', '(focusout)': 'touch.emit()' },
})
export class YesNo implements FormValueControl<boolean | null> {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly value = model<boolean | null>(null);
  /** Shows the answer in words, without controls. */
  readonly readonly = input(false);
  /** Why the answer cannot be changed; empty while it can. */
  readonly locked = input('');
  /** Answered by Y or N: a list moves the focus on to its next question. */
  readonly movedOn = output();
  readonly touch = output();

  private readonly yes = viewChild<ElementRef<HTMLInputElement>>('yes');
  private readonly no = viewChild<ElementRef<HTMLInputElement>>('no');
  protected readonly id = inject(_IdGenerator).getId('pl-yes-no-');
  protected readonly words = computed(() => wordsFor(this.value()));
  protected readonly describedBy = computed(
    () =>
      [this.hint() && `${this.id}-hint`, this.locked() && `${this.id}-lock`].filter(Boolean).join(' ') ||
      null,
  );

  focus(): void {
    (this.value() === false ? this.no() : this.yes())?.nativeElement.focus();
  }

  protected answerByKey(event: KeyboardEvent): void {
    if (this.locked() || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'y' || key === 'n') {
      event.preventDefault();
      this.value.set(key === 'y');
      this.focus();
      this.movedOn.emit();
    } else if (key === 'backspace' || key === 'delete') {
      event.preventDefault();
      this.clear();
    }
  }

  protected clear(): void {
    this.value.set(null);
    this.focus();
  }
}

function wordsFor(answer: boolean | null): string {
  if (answer === null) return 'Not answered';
  return answer ? 'Yes' : 'No';
}
