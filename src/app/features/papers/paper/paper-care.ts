import { Component, computed, input } from '@angular/core';
import { PlainDatePipe } from '../../../core/format/pipes';
import type { CourseRecord } from '../papers-api';
import { goalWords } from '../plain-words';
import { careGiven } from './care-given';

/** Diagnosis, what each paper says of the plan, goals, and what was done so far; a part with nothing to say is not there. */
@Component({
  selector: 'pl-paper-care',
  imports: [PlainDatePipe],
  templateUrl: './paper-care.html',
  styleUrl: './paper-parts.scss',
})
export class PaperCare {
  readonly record = input.required<CourseRecord>();
  protected readonly plan = computed(() => this.record().plan.signed?.content ?? null);
  protected readonly given = computed(() => careGiven(this.record().visits));
  protected readonly goalWords = goalWords;
}
