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
  untracked,
  viewChild,
} from '@angular/core';
import { form } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { CLINICALLY_REVIEWED } from '#domain/knowledge';
import { addDays } from '#domain/outcomes';
import { type ModalityCheck, type PlanProblem, checkPlanned, findPlanProblems } from '#domain/planning';
import { mergeAnswers } from '#domain/triage';
import { PLAN_WEEKS } from '#domain/vocabulary';
import { DRAFT_WORDS, DraftNotice, FormDraft, type FoundDraft } from '../../core/drafts';
import { ClinicFormat } from '../../core/format/clinic-format';
import { MomentPipe } from '../../core/format/pipes';
import { newId } from '../../core/new-id';
import { sessionFeature } from '../../core/session';
import { Icon } from '../../shared/ui/icon/icon';
import { ProblemPanel } from '../../shared/ui/problem-panel/problem-panel';
import { PlanBoard } from './board/plan-board';
import { CheckAgainNotice } from './check-again/check-again-notice';
import { ConflictNotice } from './conflict/conflict-notice';
import { AdviceCard } from './parts/advice-card';
import { type OpenPoint, type Place, openPoints, reminders } from './open-points';
import { BeforeSigning } from './parts/before-signing';
import { ConsentCard } from './parts/consent-card';
import { DiagnosisCard } from './parts/diagnosis-card';
import { ExercisesCard } from './parts/exercises-card';
import { GoalsCard } from './parts/goals-card';
import { NotReady } from './parts/not-ready';
import { ReferralCard } from './parts/referral-card';
import { StartCard } from './parts/start-card';
import {
  type PlanDraft,
  type Sessions,
  completeDraft,
  contentFrom,
  draftFrom,
  isSameDraft,
} from './plan-draft';
import { planRules } from './plan-form';
import { LeaveDialog } from './sign/leave-dialog';
import { SignDialog } from './sign/sign-dialog';
import { PlanPageActions, type PlanSubmission } from './state/plan-actions';
import { planFeature } from './state/plan-feature';
import { TemplateBar } from './templates/template-bar';
import { PlanVersions } from './versions/plan-versions';
import { StopNotice } from './stop/stop-notice';

const LAST_DAY = PLAN_WEEKS.length * 7 - 1;

