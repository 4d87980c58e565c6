import { Component, computed, input } from '@angular/core';
import { scoreRmdq } from '#domain/outcomes';
import { ANSWER_MODE_LABELS, RMDQ_RANGE } from '#domain/vocabulary';
import type { CheckIn } from '#contract/check-in';
import { PlainDatePipe } from '../../../core/format/pipes';

/** Day, pain and disability of one check-in on a line. */
@Component({
  selector: 'pl-check-in-line',
  imports: [PlainDatePipe],
  template: `
    <strong class="date">{{ checkIn().on | plainDate }}</strong>
    <span>Pain {{ checkIn().painNrs ?? 'not asked' }}</span>
    <span>{{ disability() }}</span>
    @if (mode(); as how) {
      <span class="pl-quiet">{{ how }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--pl-space-4);
      font-variant-numeric: tabular-nums;
    }
    .date {
      min-width: 7rem;
    }
  `,
})
export class CheckInLine {
  readonly checkIn = input.required<CheckIn>();
  protected readonly disability = computed(() => {
    const { rmdq, rmdqScore } = this.checkIn();
    if (rmdqScore !== null) return `Disability ${rmdqScore} of ${RMDQ_RANGE.max}`;
    const { answered } = scoreRmdq(rmdq.items, rmdq.restConfirmed);
    return answered === 0
      ? 'Disability not asked'
      : `Disability ${answered} of ${RMDQ_RANGE.max} answered, no score`;
  });
  protected readonly mode = computed(() => {
    const { mode } = this.checkIn().rmdq;
    return mode === null ? null : ANSWER_MODE_LABELS[mode];
  });
}
