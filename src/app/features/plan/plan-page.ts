import {
  Component,
  Injector,
  type OnDestroy,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import {
  FormField,
  type ValidationError,
  form,
  max,
  maxLength,
  min,
  readonly,
  validate,
} from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatInput, MatLabel, MatSuffix } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { CLINICALLY_REVIEWED } from '#domain/knowledge';
import { addDays } from '#domain/outcomes';
import { type PlanProblem, findPlanProblems } from '#domain/planning';
import { noFacts } from '#domain/triage';
import { MODALITIES, NRS_RANGE, RMDQ_RANGE } from '#domain/vocabulary';
import { ClinicFormat } from '../../core/format/clinic-format';
import { MomentPipe, PlainDatePipe } from '../../core/format/pipes';
import { newId } from '../../core/new-id';
import { sessionFeature } from '../../core/session';
import { labelOf } from '../../shared/code-label';
import { Icon } from '../../shared/ui/icon/icon';
import { ProblemPanel } from '../../shared/ui/problem-panel/problem-panel';
import { PlanBoard } from './board/plan-board';
import { RegenerativeNote } from './board/regenerative-note';
import { ConflictNotice } from './conflict/conflict-notice';
import { type PlanDraft, type Sessions, contentFrom, draftFrom, isSameDraft } from './plan-draft';
import { problemWords } from './plan-words';
import { LeaveDialog } from './sign/leave-dialog';
import { SignDialog } from './sign/sign-dialog';
import { PlanPageActions, type PlanSubmission } from './state/plan-actions';
import { planFeature } from './state/plan-feature';
import { StopNotice } from './stop/stop-notice';
import { SuggestionList } from './suggestions/suggestion-list';

/** Longest texts the server takes. */
const NOTE_LENGTH = 4000;
const REASON_LENGTH = 400;
const FARTHEST_START_DAYS = 365;

/** Something to settle before signing, and the way to where it is settled. */
interface OpenPoint {
  readonly words: string;
  readonly goTo: (() => void) | null;
}

/** The course's six-week plan: built, explained, saved, signed and amended on one page. */
@Component({
  selector: 'pl-plan-page',
  imports: [
    ConflictNotice,
    FormField,
    Icon,
    LeaveDialog,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatSuffix,
    MomentPipe,
    PlainDatePipe,
    PlanBoard,
    ProblemPanel,
    RegenerativeNote,
    RouterLink,
    SignDialog,
    StopNotice,
    SuggestionList,
  ],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.scss',
  host: { '(window:beforeunload)': 'warnBeforeUnload($event)' },
})
export class PlanPage implements OnDestroy {
  readonly patientId = input.required<string>();
  readonly courseId = input.required<string>();

  readonly #store = inject(Store);
  readonly #injector = inject(Injector);
  readonly #format = inject(ClinicFormat);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  private readonly board = viewChild(PlanBoard);
  private readonly signDialog = viewChild(SignDialog);
  private readonly leaveDialog = viewChild.required(LeaveDialog);

  protected readonly view = this.#store.selectSignal(planFeature.selectShownView);
  protected readonly loadProblem = this.#store.selectSignal(planFeature.selectLoadProblem);
  protected readonly saveProblem = this.#store.selectSignal(planFeature.selectSaveProblem);
  protected readonly submitting = this.#store.selectSignal(planFeature.selectSubmitting);
  readonly #stored = this.#store.selectSignal(planFeature.selectStored);
  protected readonly isReviewed = CLINICALLY_REVIEWED;
  protected readonly labelOf = labelOf;

