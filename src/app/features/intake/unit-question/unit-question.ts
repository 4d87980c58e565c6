import { Component, input, output } from '@angular/core';
import { Icon } from '../../../shared/ui/icon/icon';
import type { UnitQuestion } from '../answers/unit-questions';

/** Asks whether a measure was meant in another unit. Nothing is converted before somebody says so. */
@Component({
  selector: 'pl-unit-question',
  imports: [Icon],
  template: `
    <div class="pl-notice" data-tone="warn" role="status">
      <pl-icon name="warn" />
      <span>{{ typed() }}: is that right?</span>
      <div class="answers">
        @for (question of questions(); track question.unit) {
          <button type="button" (click)="converted.emit(question.converted)">
            No, it is in {{ question.unit }}: write {{ question.converted }} {{ unit() }}
          </button>
        }
        <button type="button" (click)="kept.emit()">Yes, {{ typed() }}</button>
      </div>
    </div>
  `,
  styles: `
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: var(--pl-space-2);
    }
    button {
      min-height: 2.25rem;
      padding-inline: var(--pl-space-3);
      border: 1px solid currentColor;
      border-radius: var(--pl-radius);
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 550;
      cursor: pointer;
    }
    @media (pointer: coarse) {
      button {
        min-height: 2.75rem;
      }
    }
  `,
})
export class UnitQuestionPanel {
  /** The measure as it was typed, with its unit. */
  readonly typed = input.required<string>();
  readonly unit = input.required<string>();
  readonly questions = input.required<readonly UnitQuestion[]>();
  readonly converted = output<number>();
  readonly kept = output();
}
