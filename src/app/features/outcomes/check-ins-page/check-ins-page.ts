import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { CheckIn, NewCheckIn } from '#contract/check-in';
import { dayOf } from '#domain/outcomes';
import { CHECK_IN_WAY_LABELS } from '#domain/vocabulary';
import { DRAFT_WORDS, DraftNotice, FormDraft } from '../../../core/drafts';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { MomentPipe, PlainDatePipe } from '../../../core/format/pipes';
import { HandOver } from '../../../core/hand-over/hand-over';
import { newId } from '../../../core/new-id';
import { patientContextFeature } from '../../../core/patient-context';
import { sessionFeature } from '../../../core/session';
import { problemOf } from '../../../shared/loadable';
import { EmptyState } from '../../../shared/ui/empty-state/empty-state';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { Icon } from '../../../shared/ui/icon/icon';
import type { IconName } from '../../../shared/ui/icon/icon-paths';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../shared/ui/skeleton/skeleton';
import {
  BLANK_CONTENT,
  type CheckInDraft,
  type KeptCheckIn,
  contentOf,
  isRecorded,
  mergeKept,
} from '../check-in-form/check-in-content';
import { CheckInForm } from '../check-in-form/check-in-form';
import { type DueState, dueList } from '../course/due-list';
import { CheckInsPageActions } from '../state/outcomes-actions';
import { outcomesFeature } from '../state/outcomes-feature';
import { checkInHistories } from './check-in-history';
import { changesBetween } from './check-in-words';
import { countingWords } from './counting';
import { CheckInLine } from './check-in-line';
import { LeaveQuestion } from './leave-question';

const DUE_WORDS: Readonly<
  Record<DueState, { readonly label: string; readonly icon: IconName; readonly tone: string | null }>
> = {
  answered: { label: 'Answered', icon: 'good', tone: 'good' },
  answered_in_part: { label: 'Answered in part', icon: 'info', tone: 'info' },
  due: { label: 'Due now', icon: 'checkIn', tone: 'info' },
  overdue: { label: 'Overdue', icon: 'overdue', tone: 'warn' },
  later: { label: 'Later', icon: 'later', tone: null },
  missed: { label: 'Missed', icon: 'close', tone: null },
};
const CAN_STILL_BE_ANSWERED: readonly DueState[] = ['due', 'overdue'];

/** What is due at weeks 2, 4, 6 and 12, what was recorded, and the form to record or correct. */
@Component({
  selector: 'pl-check-ins-page',
  imports: [
    CheckInForm,
    CheckInLine,
    DraftNotice,
    EmptyState,
    HandOver,
    Icon,
    LeaveQuestion,
    MatButton,
    MomentPipe,
    PlainDatePipe,
    ProblemPanel,
    RouterLink,
    Skeleton,
  ],
  providers: [formFieldLook],
  templateUrl: './check-ins-page.html',
  styleUrl: './check-ins-page.scss',
  host: { '(window:beforeunload)': 'warnBeforeUnload($event)' },
})
export class CheckInsPage {
  readonly patientId = input.required<string>();
  readonly courseId = input.required<string>();
  /** Set where the list of calls led here: the questions are read out at once. */
  readonly by = input<string>();

  readonly #store = inject(Store);
  readonly #format = inject(ClinicFormat);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  readonly #loadable = this.#store.selectSignal(outcomesFeature.selectList);
  readonly #shown = this.#store.selectSignal(outcomesFeature.selectShownList);
  private readonly form = viewChild(CheckInForm);
  private readonly leaveQuestion = viewChild.required(LeaveQuestion);
  private readonly savedNotice = viewChild<ElementRef<HTMLElement>>('savedNotice');

