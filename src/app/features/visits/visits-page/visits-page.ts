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
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type { Visit, VisitWrite, VisitsView } from '#contract/visit';
import { isStop } from '#domain/triage';
import { DRAFT_WORDS, DraftNotice, FormDraft } from '../../../core/drafts';
import { PlainDatePipe } from '../../../core/format/pipes';
import { newId } from '../../../core/new-id';
import { sessionFeature } from '../../../core/session';
import { labelOf } from '../../../shared/code-label';
import { problemOf } from '../../../shared/loadable';
import { EmptyState } from '../../../shared/ui/empty-state/empty-state';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { askReason } from '../../../shared/ui/reason-dialog/reason-dialog';
import { Skeleton } from '../../../shared/ui/skeleton/skeleton';
import { DeliveryTable } from '../delivery-table/delivery-table';
import { Opening } from '../opening/opening';
import { visitsFeature } from '../state/visits-feature';
import { VisitsPageActions } from '../state/visits-actions';
import { StopAlerts } from '../stop-alerts/stop-alerts';
import {
  type KeptVisit,
  type VisitDraft,
  blankVisit,
  isRecorded,
  mergeKept,
  typedOf,
} from '../visit-form/visit-content';
import { VisitForm } from '../visit-form/visit-form';
import { VisitEntry } from '../visit-list/visit-entry';
import { VisitList } from '../visit-list/visit-list';

/** The visits of a course: how it goes, this visit, and what was done. */
@Component({
  selector: 'pl-visits-page',
  imports: [
    DeliveryTable,
    DraftNotice,
    EmptyState,
    Icon,
    MatButton,
    Opening,
    PlainDatePipe,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StopAlerts,
    VisitEntry,
    VisitForm,
    VisitList,
  ],
  providers: [formFieldLook],
  templateUrl: './visits-page.html',
  styleUrl: './visits-page.scss',
  host: { '(window:beforeunload)': 'warnBeforeUnload($event)' },
})
export class VisitsPage {
  readonly patientId = input.required<string>();
  readonly courseId = input.required<string>();
  /** The day to record a visit of, where an appointment leads here; today otherwise. */
  readonly on = input<string>();

  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  readonly #session = this.#store.selectSignal(sessionFeature.selectSession);
  readonly #clinic = this.#store.selectSignal(sessionFeature.selectClinic);
  readonly #loadable = this.#store.selectSignal(visitsFeature.selectView);
  readonly #shown = this.#store.selectSignal(visitsFeature.selectShownView);
  private readonly form = viewChild(VisitForm);
  private readonly savedNotice = viewChild<ElementRef<HTMLElement>>('savedNotice');

