import {
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { CheckIn, NewCheckIn } from '#contract/outcome';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { MomentPipe, PlainDatePipe } from '../../../core/format/pipes';
import { newId } from '../../../core/new-id';
import { sessionFeature } from '../../../core/session';
import { problemOf } from '../../../shared/loadable';
import { EmptyState } from '../../../shared/ui/empty-state/empty-state';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { Icon } from '../../../shared/ui/icon/icon';
import type { IconName } from '../../../shared/ui/icon/icon-paths';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../shared/ui/skeleton/skeleton';
import { BLANK_CONTENT, type CheckInDraft, contentOf } from '../check-in-form/check-in-content';
import { CheckInForm } from '../check-in-form/check-in-form';
import { type DueState, dueList } from '../course/due-list';
import { CheckInsPageActions } from '../state/outcomes-actions';
import { outcomesFeature } from '../state/outcomes-feature';
import { checkInHistories } from './check-in-history';
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
    EmptyState,
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

  readonly #store = inject(Store);
  readonly #format = inject(ClinicFormat);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  readonly #loadable = this.#store.selectSignal(outcomesFeature.selectList);
  readonly #shown = this.#store.selectSignal(outcomesFeature.selectShownList);
  private readonly form = viewChild(CheckInForm);
  private readonly leaveQuestion = viewChild.required(LeaveQuestion);
  private readonly savedNotice = viewChild<ElementRef<HTMLElement>>('savedNotice');

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
      this.draft.set(null);
      this.#store.dispatch(CheckInsPageActions.opened({ courseId }));
    });
    effect(() => {
      if (this.saved() !== null && this.saved()?.id === this.draft()?.id) this.draft.set(null);
    });
    effect(() => this.savedNotice()?.nativeElement.focus());
  }

  /** Asks only when something is unsaved. */
  mayLeave(): boolean | Promise<boolean> {
    return this.form()?.isUnsaved() && this.draft() !== null ? this.leaveQuestion().ask() : true;
  }

  protected warnBeforeUnload(event: BeforeUnloadEvent): void {
    if (this.form()?.isUnsaved()) event.preventDefault();
  }

  protected retry(): void {
    this.#store.dispatch(CheckInsPageActions.retried({ courseId: this.courseId() }));
  }

  protected async add(): Promise<void> {
    if (await this.mayLeave()) this.#open({ id: newId(), corrects: null, start: { ...BLANK_CONTENT } });
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

  protected save(checkIn: NewCheckIn): void {
    this.#store.dispatch(
      CheckInsPageActions.submitted({ patientId: this.patientId(), courseId: this.courseId(), checkIn }),
    );
  }

  #open(draft: CheckInDraft): void {
    this.#store.dispatch(CheckInsPageActions.formOpened());
    this.draft.set(draft);
  }
}
