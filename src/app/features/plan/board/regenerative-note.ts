import { Component, computed, input, signal } from '@angular/core';
import type { ModalityCheck } from '#domain/planning';
import { MODALITY_LABELS } from '#domain/vocabulary';
import { Icon } from '../../../shared/ui/icon/icon';
import { CauseList } from '../causes/cause-list';
import { EVIDENCE_NOTICES } from '../modality-evidence';

/** Regenerative medicine stands beside the grid: by referral only, never a cell of the plan (C13). */
@Component({
  selector: 'pl-regenerative-note',
  imports: [CauseList, Icon],
  template: `
    <section aria-labelledby="plan-regenerative">
      <h3 id="plan-regenerative">{{ label }}</h3>
      <span>By referral only, not in these weeks.</span>
      @if (check().status === 'blocked') {
        <span class="pl-chip" data-tone="stop"><pl-icon name="stop" />Blocked</span>
      } @else if (check().status === 'warned') {
        <span class="pl-chip" data-tone="warn"><pl-icon name="warn" />Warning</span>
      }
      <span class="against"><pl-icon name="info" />{{ against }}</span>
      <button
        type="button"
        [attr.aria-expanded]="isOpen()"
        aria-controls="plan-regenerative-why"
        (click)="isOpen.set(!isOpen())"
      >
        Why?<span class="pl-visually-hidden"> {{ label }}</span>
      </button>
      <div id="plan-regenerative-why" [hidden]="!isOpen()">
        @if (isOpen()) {
          <pl-cause-list [check]="check()" />
        }
      </div>
    </section>
  `,
  styleUrl: './regenerative-note.scss',
})
export class RegenerativeNote {
  readonly checks = input.required<readonly ModalityCheck[]>();
  protected readonly label = MODALITY_LABELS.regenerative_injection;
  protected readonly against = EVIDENCE_NOTICES.regenerative_injection?.short ?? '';
  protected readonly isOpen = signal(false);
  protected readonly check = computed(
    (): ModalityCheck =>
      this.checks().find(({ modality }) => modality === 'regenerative_injection') ?? {
        modality: 'regenerative_injection',
        status: 'blocked',
        causes: [],
      },
  );
}
