import { Component, computed, effect, inject, input, signal, viewChildren } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { PlainDatePipe } from '../../../core/format/pipes';
import { patientContextFeature } from '../../../core/patient-context';
import { sessionFeature } from '../../../core/session';
import { problemOf } from '../../../shared/loadable';
import { ScoreChart } from '../../../shared/ui/chart/score-chart';
import { EmptyState } from '../../../shared/ui/empty-state/empty-state';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { CareCard } from '../care-card/care-card';
import { chartNotes } from '../course/chart-notes';
import { type TrialStart, chartSummary, courseChart } from '../course/course-chart';
import { CourseStatus } from '../course-status/course-status';
import { INSTRUMENT_WORDS, notKnownWords, outsideTrialWords } from '../course/outcome-words';
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
    CareCard,
    CourseStatus,
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
  readonly #patient = this.#store.selectSignal(patientContextFeature.selectShownPatient);
  private readonly pictures = viewChildren(ScoreChart);

  protected readonly clinic = this.#store.selectSignal(sessionFeature.selectClinic);
  protected readonly instruments = INSTRUMENTS.map((code) => ({ code, words: INSTRUMENT_WORDS[code] }));
  protected readonly trialStart = signal<TrialStart>('baseline');
  protected readonly saveFailed = signal(false);
  protected readonly problem = computed(() => problemOf(this.#loadable()));
  /** Never another course's scores, not even while this one's are on the way. */
  protected readonly view = computed(() => {
    const shown = this.#shown();
    return shown?.courseId === this.courseId() ? shown : null;
  });
  protected readonly mayReadIntake = computed(() => this.#permissions().has('intake.read'));
  protected readonly mayReadCheckIns = computed(() => this.#permissions().has('check-in.read'));
  protected readonly outsideTrial = computed(() => (this.view()?.outsideTrial ?? []).map(outsideTrialWords));
  protected readonly trialNotKnown = computed(() => notKnownWords(this.view()?.trialNotKnown ?? []));
  protected readonly otherCourses = computed(() =>
    (this.#patient()?.courses ?? []).filter(
      ({ id, enteredInError }) => id !== this.courseId() && enteredInError === undefined,
    ),
  );
  protected readonly courses = computed(() => {
    const view = this.view();
    if (view === null || view.scores.length === 0) return [];
    return INSTRUMENTS.map((instrument) => scoreCourse(view, instrument, this.#format.today()));
  });
  protected readonly charts = computed(() => {
    const trialStart = this.trialStart();
    return this.courses().map((course) => ({
      course,
      words: INSTRUMENT_WORDS[course.instrument],
      model: courseChart(course, trialStart, this.#writing),
      summary: chartSummary(course, trialStart, this.#writing),
      notes: chartNotes(course, trialStart),
    }));
  });

  constructor() {
    effect(() => this.#store.dispatch(OutcomesPageActions.opened({ courseId: this.courseId() })));
  }

  protected today(): string {
    return this.#format.today();
  }

  protected retry(): void {
    this.#store.dispatch(OutcomesPageActions.retried({ courseId: this.courseId() }));
  }

  protected print(): void {
    globalThis.print();
  }

  protected saveCsv(): Promise<void> {
    return this.#save(async () => {
      const { courseCsv } = await import('../course/course-csv');
      const view = this.view();
      if (view === null) return null;
      const text = courseCsv(view, this.courses(), this.#patient()?.number ?? null);
      return {
        content: new Blob([text], { type: 'text/csv;charset=utf-8' }),
        name: this.#fileName('course.csv'),
      };
    });
  }

  /** For a letter: the patient stands in it as the clinic's number, without the name. */
  protected savePicture(index: number): Promise<void> {
    return this.#save(async () => {
      const chart = this.charts()[index];
      const picture = this.pictures()[index];
      if (!chart || !picture) return null;
      const { name, scale } = chart.words;
      const content = await picture.picture({
        title: `${name}, ${scale}`,
        subtitle: [this.#numberWords(), this.#format.date(this.#format.today()), this.clinic()?.name ?? '']
          .filter((part) => part !== '')
          .join(' · '),
        notes: chart.notes,
      });
      return { content, name: this.#fileName(`${name.toLowerCase()}.png`) };
    });
  }

  async #save(make: () => Promise<{ readonly content: Blob; readonly name: string } | null>): Promise<void> {
    this.saveFailed.set(false);
    try {
      const file = await make();
      const { saveFile } = await import('../../../shared/save-file');
      if (file !== null) saveFile(file.content, file.name);
    } catch {
      // What makes the file is loaded when it is asked for.
      this.saveFailed.set(true);
    }
  }

  #numberWords(): string {
    const number = this.#patient()?.number;
    return number === undefined ? '' : `Patient No. ${number}`;
  }

  #fileName(ending: string): string {
    const number = this.#patient()?.number;
    return ['plumbline', number, this.#format.today(), ending].filter((part) => part !== undefined).join('-');
  }
}
