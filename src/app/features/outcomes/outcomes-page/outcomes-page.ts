import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { PlainDatePipe } from '../../../core/format/pipes';
import { sessionFeature } from '../../../core/session';
import { problemOf } from '../../../shared/loadable';
import { ScoreChart } from '../../../shared/ui/chart/score-chart';
import { EmptyState } from '../../../shared/ui/empty-state/empty-state';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { type TrialStart, chartSummary, courseChart } from '../course/course-chart';
import { INSTRUMENT_WORDS, STATUS_WORDS, outsideTrialWords, whyStatus } from '../course/outcome-words';
import { scoreCourse } from '../course/score-course';
import { OutcomeWriting } from '../course/outcome-writing';
import { ScoreTable } from '../score-table/score-table';
import { OutcomesPageActions } from '../state/outcomes-actions';
import { outcomesFeature } from '../state/outcomes-feature';
import { TrialNotes } from '../trial-notes/trial-notes';

const INSTRUMENTS = ['nrs', 'rmdq'] as const;

/** One patient's course: pain and disability to scale beside the cited trial, each with its table. */
@Component({
  selector: 'pl-outcomes-page',
  imports: [
    EmptyState,
    Icon,
    MatButton,
    PlainDatePipe,
    ProblemPanel,
    RouterLink,
    ScoreChart,
    ScoreTable,
    TrialNotes,
  ],
  templateUrl: './outcomes-page.html',
  styleUrl: './outcomes-page.scss',
})
export class OutcomesPage {
  readonly patientId = input.required<string>();
  readonly courseId = input.required<string>();

  readonly #store = inject(Store);
  readonly #format = inject(ClinicFormat);
  readonly #writing = inject(OutcomeWriting);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  readonly #loadable = this.#store.selectSignal(outcomesFeature.selectView);
  readonly #shown = this.#store.selectSignal(outcomesFeature.selectShownView);

  protected readonly instruments = INSTRUMENTS.map((code) => ({ code, words: INSTRUMENT_WORDS[code] }));
  protected readonly trialStart = signal<TrialStart>('measured');
  protected readonly problem = computed(() => problemOf(this.#loadable()));
  /** Never another course's scores, not even while this one's are on the way. */
  protected readonly view = computed(() => {
    const shown = this.#shown();
    return shown?.courseId === this.courseId() ? shown : null;
  });
  protected readonly mayReadIntake = computed(() => this.#permissions().has('intake.read'));
  protected readonly mayReadCheckIns = computed(() => this.#permissions().has('check-in.read'));
  protected readonly outsideTrial = computed(() => (this.view()?.outsideTrial ?? []).map(outsideTrialWords));
  protected readonly charts = computed(() => {
    const view = this.view();
    if (view === null || view.scores.length === 0) return [];
    const trialStart = this.trialStart();
    return INSTRUMENTS.map((instrument) => {
      const course = scoreCourse(view, instrument, this.#format.today());
      return {
        instrument,
        course,
        words: INSTRUMENT_WORDS[instrument],
        status: STATUS_WORDS[course.status],
        why: whyStatus(course, this.#writing),
        model: courseChart(course, trialStart, this.#writing),
        summary: chartSummary(course, trialStart, this.#writing),
      };
    });
  });

  /** Also while the first answer is on the way, so that nothing moves when it comes. */
  protected readonly hasTrialChoice = computed(() =>
    this.view() === null
      ? this.problem() === null
      : this.view()?.dayZero !== null && this.charts().length > 0,
  );

  constructor() {
    effect(() => this.#store.dispatch(OutcomesPageActions.opened({ courseId: this.courseId() })));
  }

  protected retry(): void {
    this.#store.dispatch(OutcomesPageActions.retried({ courseId: this.courseId() }));
  }
}