  protected readonly current = computed(() => this.view()?.current ?? null);
  protected readonly mayWrite = computed(() => this.#permissions().has('plan.write'));
  protected readonly intakeLink = computed(() => this.#link('intake'));
  protected readonly examinationLink = computed(() => this.#link('intake', 'examination'));

  /** A signed plan is changed only after saying so; each version asks again. */
  protected readonly isAmending = linkedSignal({
    source: () => this.current()?.id ?? null,
    computation: () => false,
  });
  protected readonly isEditable = computed(
    () => this.mayWrite() && (this.current()?.status !== 'signed' || this.isAmending()),
  );
  /** Once a version is signed, every change of it needs a reason. */
  protected readonly isAmendment = computed(() => this.view()?.signed !== null);

  /** Nothing is stored yet, and what stands on the board is what the rules suggest. */
  protected readonly startsFromSuggestion = computed(
    () => this.mayWrite() && this.current() === null && this.view()?.suggestion !== null,
  );
  readonly #untouched = computed(() =>
    draftFrom(this.current(), this.startsFromSuggestion() ? this.view()?.suggestion?.sessions : {}),
  );
  /** What is typed. Takes over what the server has, unless something here is not saved yet. */
  protected readonly draft = linkedSignal<{ courseId: string; untouched: PlanDraft }, PlanDraft>({
    source: () => ({ courseId: this.courseId(), untouched: this.#untouched() }),
    computation: ({ courseId, untouched }, before) => {
      const isTyped =
        before?.source.courseId === courseId && !isSameDraft(before.value, before.source.untouched);
      return isTyped ? before.value : untouched;
    },
  });
  protected readonly plan = form(this.draft, (path) => {
    readonly(path.startOn, { when: () => this.isStartFixed() });
    validate(path.startOn, ({ value }) => this.#problemOfStart(value()));
    for (const score of [path.goalNrs, path.goalRmdq]) {
      validate(score, ({ value }) => (Number.isInteger(value() ?? 0) ? undefined : { kind: 'whole' }));
    }
    min(path.goalNrs, NRS_RANGE.min);
    max(path.goalNrs, NRS_RANGE.max);
    min(path.goalRmdq, RMDQ_RANGE.min);
    max(path.goalRmdq, RMDQ_RANGE.max);
    maxLength(path.note, NOTE_LENGTH);
    for (const reason of [path.amendmentReason, ...MODALITIES.map((modality) => path.reasons[modality])]) {
      maxLength(reason, REASON_LENGTH);
    }
  });
  /** Day 0 is fixed by the first signing: a change of it would move every week and score. */
  readonly #fixedStart = computed(() => this.view()?.signed?.content.startOn ?? null);
  protected readonly isStartFixed = computed(() => this.#fixedStart() === this.draft().startOn);
  readonly isUnsaved = computed(() => this.mayWrite() && !isSameDraft(this.draft(), this.#untouched()));

  /** What was last sent: the same plan sent again is the same record, and keeps its id. */
  #attempt: { readonly key: string; readonly id: string } | null = null;
  readonly #sent = signal<PlanDraft | null>(null);

  /** The version somebody saved meanwhile. */
  protected readonly conflict = computed(() =>
    this.saveProblem()?.type === '/problems/version-conflict' ? this.current() : null,
  );
  /** The server's own list, as long as the refused plan has not been changed. */
  protected readonly refusals = computed((): readonly PlanProblem[] => {
    const problem = this.saveProblem();
    const sent = this.#sent();
    if (problem?.type !== '/problems/plan-not-ready' || !sent || !isSameDraft(sent, this.draft())) return [];
    return (problem.planProblems ?? []) as PlanProblem[];
  });
  protected readonly otherProblem = computed(() => {
    const problem = this.saveProblem();
    return problem && !this.conflict() && this.refusals().length === 0 ? problem : null;
  });

  protected readonly problems = computed((): readonly PlanProblem[] => {
    const view = this.view();
    if (!view?.triage) return [];
    const { sessions, overrides } = contentFrom(this.draft());
    const found = findPlanProblems({
      facts: { ...noFacts(), examined: view.examined },
      triage: view.triage,
      checks: view.checks,
      sessions,
      overrides,
    });
    const keys = new Set(found.map(keyOf));
    return [...found, ...this.refusals().filter((problem) => !keys.has(keyOf(problem)))];
  });
  protected readonly openPoints = computed((): readonly OpenPoint[] => {
    const points = this.problems().map((problem) => ({
      words: problemWords(problem),
      goTo: this.#placeOf(problem),
    }));
    const fixedStart = this.#fixedStart();
    if (fixedStart !== null && !this.isStartFixed()) {
      points.push({
        words: `Keep the start of ${this.#format.date(fixedStart)}: weeks count from it.`,
        goTo: () => this.#focus('plan-start'),
      });
    } else if (this.draft().startOn === '') {
      points.push({ words: 'Choose the start date.', goTo: () => this.#focus('plan-start') });
    }
    if (this.isAmendment() && this.draft().amendmentReason.trim() === '') {
      points.push({
        words: 'Give the reason for the amendment.',
        goTo: () => this.#focus('plan-amendment-reason'),
      });
    }
    if (this.plan().invalid()) {
      points.push({ words: 'Correct the marked fields.', goTo: () => this.#focusFirstError() });
    }
    return points;
  });
  protected readonly status = computed(() => {
    if (this.submitting() === 'draft') return 'Saving…';
    if (this.submitting() === 'signature') return 'Signing…';
    if (this.isUnsaved()) return 'Not saved yet';
    if (this.startsFromSuggestion()) return 'Suggested, not saved yet';
    if (this.#stored() === 'draft') return 'Draft saved';
    return this.#stored() === 'signature' ? 'Plan signed' : '';
  });

  constructor() {
    effect(() => this.#store.dispatch(PlanPageActions.opened({ courseId: this.courseId() })));
  }

  ngOnDestroy(): void {
    this.#store.dispatch(PlanPageActions.left());
  }

  /** Asks only when something would be lost. */
  mayLeave(): boolean | Promise<boolean> {
    return !this.isUnsaved() || this.leaveDialog().ask();
  }

  protected warnBeforeUnload(event: BeforeUnloadEvent): void {
    if (this.isUnsaved()) event.preventDefault();
  }

  protected retry(): void {
    this.#store.dispatch(PlanPageActions.retried({ courseId: this.courseId() }));
  }

  protected setSessions(sessions: Sessions): void {
    this.draft.update((draft) => ({ ...draft, sessions }));
  }

  protected startToday(event: Event): void {
    // A press inside the field would put the focus back to its beginning.
    event.stopPropagation();
    this.draft.update((draft) => ({ ...draft, startOn: this.#format.today() }));
  }

  protected saveDraft(): void {
    if (this.#isTypedWell()) {
      this.#store.dispatch(PlanPageActions.draftSubmitted(this.#submission('draft')));
    }
  }

  protected askToSign(): void {
    if (!this.#isTypedWell()) return;
    if (this.openPoints().length > 0) this.#focus('plan-open-points');
    else this.signDialog()?.open();
  }

  protected sign(): void {
    this.#store.dispatch(PlanPageActions.signConfirmed(this.#submission('signature')));
  }

  protected amend(): void {
    this.isAmending.set(true);
    this.#focusNext('plan-amendment-reason');
  }

  protected async stopAmending(): Promise<void> {
    if (!(await this.mayLeave())) return;
    this.draft.set(this.#untouched());
    this.isAmending.set(false);
    this.#focusNext('plan-amend');
  }

  /** What was typed now builds on their version. */
  protected keepMine(): void {
    this.isAmending.set(true);
    // Their signature may have fixed the start, which no later version can move.
    this.draft.update((draft) => ({ ...draft, startOn: this.#fixedStart() ?? draft.startOn }));
    this.#store.dispatch(PlanPageActions.problemDismissed());
    this.#focusNext('plan-save');
  }

  protected takeTheirs(): void {
    this.draft.set(this.#untouched());
    this.#store.dispatch(PlanPageActions.problemDismissed());
    this.#focusNext('plan-title');
  }

  #submission(kind: 'draft' | 'signature'): PlanSubmission {
    const draft = this.draft();
    const reason = draft.amendmentReason.trim();
    const body = {
      basedOn: this.current()?.version ?? 0,
      content: contentFrom(draft),
      reason: this.isAmendment() && reason !== '' ? reason : null,
    };
    const key = JSON.stringify([kind, this.courseId(), body]);
    if (this.#attempt?.key !== key) this.#attempt = { key, id: newId() };
    this.#sent.set(draft);
    return {
      patientId: this.patientId(),
      courseId: this.courseId(),
      write: { id: this.#attempt.id, ...body },
    };
  }

  #isTypedWell(): boolean {
    if (!this.plan().invalid()) return true;
    this.plan().markAsTouched();
    this.#focusFirstError();
    return false;
  }

  #focusFirstError(): void {
    this.plan().errorSummary()[0]?.fieldTree().focusBoundControl();
  }

  /** A start further off than the server takes is a slip of the year. */
  #problemOfStart(startOn: string): ValidationError | undefined {
    const today = this.#format.today();
    const isFar =
      startOn !== '' &&
      (startOn > addDays(today, FARTHEST_START_DAYS) || startOn < addDays(today, -FARTHEST_START_DAYS));
    return isFar ? { kind: 'far' } : undefined;
  }

  #placeOf(problem: PlanProblem): (() => void) | null {
    switch (problem.code) {
      case 'modality_blocked':
      case 'warning_without_reason': {
        const { modality } = problem;
        return modality === 'regenerative_injection' ? null : () => this.board()?.focusRow(modality);
      }
      case 'too_many_adjustments':
        return () => this.board()?.focusRow('chiropractic_adjustment');
      case 'passive_care_alone':
      case 'nothing_planned':
        return () => this.board()?.focusRow('therapeutic_exercise');
      case 'questions_open':
        return () => this.#focus('plan-open-questions');
      case 'examination_missing':
        return () => this.#focus('plan-not-examined');
      case 'plan_stopped':
        return null;
    }
  }

  #link(...below: readonly string[]): readonly string[] {
    return ['/patients', this.patientId(), 'courses', this.courseId(), ...below];
  }

  #focus(id: string): void {
    document.getElementById(id)?.focus();
  }

  #focusNext(id: string): void {
    afterNextRender({ write: () => this.#focus(id) }, { injector: this.#injector });
  }
}

function keyOf(problem: PlanProblem): string {
  return 'modality' in problem ? `${problem.code} ${problem.modality}` : problem.code;
}
