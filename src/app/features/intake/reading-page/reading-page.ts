import { Component, computed, effect, inject, input, resource, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Actions, ofType } from '@ngrx/effects';
import { map, merge } from 'rxjs';
import { scoreRmdq } from '#domain/outcomes';
import { MomentPipe } from '../../../core/format/pipes';
import { sessionFeature } from '../../../core/session';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { askReason } from '../../../shared/ui/reason-dialog/reason-dialog';
import { AnswerReading } from '../answer-reading/answer-reading';
import { completeIntake } from '../answers/complete-intake';
import { copiedSections } from '../answers/copied-sections';
import { intakeQuestions } from '../answers/questions';
import { SECTIONS, SECTION_LABELS } from '../answers/sections';
import { injectCourseContext } from '../course-context';
import { IntakeApi } from '../intake-api';
import { Review } from '../review/review';
import { IntakeApiActions, ReadingPageActions } from '../state/intake-actions';
import { VersionComparison } from '../version-comparison/version-comparison';

/** An intake to read in half a minute: what stops and warns, what is open, the scores, what changed; then the answers. */
@Component({
  selector: 'pl-reading-page',
  imports: [AnswerReading, MatButton, MomentPipe, ProblemPanel, Review, RouterLink, VersionComparison],
  templateUrl: './reading-page.html',
  styleUrl: './reading-page.scss',
})
export class ReadingPage {
  readonly courseId = input.required<string>();

  readonly #context = injectCourseContext();
  readonly #api = inject(IntakeApi);
  readonly #dialog = inject(MatDialog);
  readonly #actions$ = inject(Actions);
  readonly #session = this.#context.store.selectSignal(sessionFeature.selectSession);

  protected readonly loadProblem = this.#context.loadProblem;
  protected readonly emergencyNumber = this.#context.emergencyNumber;
  protected readonly mayWrite = computed(() => this.#context.may('intake.write'));
  protected readonly mayReadExamination = computed(() => this.#context.may('examination.read'));
  protected readonly sections = SECTIONS;
  protected readonly sectionLabels = SECTION_LABELS;

  protected readonly view = computed(() => {
    const view = this.#context.view();
    return view?.courseId === this.courseId() ? view : null;
  });
  protected readonly intake = computed(() => this.view()?.intake ?? null);
  protected readonly answers = computed(() => {
    const intake = this.intake();
    return intake && completeIntake(intake);
  });
  protected readonly questions = computed(() => intakeQuestions(this.#context.patient()?.sex ?? null));
  protected readonly rmdq = computed(() => {
    const { items, restConfirmed } = this.answers()?.rmdq ?? { items: [], restConfirmed: false };
    return scoreRmdq(items, restConfirmed);
  });
  protected readonly marks = computed(() => {
    const answers = this.answers();
    return answers === null ? {} : copiedSections(answers);
  });
  protected readonly past = resource({
    // Read again with every view: a version that was struck changes both.
    params: () => this.view() ?? undefined,
    loader: async ({ params: { courseId } }) => {
      const [history, earlier] = await Promise.all([
        this.#api.loadHistory(courseId),
        this.#api.loadEarlier(courseId),
      ]);
      return { versions: history.versions, earlier };
    },
  });
  protected readonly history = computed(() =>
    (this.past.hasValue() ? [...this.past.value().versions].reverse() : []).map((version) => ({
      ...version,
      mayStrike:
        version.enteredInError === undefined &&
        (this.#context.may('intake.correct') ||
          (this.mayWrite() && version.recordedBy.id === this.#session()?.account.id)),
    })),
  );
  protected readonly markProblem = toSignal(
    merge(
      this.#actions$.pipe(
        ofType(IntakeApiActions.intakeMarkFailed),
        map(({ problem }) => problem),
      ),
      this.#actions$.pipe(
        ofType(ReadingPageActions.errorMarked),
        map(() => null),
      ),
    ),
    { initialValue: null },
  );

  constructor() {
    effect(() => {
      const courseId = this.courseId();
      untracked(() => this.#context.store.dispatch(ReadingPageActions.opened({ courseId })));
    });
  }

  protected retryLoad(): void {
    this.#context.store.dispatch(ReadingPageActions.retried({ courseId: this.courseId() }));
  }

  protected async strike(version: number): Promise<void> {
    const patientId = this.#context.patient()?.id;
    const reason = await askReason(this.#dialog, {
      title: `Mark version ${version} as entered in error?`,
      text: 'It stays in the record, struck, and no longer counts in scores, charts and triage. This cannot be undone.',
      action: 'Mark as entered in error',
    });
    if (reason === null || patientId === undefined) return;
    const courseId = this.courseId();
    this.#context.store.dispatch(ReadingPageActions.errorMarked({ patientId, courseId, version, reason }));
  }
}
