import { Component, computed, input, model, output } from '@angular/core';
import { type FormValueControl, type ValidationError, transformedValue } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';

/** A clinic-local date, YYYY-MM-DD, picked with the device's own date picker. Null while there is none. */
@Component({
  selector: 'pl-plain-date-field',
  imports: [MatError, MatFormField, MatHint, MatInput, MatLabel],
  templateUrl: './plain-date-field.html',
  styles: `
    mat-form-field {
      width: 100%;
    }
  `,
})
export class PlainDateField implements FormValueControl<string | null> {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly latest = input('');
  readonly value = model<string | null>(null);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touch = output();

  /** What stands in the field; while only a part of a date is typed the browser gives no text for it. */
  protected readonly typed = transformedValue(this.value, {
    parse: ({ text, isPartial }: { text: string; isPartial: boolean }) =>
      isPartial
        ? { error: { kind: 'partial', message: 'Finish this date: day, month and year.' } }
        : { value: text || null },
    format: (date) => ({ text: date ?? '', isPartial: false }),
  });
  protected readonly problem = computed(() => this.errors()[0]?.message ?? '');
  /** Shows an error at once: there is no value before the date is complete. */
  protected readonly matcher = { isErrorState: () => this.problem() !== '' };

  protected take(date: HTMLInputElement): void {
    this.typed.set({ text: date.value, isPartial: date.validity.badInput });
  }

  protected leave(date: HTMLInputElement): void {
    this.take(date);
    this.touch.emit();
  }
}
