import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { DraftPlan, ModalityCheck, PlanProblem } from '#domain/planning';
import {
  MAX_ADJUSTMENTS,
  MAX_SESSIONS_PER_WEEK,
  PLAN_WEEKS,
  type PlanRow,
  type PlanWeek,
} from '#domain/vocabulary';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { WhyButton } from '../../../core/why';
import { Icon } from '../../../shared/ui/icon/icon';
import { type Reasons, type Sessions, type Treatments, setSessions, sum, weekTotals } from '../plan-draft';
import { counted } from '../plan-words';
import { cellSubject } from '../why-subjects';
import { type BoardRow, boardRows } from './board-row';
import { cellIntentOf } from './cell-keys';
import { TreatmentEditor } from './treatment-editor/treatment-editor';
import { firstDayOfWeek } from './week-dates';

interface Cell {
  readonly row: PlanRow;
  readonly week: PlanWeek;
}

/** The weeks that end with a re-evaluation (rule P2); where nothing is suggested. */
const REVIEW_WEEKS: readonly number[] = [2, 6];
const REVIEW_WEEK_IF_NOT_BETTER = 4;

/** The plan as modality × week: sessions in each cell, what is blocked or warned of and why, and the totals. */
@Component({
  selector: 'pl-plan-board',
  imports: [FormField, Icon, MatButton, TreatmentEditor, WhyButton],
  templateUrl: './plan-board.html',
  styleUrl: './plan-board.scss',
})
export class PlanBoard {
  readonly checks = input.required<readonly ModalityCheck[]>();
  /** The same without the places that the plan names. */
  readonly checksOfChart = input.required<readonly ModalityCheck[]>();
  /** Two-way: keys come faster than the page is drawn, and each builds on the one before. */
  readonly sessions = model.required<Sessions>();
  readonly treatments = input.required<FieldTree<Treatments>>();
  readonly reasons = input.required<FieldTree<Reasons>>();
  readonly problems = input.required<readonly PlanProblem[]>();
  /** What the rules suggest; null where nothing may be suggested. */
  readonly suggestion = input.required<DraftPlan | null>();
  readonly isEditable = input.required<boolean>();
  /** Day 0, YYYY-MM-DD, or empty. */
  readonly startOn = input.required<string>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  readonly #format = inject(ClinicFormat);
  private readonly cellWhy = viewChild<WhyButton>('cellWhy');
  /** A finger brings up the buttons below the board, not a screen keyboard. */
  protected readonly isTouch = matchMedia('(pointer: coarse)').matches;
  protected readonly most = MAX_SESSIONS_PER_WEEK;
  protected readonly mostAdjustments = MAX_ADJUSTMENTS;

