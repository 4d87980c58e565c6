import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TriageResult } from '#domain/triage';
import { labelOf } from '../../../shared/code-label';
import { Icon } from '../../../shared/ui/icon/icon';

/** What must be done elsewhere before this plan can be signed: the examination, and safety questions nobody answered. */
@Component({
  selector: 'pl-not-ready',
  imports: [Icon, RouterLink],
  template: `
    @if (!isExamined()) {
      <div class="pl-notice" data-tone="warn" id="plan-not-examined" tabindex="-1">
        <pl-icon name="warn" />
        <p>
          <strong>Not examined yet.</strong> This plan can be drafted, and signed after the
          @if (mayWrite()) {
            <a [routerLink]="examinationLink()">examination</a>.
          } @else {
            examination.
          }
        </p>
      </div>
    }
    @if (triage().unknown.length > 0) {
      <div class="pl-notice" data-tone="warn" id="plan-open-questions" tabindex="-1">
        <pl-icon name="warn" />
        <details>
          <summary>
            <strong>Open safety questions: {{ triage().unknown.length }}.</strong> Answer them in the intake
            before signing.
          </summary>
          <ul>
            @for (code of triage().unknown; track code) {
              <li>{{ labelOf(code) }}</li>
            }
          </ul>
          <a [routerLink]="intakeLink()">Go to the intake</a>
        </details>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--pl-space-3);
    }

    summary {
      cursor: pointer;
    }

    ul {
      margin: var(--pl-space-2) 0;
      columns: 2 18rem;
    }
  `,
})
export class NotReady {
  readonly triage = input.required<TriageResult>();
  readonly isExamined = input.required<boolean>();
  readonly mayWrite = input.required<boolean>();
  /** Router commands of the intake and of the examination. */
  readonly intakeLink = input.required<readonly string[]>();
  readonly examinationLink = input.required<readonly string[]>();
  protected readonly labelOf = labelOf;
}
