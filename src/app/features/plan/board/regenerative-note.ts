import { Component, computed, input } from '@angular/core';
import type { DraftPlan, ModalityCheck } from '#domain/planning';
import { MODALITY_LABELS } from '#domain/vocabulary';
import { WhyButton } from '../../../core/why';
import { Icon } from '../../../shared/ui/icon/icon';
import { modalitySubject } from '../why-subjects';

/** Regenerative medicine stands beside the grid: by referral only, never a cell of the plan (C13). */
@Component({
  selector: 'pl-regenerative-note',
  imports: [Icon, WhyButton],
  template: `
    <section aria-labelledby="plan-regenerative">
      <h3 id="plan-regenerative">{{ label }}</h3>
      <span>By referral only, not in these weeks.</span>
      @if (check().status === 'blocked') {
        <span class="pl-chip" data-tone="stop"><pl-icon name="stop" />Blocked</span>
      } @else if (check().status === 'warned') {
        <span class="pl-chip" data-tone="warn"><pl-icon name="warn" />Warning</span>
      }
      <span class="against"><pl-icon name="info" />Guidelines advise against</span>
      <pl-why-button [subject]="why()" />
    </section>
  `,
  styleUrl: './regenerative-note.scss',
})
export class RegenerativeNote {
  readonly checks = input.required<readonly ModalityCheck[]>();
  readonly suggestion = input.required<DraftPlan | null>();
  protected readonly label = MODALITY_LABELS.regenerative_injection;
  protected readonly check = computed(
    (): ModalityCheck =>
      this.checks().find(({ modality }) => modality === 'regenerative_injection') ?? {
        modality: 'regenerative_injection',
        status: 'blocked',
        causes: [],
      },
  );
  protected readonly why = computed(() => modalitySubject(this.check(), this.suggestion()));
}