  protected readonly isSaving = this.#store.selectSignal(visitsFeature.selectIsSaving);
  protected readonly saveProblem = this.#store.selectSignal(visitsFeature.selectSaveProblem);
  protected readonly saved = this.#store.selectSignal(visitsFeature.selectSaved);
  protected readonly problem = computed(() => problemOf(this.#loadable()));
  /** Never another course's visits, not even while this one's are on the way. */
  protected readonly view = computed(() => {
    const shown = this.#shown();
    return shown?.courseId === this.courseId() ? shown : null;
  });
  protected readonly mayWrite = computed(() => this.#permissions().has('visit.write'));
  protected readonly signer = computed(() => this.#session()?.account.displayName ?? '');
  protected readonly emergencyNumber = computed(() => this.#clinic()?.emergencyNumber ?? null);
  protected readonly courseLink = computed(() => ['/patients', this.patientId(), 'courses', this.courseId()]);
  protected readonly stops = computed(() => {
    const triage = this.view()?.triage;
    return triage?.stopped
      ? [...new Set(triage.findings.filter(isStop).map(({ code }) => labelOf(code)))]
      : [];
  });

  /** Not while something is typed: it would be lost. */
  protected readonly mayAmend = computed(() => this.mayWrite() && this.form()?.isUnsaved() !== true);

  readonly #kept = new FormDraft('visit', (mine, theirs) => {
    const merged = mergeKept(mine as unknown as KeptVisit, theirs as unknown as KeptVisit);
    this.form()?.typed.set(merged.typed);
    return { ...merged };
  });
  protected readonly draftWords = computed(() => DRAFT_WORDS[this.#kept.state()]);
  readonly #isRestored = signal(false);
  protected readonly restoredFrom = signal<string | null>(null);
  protected readonly draft = signal<VisitDraft | null>(null);
  /** One form for each draft: another draft never inherits what was typed in the one before. */
  protected readonly drafts = computed(() => [this.draft()].filter((draft) => draft !== null));
  /** The visit as it stands, where somebody else amended it first. */
  protected readonly standing = computed((): Visit | null => {
    const draft = this.draft();
    if (this.saveProblem()?.type !== '/problems/version-conflict' || draft === null) return null;
    return this.view()?.visits.find(({ id }) => id === draft.visitId) ?? null;
  });

  constructor() {
    effect(() => {
      const courseId = this.courseId();
      this.discard();
      this.#isRestored.set(false);
      this.#store.dispatch(VisitsPageActions.opened({ courseId }));
      if (untracked(this.mayWrite)) void this.#kept.open(courseId);
    });
    effect(() => {
      const [found, view] = [this.#kept.found(), this.view()];
      if (found === undefined || view === null || this.#isRestored()) return;
      untracked(() => {
        const kept = found && (found.content as unknown as KeptVisit);
        if (kept && !isRecorded(kept, view.visits)) this.#restore(kept, found.typedAt, view.visits);
        else if (!hasVisitOn(view.visits, this.#day(view))) this.add();
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
        visitId: draft.visitId,
        amends: draft.amends?.id ?? null,
        typed: form.typed(),
      };
      untracked(() => this.#kept.keep(kept ? { basedOn: 0, content: kept } : null));
    });
    effect(() => {
      const [saved, draft] = [this.saved(), untracked(this.draft)];
      if (saved !== null && saved.current.id === draft?.id) this.discard();
    });
    effect(() => this.savedNotice()?.nativeElement.focus());
  }

  protected warnBeforeUnload(event: BeforeUnloadEvent): void {
    if (this.form()?.isUnsaved() && (this.#kept.wouldLose || this.#kept.state() === 'none')) {
      event.preventDefault();
    }
  }

  protected retry(): void {
    this.#store.dispatch(VisitsPageActions.retried({ courseId: this.courseId() }));
  }

  protected add(): void {
    const view = this.view();
    const day = view === null ? '' : this.#day(view);
    const start = blankVisit(view !== null && hasVisitOn(view.visits, day) ? view.today : day);
    this.#open({ id: newId(), visitId: newId(), amends: null, start });
  }

  protected amend(visit: Visit): void {
    this.#open({ id: newId(), visitId: visit.id, amends: visit, start: typedOf(visit) });
  }

  /** Keeps what was typed, and makes it an amendment of what stands now. */
  protected amendStanding(visit: Visit): void {
    this.draft.update(
      (draft) => draft && { ...draft, id: newId(), amends: visit, typed: this.form()?.typed() },
    );
  }

  protected async markInError(visit: Visit): Promise<void> {
    const reason = await askReason(this.#dialog, {
      title: 'Entered in error',
      text: 'The visit is kept and struck through. It counts nowhere, and signs reported at it no longer stop the plan.',
      action: 'Mark as entered in error',
    });
    if (reason === null) return;
    this.#store.dispatch(
      VisitsPageActions.markedInError({
        patientId: this.patientId(),
        courseId: this.courseId(),
        visitId: visit.id,
        reason,
      }),
    );
  }

  protected save(write: VisitWrite): void {
    this.#store.dispatch(
      VisitsPageActions.submitted({ patientId: this.patientId(), courseId: this.courseId(), write }),
    );
  }

  protected discard(): void {
    this.restoredFrom.set(null);
    this.draft.set(null);
  }

  #day({ openedOn, today }: VisitsView): string {
    const on = this.on() ?? today;
    return on >= openedOn && on < today ? on : today;
  }

  #restore(kept: KeptVisit, typedAt: string, visits: readonly Visit[]): void {
    const amends = visits.find(({ id }) => id === kept.amends) ?? null;
    const start = amends === null ? blankVisit(this.view()?.today ?? '') : typedOf(amends);
    this.#open({ id: kept.id, visitId: kept.visitId, amends, start, typed: { ...start, ...kept.typed } });
    this.restoredFrom.set(typedAt);
  }

  #open(draft: VisitDraft): void {
    this.#store.dispatch(VisitsPageActions.formOpened());
    this.restoredFrom.set(null);
    this.draft.set(draft);
  }
}

function hasVisitOn(visits: readonly Visit[], day: string): boolean {
  return visits.some(
    ({ current, enteredInError }) => current.content.on === day && enteredInError === undefined,
  );
}
