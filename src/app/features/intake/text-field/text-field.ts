import { Component, computed, input, model, output, viewChild } from '@angular/core';
import type { FormValueControl, ValidationError } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { showErrorState } from '../show-error-state';

/** From this share of the longest text on, what is left is told. */
const NEARLY_FULL = 0.9;

/**
 * One or several lines of text, in whatever direction it is written. Control characters that come with a pasted text
 * are left out, and no more than the longest text is taken: both as it is typed, so that nothing fails on saving.
 */
@Component({
  selector: 'pl-text-field',
  imports: [MatError, MatFormField, MatHint, MatInput, MatLabel],
  templateUrl: './text-field.html',
  styles: `
    mat-form-field {
      width: 100%;
    }
  `,
})
export class TextField implements FormValueControl<string> {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** More than one makes it a text of several lines. */
  readonly rows = input(1);
  readonly type = input<'text' | 'tel'>('text');
  readonly value = model('');
  readonly maxLength = input<number>();
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly touch = output();

  private readonly input = viewChild(MatInput);
  protected readonly problem = computed(() => (this.touched() ? (this.errors()[0]?.message ?? '') : ''));
  protected readonly room = computed(() => {
    const most = this.maxLength();
    const { length } = this.value();
    return most !== undefined && length >= most * NEARLY_FULL ? `${length} of ${most} characters` : '';
  });

  constructor() {
    showErrorState(this.input, this.problem);
  }

  protected take(field: HTMLInputElement | HTMLTextAreaElement): void {
    const kept = this.rows() > 1 ? /[^\P{Cc}\t\n]/gu : /\p{Cc}/gu;
    const text = field.value.replaceAll('\r', '').replace(kept, '');
    if (text !== field.value) field.value = text;
    this.value.set(text);
  }
}
