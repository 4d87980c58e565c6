import { Component, computed, input } from '@angular/core';
import type { IntakeVersion } from '#contract/intake';
import { MomentPipe } from '../../../core/format/pipes';
import { Icon } from '../../../shared/ui/icon/icon';
import { partWords } from '../answers/part-words';
import type { IntakeQuestion } from '../answers/questions';

/** Says that the patient answered alone, and which answers staff had recorded otherwise. */
@Component({
  selector: 'pl-from-patient',
  imports: [Icon, MomentPipe],
  template: `
    @if (version().fromPatient; as told) {
      <div class="pl-notice" [attr.data-tone]="differing().length > 0 ? 'warn' : null">
        <pl-icon name="patients" />
        <p>
          <strong>Answered by the patient</strong>
          {{ told.way === 'link' ? 'on the phone' : 'on the tablet' }}, {{ told.submittedAt | moment }}.
          Handed over by {{ version().recordedBy.displayName }}.
        </p>
        @if (differing().length > 0) {
          <div>
            <p>
              Answered otherwise before. The patient’s answer stands; an emergency sign stays yes until a
              chiropractor corrects it. The other answer is in the earlier version.
            </p>
            <ul>
              @for (label of differing(); track label) {
                <li>{{ label }}</li>
              }
            </ul>
          </div>
        }
      </div>
    }
  `,
  styles: `
    ul {
      margin: var(--pl-space-1) 0 0;
      padding-inline-start: 1.2em;
    }
  `,
})
export class FromPatient {
  readonly version = input.required<IntakeVersion>();
  readonly questions = input.required<readonly IntakeQuestion[]>();
  protected readonly differing = computed(() =>
    partWords(this.questions(), this.version().fromPatient?.differs ?? []),
  );
}
