import { Component, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MomentPipe } from '../../format/pipes';
import { AlertWatch } from '../alert-watch';
import { TOLD_HOW_LABELS, signWordsOf, urgencyOf } from '../alert-words';

/** What became of the emergency signs of a course: who took them, who was told and what was done. */
@Component({
  selector: 'pl-course-alerts',
  imports: [MomentPipe],
  templateUrl: './course-alerts.html',
  styles: `
    ul {
      display: grid;
      gap: var(--pl-space-2);
      margin: var(--pl-space-2) 0 0;
      padding-inline-start: 1.2em;
    }
  `,
})
export class CourseAlerts {
  readonly courseId = input.required<string>();
  readonly #watch = inject(AlertWatch);
  protected readonly toldHow = TOLD_HOW_LABELS;
  protected readonly signsOf = signWordsOf;
  protected readonly urgencyOf = urgencyOf;
  protected readonly alerts = rxResource({
    params: () => this.courseId(),
    stream: ({ params }) => this.#watch.listOf(params),
  });
}
