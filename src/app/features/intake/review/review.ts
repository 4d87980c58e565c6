import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TriageResult } from '#domain/triage';
import { RMDQ_RANGE } from '#domain/vocabulary';
import type { RmdqScore } from '#domain/outcomes';
import { SECTION_LABELS } from '../answers/sections';
import { labelOf } from '../../../shared/code-label';
import { placeOf } from '../triage-summary/finding-words';
import { TriageSummary } from '../triage-summary/triage-summary';

const EXAMINATION_LABEL = 'Examination';

/** What the intake comes to: triage now and why, what is still open and matters to safety, and the two scores. */
@Component({
  selector: 'pl-review',
  imports: [RouterLink, TriageSummary],
  templateUrl: './review.html',
  styleUrl: './review.scss',
})
export class Review {
  readonly result = input.required<TriageResult>();
  readonly painNrs = input.required<number | null>();
  readonly rmdq = input.required<RmdqScore>();
  readonly emergencyNumber = input('');
  readonly mayReadExamination = input(false);
  /** Offers the way to the open questions. */
  readonly mayWrite = input(true);

  protected readonly mostItems = RMDQ_RANGE.max;
  protected readonly open = computed(() => {
    const codes = this.result().unknown;
    return [...new Set(codes.map(placeOf))].map((place) => ({
      place,
      label: place === 'examination' ? EXAMINATION_LABEL : SECTION_LABELS[place],
      questions: codes.filter((code) => placeOf(code) === place).map(labelOf),
    }));
  });
}
