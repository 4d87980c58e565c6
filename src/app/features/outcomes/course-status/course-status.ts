import { Component, computed, inject, input } from '@angular/core';
import { Icon } from '../../../shared/ui/icon/icon';
import { INSTRUMENT_WORDS, STATUS_WORDS, whyStatus } from '../course/outcome-words';
import { OutcomeWriting } from '../course/outcome-writing';
import type { ScoreCourse } from '../course/score-course';

/** Whether pain and disability got better, each in a word with its reason: the first thing to read. */
@Component({
  selector: 'pl-course-status',
  imports: [Icon],
  template: `
    <h2 class="pl-visually-hidden">Status</h2>
    <dl>
      @for (line of lines(); track line.name) {
        <div>
          <dt>{{ line.name }}</dt>
          <dd>
            <span class="pl-chip" [attr.data-tone]="line.status.tone"
              ><pl-icon [name]="line.status.icon" />{{ line.status.label }}</span
            >
            <span class="why">{{ line.why }}</span>
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: var(--pl-space-4) var(--pl-space-5);
      margin: 0;
    }
    dt {
      font-weight: 650;
      font-size: 1.0625rem;
    }
    dd {
      display: grid;
      justify-items: start;
      gap: var(--pl-space-2);
      margin: var(--pl-space-1) 0 0;
    }
    .pl-chip {
      font-size: 0.9375rem;
    }
    @media print {
      dl {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
})
export class CourseStatus {
  readonly courses = input.required<readonly ScoreCourse[]>();
  readonly #writing = inject(OutcomeWriting);
  protected readonly lines = computed(() =>
    this.courses().map((course) => ({
      name: INSTRUMENT_WORDS[course.instrument].name,
      status: STATUS_WORDS[course.status],
      why: whyStatus(course, this.#writing),
    })),
  );
}
