import { Component, input, model } from '@angular/core';
import type { Answers } from '#domain/vocabulary';
import { withAnswer } from '#domain/vocabulary';

/** A few things of which any number applies, as native checkboxes. Only what is ticked is stored. */
@Component({
  selector: 'pl-check-group',
  template: `
    <fieldset>
      <legend [class.pl-visually-hidden]="hidesLabel()">{{ label() }}</legend>
      @for (code of codes(); track code) {
        <label>
          <input
            type="checkbox"
            [checked]="answers()[code] === true"
            (change)="tick(code, answers()[code] !== true)"
          />
          {{ labels()[code] }}
        </label>
      }
    </fieldset>
  `,
  styleUrl: './check-group.scss',
})
export class CheckGroup<Code extends string> {
  readonly label = input.required<string>();
  /** Where the label stands beside it already, it is for screen readers only. */
  readonly hidesLabel = input(false);
  readonly codes = input.required<readonly Code[]>();
  readonly labels = input.required<Readonly<Record<Code, string>>>();
  readonly answers = model.required<Answers<Code>>();

  protected tick(code: Code, isTicked: boolean): void {
    this.answers.update((answers) => withAnswer(answers, code, isTicked || null));
  }
}
