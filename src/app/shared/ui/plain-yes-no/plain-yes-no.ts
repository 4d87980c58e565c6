import { Component, computed, inject, input, model, signal } from '@angular/core';
import { _IdGenerator } from '@angular/cdk/a11y';

/** One question with large answers: yes, no, or that the patient does not know. Nothing is chosen at first. */
@Component({
  selector: 'pl-plain-yes-no',
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      <label
        ><input type="radio" [name]="id" [checked]="value() === true" (change)="answer(true)" /> Yes</label
      >
      <label
        ><input type="radio" [name]="id" [checked]="value() === false" (change)="answer(false)" /> No</label
      >
      <label class="quiet"
        ><input type="radio" [name]="id" [checked]="isSkipped()" (change)="answer(null)" /> I don’t
        know</label
      >
    </fieldset>
  `,
  styleUrl: './plain-choices.scss',
})
export class PlainYesNo {
  readonly label = input.required<string>();
  readonly value = model<boolean | null>(null);
  protected readonly id = inject(_IdGenerator).getId('pl-plain-yes-no-');
  readonly #wasSkipped = signal(false);
  protected readonly isSkipped = computed(() => this.#wasSkipped() && this.value() === null);

  protected answer(value: boolean | null): void {
    this.#wasSkipped.set(value === null);
    this.value.set(value);
  }
}
