import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Problem } from '#contract/problem';
import { Icon } from '../icon/icon';

/** Says what went wrong and what to do; offers another try where one can help. */
@Component({
  selector: 'pl-problem-panel',
  imports: [Icon, MatButton],
  template: `
    <div class="pl-notice" data-tone="stop" role="alert">
      <pl-icon name="stop" />
      <strong>{{ problem().title }}</strong>
      @if (problem().detail; as detail) {
        <p>{{ detail }}</p>
      }
      @if (problem().fields; as fields) {
        <ul>
          @for (field of fields; track field.field + field.code) {
            <li>
              <span class="pl-quiet">{{ field.field }}</span> {{ field.message }}
            </li>
          }
        </ul>
      }
      @if (retryable()) {
        <div><button matButton="outlined" type="button" (click)="retried.emit()">Try again</button></div>
      }
    </div>
  `,
  styles: `
    ul {
      margin: 0;
      padding-inline-start: 1.2em;
    }
  `,
})
export class ProblemPanel {
  readonly problem = input.required<Problem>();
  readonly retryable = input(false);
  readonly retried = output();
}