/** The course's six-week plan: built, explained, saved, signed and amended on one page. */
@Component({
  selector: 'pl-plan-page',
  imports: [
    AdviceCard,
    BeforeSigning,
    CheckAgainNotice,
    ConflictNotice,
    ConsentCard,
    DiagnosisCard,
    DraftNotice,
    ExercisesCard,
    GoalsCard,
    Icon,
    LeaveDialog,
    MatButton,
    MomentPipe,
    NotReady,
    PlanBoard,
    PlanVersions,
    ProblemPanel,
    ReferralCard,
    RouterLink,
    SignDialog,
    StartCard,
    StopNotice,
    TemplateBar,
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
    draftFrom(this.current(), this.startsFromSuggestion() ? this.view()?.suggestion : null),
  );
  readonly #sent = signal<PlanDraft | null>(null);
  /** What is typed. Takes over what the server has, unless something here is not saved yet. */
  protected readonly draft = linkedSignal<{ courseId: string; untouched: PlanDraft }, PlanDraft>({
    source: () => ({ courseId: this.courseId(), untouched: this.#untouched() }),
    computation: ({ courseId, untouched }, before) => {
      // The reason of an amendment is signed with it, and no longer typed.
      const sent = untracked(this.#sent);
      const isSent = sent !== null && untracked(this.#stored) === 'signature' && before?.value === sent;
      const isTyped =
        before?.source.courseId === courseId &&
        !isSent &&
        !isSameDraft(before.value, before.source.untouched);
      return isTyped ? before.value : untouched;
    },
  });
  protected readonly plan = form(this.draft, (path) =>
    planRules(path, { today: () => this.#format.today(), isStartFixed: () => this.isStartFixed() }),
  );
  /** Day 0 is fixed by the first signing: a change of it would move every week and score. */
  readonly #fixedStart = computed(() => this.view()?.signed?.content.startOn ?? null);
  protected readonly isStartFixed = computed(() => this.#fixedStart() === this.draft().startOn);
  readonly isUnsaved = computed(() => this.mayWrite() && !isSameDraft(this.draft(), this.#untouched()));

  /** What was last sent: the same plan sent again is the same record, and keeps its id. */
  #attempt: { readonly key: string; readonly id: string } | null = null;
  /** The version that what is typed was begun on; 0 before the first. One's own saves take it along. */
  readonly #basedOn = linkedSignal<{ version: number; isBegun: boolean }, number>({
    source: () => {
      const isOwn = this.current()?.id === this.#attempt?.id;
      return { version: this.current()?.version ?? 0, isBegun: this.isUnsaved() && !isOwn };
    },
    computation: ({ version, isBegun }, before) => (isBegun && before ? before.value : version),
  });

  readonly #kept = new FormDraft('plan', (mine, theirs) => {
    const untouched = this.#untouched();
    const merged = mergeAnswers(untouched, completeDraft(mine, untouched), completeDraft(theirs, untouched));
    this.draft.set(merged);
    return { ...merged };
  });
  /** What was typed before, if anything, is on the page: from now on the page says what is to be kept. */
  readonly #isRestored = signal(false);
  protected readonly restoredFrom = signal<string | null>(null);
  protected readonly keptWords = computed(() => (this.isUnsaved() ? DRAFT_WORDS[this.#kept.state()] : ''));

  /** The version somebody saved meanwhile. */
  protected readonly conflict = computed(() => {
    const isRefused = this.saveProblem()?.type === '/problems/version-conflict';
    const isOutdated = this.isUnsaved() && this.#basedOn() !== (this.current()?.version ?? 0);
    return isRefused || isOutdated ? this.current() : null;
  });
  /** The server's own list, as long as the refused plan has not been changed. */
  protected readonly refusals = computed((): readonly PlanProblem[] => {
    const problem = this.saveProblem();
    const sent = this.#sent();
    if (problem?.type !== '/problems/plan-not-ready' || !sent || !isSameDraft(sent, this.draft())) return [];
    return (problem.planProblems ?? []) as PlanProblem[];
  });
  protected readonly otherProblem = computed(() => {
    const problem = this.saveProblem();
    return problem && problem.type !== '/problems/version-conflict' && this.refusals().length === 0
      ? problem
      : null;
  });

  /** What the rules say of the plan as it is typed, with the places it names. */
  protected readonly checks = computed(() => this.#checksOf(contentFrom(this.draft())));
  protected readonly checksOfChart = computed(() => this.#checksOf({ treatments: {} }));
  protected readonly problems = computed((): readonly PlanProblem[] => {
    const view = this.view();
    if (!view?.triage || !view.facts) return [];
    const { triage, facts } = view;
    const found = findPlanProblems({ facts, triage, checks: this.checks(), ...contentFrom(this.draft()) });
    const keys = new Set(found.map(keyOf));
    return [...found, ...this.refusals().filter((problem) => !keys.has(keyOf(problem)))];
  });
  protected readonly openPoints = computed((): readonly OpenPoint[] => {
    const fixedStart = this.#fixedStart();
    const hasOtherStart = fixedStart !== null && !this.isStartFixed();
    return openPoints(this.problems(), {
      draft: this.draft(),
      otherStart: hasOtherStart ? this.#format.date(fixedStart) : null,
      isAmendment: this.isAmendment(),
      hasWrongField: this.plan().invalid(),
    });
  });
  protected readonly reminders = computed(() => reminders(this.draft()));
  /** The day most goals are meant for: the last of week 6. */
  protected readonly lastDay = computed(() => {
    const { startOn } = this.draft();
    return startOn === '' ? '' : addDays(startOn, LAST_DAY);
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
    effect(() => {
      const courseId = this.courseId();
      this.#isRestored.set(false);
      this.restoredFrom.set(null);
      this.#store.dispatch(PlanPageActions.opened({ courseId }));
      if (untracked(this.mayWrite)) void this.#kept.open(courseId);
    });
    effect(() => {
      const [found, view] = [this.#kept.found(), this.view()];
      if (found === undefined || view?.courseId !== this.courseId() || this.#isRestored()) return;
      untracked(() => {
        if (found) this.#restore(found);
        this.#isRestored.set(true);
      });
    });
    effect(() => {
      if (!this.#isRestored()) return;
      const now = this.isUnsaved() ? { basedOn: this.#basedOn(), content: { ...this.draft() } } : null;
      untracked(() => {
        if (now === null) this.restoredFrom.set(null);
        this.#kept.keep(now);
      });
    });
  }

  ngOnDestroy(): void {
    this.#store.dispatch(PlanPageActions.left());
  }

  /** Asks only when something would be lost: a draft that is kept is back when the page is opened again. */
  mayLeave(): boolean | Promise<boolean> {
    const isKept = this.#kept.state() === 'kept' || this.#kept.state() === 'here';
    const isSignedOut = this.#store.selectSignal(sessionFeature.selectSession)() === null;
    return !this.isUnsaved() || isKept || isSignedOut || this.leaveDialog().ask();
  }

  protected warnBeforeUnload(event: BeforeUnloadEvent): void {
    if (this.isUnsaved() && (this.#kept.wouldLose || this.#kept.state() === 'none')) event.preventDefault();
  }

  protected discard(): void {
    this.draft.set(this.#untouched());
    this.isAmending.set(false);
  }

  protected retry(): void {
    this.#store.dispatch(PlanPageActions.retried({ courseId: this.courseId() }));
  }

  protected setSessions(sessions: Sessions): void {
    this.draft.update((draft) => ({ ...draft, sessions }));
  }

  protected goTo(place: Place): void {
    switch (place.kind) {
      case 'row':
        this.board()?.focusRow(place.row);
        break;
      case 'element':
        this.#focus(place.id);
        break;
      case 'wrong field':
        this.#focusFirstError();
        break;
    }
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
    if (this.isUnsaved() && !(await this.leaveDialog().ask())) return;
    this.discard();
    this.#focusNext('plan-amend');
  }

  /** What was typed now builds on their version. */
  protected keepMine(): void {
    this.isAmending.set(true);
    // Their signature may have fixed the start, which no later version can move.
    this.draft.update((draft) => ({ ...draft, startOn: this.#fixedStart() ?? draft.startOn }));
    this.#basedOn.set(this.current()?.version ?? 0);
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

  #restore({ basedOn, content, typedAt }: FoundDraft): void {
    const restored = completeDraft(content, this.#untouched());
    if (isSameDraft(restored, this.#untouched())) return;
    this.draft.set(restored);
    this.#basedOn.set(basedOn);
    this.isAmending.set(this.current()?.status === 'signed');
    this.restoredFrom.set(typedAt);
  }

  #checksOf(plan: Parameters<typeof checkPlanned>[2]): readonly ModalityCheck[] {
    const { facts, triage } = this.view() ?? {};
    return facts && triage ? checkPlanned(facts, triage, plan) : [];
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
