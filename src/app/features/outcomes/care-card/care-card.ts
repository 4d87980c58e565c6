import { Component, computed, inject, input, signal } from '@angular/core';
import type { OutcomeView } from '#contract/outcome';
import { PlainDatePipe } from '../../../core/format/pipes';
import { ScoreChart } from '../../../shared/ui/chart/score-chart';
import { Icon } from '../../../shared/ui/icon/icon';
import { careLines } from '../course/care-lines';
import { visitPainChart } from '../course/course-chart';
import { OutcomeWriting } from '../course/outcome-writing';
import type { ScoreCourse } from '../course/score-course';

/** The marks below the charts as a table; pain at the visits is a series of its own, and shown when asked for. */
@Component({
  selector: 'pl-care-card',
  imports: [Icon, PlainDatePipe, ScoreChart],
  templateUrl: './care-card.html',
  styleUrl: './care-card.scss',
})
export class CareCard {
  readonly view = input.required<OutcomeView>();
  /** A course of this view, for the time axis it shares. */
  readonly course = input.required<ScoreCourse>();

  readonly #writing = inject(OutcomeWriting);
  protected readonly isPainShown = signal(false);
  protected readonly lines = computed(() => careLines(this.view()));
  protected readonly hasVisitPain = computed(() =>
    this.view().care.some(({ painBefore, painAfter }) => painBefore !== null || painAfter !== null),
  );
  protected readonly counts = computed(() => {
    const { care, adverseEvents, plans } = this.view();
    return `Visits: ${care.length}. Adverse events: ${adverseEvents.length}. Signed plan versions: ${plans.length}.`;
  });
  protected readonly painModel = computed(() => visitPainChart(this.course(), this.#writing));
  protected readonly painSummary = computed(
    () =>
      `Chart of pain at visits, NRS 0–10, before and after the treatment: ${this.view().care.length} visits. The table has the same numbers.`,
  );
}
