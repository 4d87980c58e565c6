import { Component, computed, input, model, output, viewChild } from '@angular/core';
import { type FormValueControl, type ValidationError, transformedValue } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { showErrorState } from '../show-error-state';

/** A number with its unit; a comma or a point marks the decimals. Null while there is none. */
@Component({
  selector: 'pl-number-field',
  imports: [MatError, MatFormField, MatHint, MatInput, MatLabel, MatSuffix],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input
        #number
        matInput
        type="text"
        inputmode="decimal"
        autocomplete="off"
        [value]="typed()"
        (input)="typed.set(number.value)"
        (blur)="touch.emit()"
      />
      <span matTextSuffix>&nbsp;{{ unit() }}</span>
      @if (problem(); as words) {
        <mat-error>{{ words }}</mat-error>
      } @else if (hint()) {
        <mat-hint>{{ hint() }}</mat-hint>
      }
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      width: 100%;
    }

    span {
      white-space: nowrap;
    }
  `,
})
export class NumberField implements FormValueControl<number | null> {
  readonly label = input.required<string>();
  readonly unit = input('');
  readonly hint = input('');
  readonly value = model<number | null>(null);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly touch = output();

  protected readonly typed = transformedValue(this.value, {
    parse: (text: string) => {
      const trimmed = text.trim().replace(',', '.');
      if (trimmed === '') return { value: null };
      const number = Number(trimmed);
      return Number.isFinite(number)
        ? { value: number }
        : { error: { kind: 'not-a-number', message: 'Type a number.' } };
    },
    format: (number) => number?.toString() ?? '',
  });
  protected readonly problem = computed(() => (this.touched() ? (this.errors()[0]?.message ?? '') : ''));
  private readonly input = viewChild.required(MatInput);

  constructor() {
    showErrorState(this.input, this.problem);
  }
}
