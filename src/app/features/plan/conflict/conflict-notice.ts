import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PlanVersion } from '#contract/plan';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { MomentPipe } from '../../../core/format/pipes';
import { Icon } from '../../../shared/ui/icon/icon';
import { type PlanDraft, draftFrom } from '../plan-draft';
import { differencesBetween } from './plan-differences';

/** Somebody saved meanwhile: who and when, both versions side by side, and the choice between them. */
@Component({
  selector: 'pl-conflict-notice',
  imports: [Icon, MatButton, MomentPipe],
  templateUrl: './conflict-notice.html',
  styleUrl: './conflict-notice.scss',
})
export class ConflictNotice {
  readonly theirs = input.required<PlanVersion>();
  readonly mine = input.required<PlanDraft>();
  readonly mineKept = output();
  readonly theirsTaken = output();

  readonly #format = inject(ClinicFormat);
  protected readonly differences = computed(() =>
    differencesBetween(draftFrom(this.theirs()), this.mine(), (date) => this.#format.date(date)),
  );
}
