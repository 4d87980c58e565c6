import { Component, computed, inject, input, model, signal } from '@angular/core';
import { _IdGenerator } from '@angular/cdk/a11y';

/** One question with a few large answers, and that the patient does not know. */
@Component({
  selector: 'pl-plain-choice',
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      @for (option of list(); track option.code) {
        <label
          ><input
            type="radio"
            [name]="id"
            [checked]="value() === option.code"
            (change)="answer(option.code)"
          />
          {{ option.words }}</label
        >
      }
      <label class="quiet"
        ><input type="radio" [name]="id" [checked]="isSkipped()" (change)="answer(null)" />
        {{ skip() }}</label
      >
    </fieldset>
  `,
  styleUrl: './plain-choices.scss',
})
export class PlainChoice {
  readonly label = input.required<string>();
  readonly options = input.required<Readonly<Record<string, string>>>();
  /** What leaves the question open. */
  readonly skip = input('I don’t know');
  readonly value = model<string | null>(null);
  protected readonly id = inject(_IdGenerator).getId('pl-plain-choice-');
  protected readonly list = computed(() =>
    Object.entries(this.options()).map(([code, words]) => ({ code, words })),
  );
  readonly #wasSkipped = signal(false);
  protected readonly isSkipped = computed(() => this.#wasSkipped() && this.value() === null);

  protected answer(value: string | null): void {
    this.#wasSkipped.set(value === null);
    this.value.set(value);
  }
}