  readonly #clinic = this.#store.selectSignal(sessionFeature.selectClinic);
  readonly #patient = this.#store.selectSignal(patientContextFeature.selectShownPatient);
  protected readonly wayLabels = CHECK_IN_WAY_LABELS;
  protected readonly changesBetween = changesBetween;
  protected readonly emergencyNumber = computed(() => this.#clinic()?.emergencyNumber ?? null);
  protected readonly givenName = computed(() => this.#patient()?.givenName ?? 'the patient');
  protected readonly isHandingOver = signal(false);
  protected readonly isSaving = this.#store.selectSignal(outcomesFeature.selectIsSaving);
  protected readonly saveProblem = this.#store.selectSignal(outcomesFeature.selectSaveProblem);
  protected readonly saved = this.#store.selectSignal(outcomesFeature.selectSaved);
  protected readonly problem = computed(() => problemOf(this.#loadable()));
  /** Never another course's check-ins, not even while this one's are on the way. */
  protected readonly list = computed(() => {
    const shown = this.#shown();
    return shown?.courseId === this.courseId() ? shown : null;
  });
  protected readonly mayWrite = computed(() => this.#permissions().has('check-in.write'));
  protected readonly mayReadOutcomes = computed(() => this.#permissions().has('outcome.read'));
  protected readonly histories = computed(() => checkInHistories(this.list()?.checkIns ?? []));
  protected readonly due = computed(() => {
    const list = this.list();
    if (!list?.dayZero) return [];
    return dueList(list.dayZero, list.checkIns, this.#format.today()).map((each) => ({
      ...each,
      words: DUE_WORDS[each.state],
      canBeAnswered: CAN_STILL_BE_ANSWERED.includes(each.state),
      window: `${this.#format.dayAndMonth(each.from)} – ${this.#format.dayAndMonth(each.to)}`,
    }));
  });
  /** The week that is asked for now; null between the weeks. */
  protected readonly weekNow = computed(
    () => this.due().find(({ canBeAnswered }) => canBeAnswered)?.week ?? null,
  );
  readonly #kept = new FormDraft('check-in', (mine, theirs) => {
    const merged = mergeKept(mine as unknown as KeptCheckIn, theirs as unknown as KeptCheckIn);
    this.form()?.content.set(merged.content);
    return { ...merged };
  });
  protected readonly draftWords = computed(() => DRAFT_WORDS[this.#kept.state()]);
  /** What was typed before, if anything, is in the form: from now on the form says what is to be kept. */
  readonly #isRestored = signal(false);
  protected readonly restoredFrom = signal<string | null>(null);
  protected readonly draft = signal<CheckInDraft | null>(null);
  /** One form for each draft: another draft never inherits what was typed or touched in the one before. */
  protected readonly drafts = computed(() => [this.draft()].filter((draft) => draft !== null));
  /** What stands now, where somebody else's correction came first. */
  protected readonly standing = computed((): CheckIn | null => {
    const problem = this.saveProblem();
    return problem?.type === '/problems/version-conflict' ? (problem.current as CheckIn) : null;
  });

  constructor() {
    effect(() => {
      const courseId = this.courseId();
      this.discard();
      this.#isRestored.set(false);
      this.#store.dispatch(CheckInsPageActions.opened({ courseId }));
      if (untracked(this.mayWrite)) void this.#kept.open(courseId);
    });
    effect(() => {
      const [found, list] = [this.#kept.found(), this.list()];
      if (found === undefined || list === null || this.#isRestored()) return;
      untracked(() => {
        const kept = found && (found.content as unknown as KeptCheckIn);
        if (kept && !isRecorded(kept, list.checkIns)) this.#restore(kept, found.typedAt, list.checkIns);
        else if (this.by() === 'phone' && this.mayWrite()) void this.add('phone');
        this.#isRestored.set(true);
      });
    });
    effect(() => {
      if (!this.#isRestored()) return;
      const [form, draft] = [this.form(), this.draft()];
      if (draft !== null && form === undefined) return;
      const isUnsaved = draft !== null && form?.isUnsaved() === true;
      const kept = isUnsaved && {
        id: draft.id,
        corrects: draft.corrects?.id ?? null,
        content: form.content(),
      };
      untracked(() => this.#kept.keep(kept ? { basedOn: 0, content: kept } : null));
    });
    effect(() => {
      if (this.saved() !== null && this.saved()?.id === this.draft()?.id) this.discard();
    });
    effect(() => this.savedNotice()?.nativeElement.focus());
  }

  /** Asks only when something is unsaved. */
  mayLeave(): boolean | Promise<boolean> {
    // Signing out has said what becomes of the draft.
    if (this.#store.selectSignal(sessionFeature.selectSession)() === null) return true;
    return this.form()?.isUnsaved() && this.draft() !== null ? this.#askToDiscard() : true;
  }

  protected warnBeforeUnload(event: BeforeUnloadEvent): void {
    if (this.form()?.isUnsaved() && (this.#kept.wouldLose || this.#kept.state() === 'none')) {
      event.preventDefault();
    }
  }

  protected retry(): void {
    this.#store.dispatch(CheckInsPageActions.retried({ courseId: this.courseId() }));
  }

  /** By phone the questions are read out, today. */
  protected async add(way: 'staff' | 'phone' = 'staff'): Promise<void> {
    if (!(await this.mayLeave())) return;
    const isReadAloud = way === 'phone';
    const start = { ...BLANK_CONTENT, way, on: isReadAloud ? this.#format.today() : '' };
    this.#open({ id: newId(), corrects: null, start, isReadAloud });
  }

  protected async correct(checkIn: CheckIn): Promise<void> {
    if (await this.mayLeave()) this.#open({ id: newId(), corrects: checkIn, start: contentOf(checkIn) });
  }

  /** Keeps what was typed, and makes it a correction of what stands now. */
  protected correctStanding(checkIn: CheckIn): void {
    this.draft.update((draft) => draft && { ...draft, corrects: checkIn });
  }

  protected async close(): Promise<void> {
    if (await this.mayLeave()) this.draft.set(null);
  }

  protected isBefore({ on }: CheckIn): boolean {
    const dayZero = this.list()?.dayZero ?? null;
    return dayZero !== null && dayOf(dayZero, on) <= 0;
  }

  protected countingOf(checkIn: CheckIn): string | null {
    const list = this.list();
    return list && countingWords(checkIn, list.checkIns, list.dayZero);
  }

  protected save(checkIn: NewCheckIn): void {
    this.#store.dispatch(
      CheckInsPageActions.submitted({ patientId: this.patientId(), courseId: this.courseId(), checkIn }),
    );
  }

  async #askToDiscard(): Promise<boolean> {
    const leaves = await this.leaveQuestion().ask();
    if (leaves) this.discard();
    return leaves;
  }

  protected discard(): void {
    this.restoredFrom.set(null);
    this.draft.set(null);
  }

  #restore(kept: KeptCheckIn, typedAt: string, checkIns: readonly CheckIn[]): void {
    const corrects = checkIns.find(({ id }) => id === kept.corrects) ?? null;
    const start = corrects === null ? { ...BLANK_CONTENT } : contentOf(corrects);
    this.#open({ id: kept.id, corrects, start, typed: { ...BLANK_CONTENT, ...kept.content } });
    this.restoredFrom.set(typedAt);
  }

  #open(draft: CheckInDraft): void {
    this.#store.dispatch(CheckInsPageActions.formOpened());
    this.draft.set(draft);
  }
}