  protected readonly weeks = computed(() =>
    PLAN_WEEKS.map((week) => {
      const day = firstDayOfWeek(this.startOn(), week);
      return {
        week,
        from: day === null ? null : this.#format.dayAndMonth(day),
        isReview: (this.suggestion()?.reevaluateAtWeeks ?? REVIEW_WEEKS).includes(week),
        isReviewIfNotBetter: week === this.#reviewIfNotBetter(),
      };
    }),
  );
  protected readonly rows = computed(() =>
    boardRows(
      { now: this.checks(), ofChart: this.checksOfChart() },
      { sessions: this.sessions(), treatments: this.treatments()().value() },
      this.problems(),
      this.suggestion(),
    ),
  );
  readonly #reviewIfNotBetter = computed(
    () => this.suggestion()?.reevaluateIfNotClearlyBetterAtWeek ?? REVIEW_WEEK_IF_NOT_BETTER,
  );
  protected readonly weekTotals = computed(() => weekTotals(this.sessions()));
  protected readonly total = computed(() => sum(this.weekTotals()));
  protected readonly adjustments = computed(() => sum(this.sessions().chiropractic_adjustment));
  protected readonly isOverCap = computed(() => this.adjustments() > MAX_ADJUSTMENTS);

  /** The row whose dose is open. */
  protected readonly openRow = signal<PlanRow | null>(null);
  readonly #chosen = signal<Cell | null>(null);
  /** The one cell that Tab reaches, and that the line below the board is about. */
  protected readonly active = computed(() => {
    const chosen = this.#chosen();
    const rows = this.#editableRows();
    const row = rows.find((each) => each.row === chosen?.row) ?? rows[0];
    if (!row) return null;
    const week = chosen?.week ?? 1;
    const count = row.counts[week - 1] ?? 0;
    const suggested = row.suggested[week - 1] ?? 0;
    return { row, week, count, suggested, why: cellSubject(row.why, { week, count, suggested }) };
  });
  readonly #editableRows = computed(() => this.rows().filter(({ check }) => check.status !== 'blocked'));

  /** Puts the focus where a row is planned or explained. */
  focusRow(row: PlanRow): void {
    const shown = this.rows().find((each) => each.row === row);
    const places = shown?.hasReasonField
      ? [`plan-reason-${row}`]
      : [cellId({ row, week: 1 }), `plan-remove-${row}`, `plan-row-${row}`];
    const target = places.map((place) => this.#find(place)).find((each) => each !== null);
    target?.focus();
  }

  protected reasonOf({ check }: BoardRow): string {
    return this.reasons()[check.modality]().value().trim();
  }

  protected counted(count: number, noun: string): string {
    return counted(count, noun);
  }

  protected isActive(row: PlanRow, week: PlanWeek): boolean {
    const active = this.active();
    return active?.row.row === row && active.week === week;
  }

  protected choose(row: PlanRow, week: PlanWeek): void {
    this.#chosen.set({ row, week });
  }

  protected press(event: KeyboardEvent, row: PlanRow, week: PlanWeek): void {
    const intent = cellIntentOf(event);
    if (!intent) return;
    event.preventDefault();
    switch (intent.kind) {
      case 'move':
        this.#move(row, week, intent.rows, intent.weeks);
        break;
      case 'edge':
        this.#focus({ row, week: intent.to === 'first' ? 1 : 6 });
        break;
      case 'set':
        this.set(row, week, intent.count);
        break;
      case 'step':
        this.step(row, week, intent.by);
        break;
      case 'treatment':
        this.openTreatment(row);
        break;
      case 'why':
        void this.cellWhy()?.open();
        break;
    }
  }

  /** Text that arrived without a key of ours: a screen keyboard, dictation, paste. */
  protected type(field: HTMLInputElement, row: PlanRow, week: PlanWeek): void {
    const digit = /\d(?=\D*$)/.exec(field.value)?.[0];
    this.set(row, week, digit === undefined ? 0 : Number(digit));
    field.value = String(this.sessions()[row][week - 1] ?? 0);
  }

  protected step(row: PlanRow, week: PlanWeek, by: 1 | -1): void {
    this.set(row, week, (this.sessions()[row][week - 1] ?? 0) + by);
  }

  protected set(row: PlanRow, week: PlanWeek, count: number): void {
    this.sessions.set(setSessions(this.sessions(), row, week, count));
  }

  protected remove(row: PlanRow): void {
    this.sessions.set({ ...this.sessions(), [row]: PLAN_WEEKS.map(() => 0) });
    this.#find(`plan-row-${row}`)?.focus();
  }

  /** Only of a row that is planned: of any other nothing would be stored. */
  protected openTreatment(row: PlanRow): void {
    if (sum(this.sessions()[row]) === 0) return;
    this.openRow.set(row);
    afterNextRender(
      { write: () => this.#find(`plan-minutes-${row}`)?.focus() },
      { injector: this.#injector },
    );
  }

  protected closeTreatment(row: PlanRow): void {
    this.openRow.set(null);
    this.#find(`plan-dose-${row}`)?.focus();
  }

  /** A press on − or + leaves the focus in the cell, so that keys go on working. */
  protected pressButton(event: Event, row: PlanRow, week: PlanWeek): void {
    event.preventDefault();
    this.#focus({ row, week });
  }

  #move(from: PlanRow, week: PlanWeek, rows: number, weeks: number): void {
    const editable = this.#editableRows();
    const to = editable[editable.findIndex(({ row }) => row === from) + rows];
    const next = PLAN_WEEKS.find((each) => each === week + weeks);
    if (to && next) this.#focus({ row: to.row, week: next });
  }

  #focus(cell: Cell): void {
    this.#chosen.set(cell);
    this.#find(cellId(cell))?.focus();
  }

  #find(id: string): HTMLElement | null {
    return this.#element.querySelector<HTMLElement>(`#${id}`);
  }
}

function cellId({ row, week }: Cell): string {
  return `plan-cell-${row}-${week}`;
}
