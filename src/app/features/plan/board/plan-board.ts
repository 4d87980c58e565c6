import { Component, ElementRef, computed, inject, input, model, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import type { DraftPlan, ModalityCheck, PlanProblem } from '#domain/planning';
import {
  type GridModality,
  MAX_ADJUSTMENTS,
  MAX_SESSIONS_PER_WEEK,
  PLAN_WEEKS,
  type PlanWeek,
} from '#domain/vocabulary';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { WhyButton } from '../../../core/why';
import { Icon } from '../../../shared/ui/icon/icon';
import { type Reasons, type Sessions, setSessions, sum, weekTotals } from '../plan-draft';
import { counted } from '../plan-words';
import { type BoardRow, boardRows } from './board-row';
import { cellIntentOf } from './cell-keys';
import { firstDayOfWeek } from './week-dates';

interface Cell {
  readonly modality: GridModality;
  readonly week: PlanWeek;
}

/** The weeks that end with a re-evaluation (rule P2). */
const REVIEW_WEEKS: readonly PlanWeek[] = [2, 6];

/** The plan as modality × week: sessions in each cell, what is blocked or warned of and why, and the totals. */
@Component({
  selector: 'pl-plan-board',
  imports: [FormField, Icon, MatButton, WhyButton],
  templateUrl: './plan-board.html',
  styleUrl: './plan-board.scss',
})
export class PlanBoard {
  readonly checks = input.required<readonly ModalityCheck[]>();
  /** Two-way: keys come faster than the page is drawn, and each builds on the one before. */
  readonly sessions = model.required<Sessions>();
  readonly reasons = input.required<FieldTree<Reasons>>();
  readonly problems = input.required<readonly PlanProblem[]>();
  /** What the rules suggest; null where nothing may be suggested. */
  readonly suggestion = input.required<DraftPlan | null>();
  readonly isEditable = input.required<boolean>();
  /** Day 0, YYYY-MM-DD, or empty. */
  readonly startOn = input.required<string>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #format = inject(ClinicFormat);
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
        isReview: REVIEW_WEEKS.includes(week),
      };
    }),
  );
  protected readonly rows = computed(() =>
    boardRows(this.checks(), this.sessions(), this.problems(), this.suggestion()),
  );
  protected readonly weekTotals = computed(() => weekTotals(this.sessions()));
  protected readonly total = computed(() => sum(this.weekTotals()));
  protected readonly adjustments = computed(() => sum(this.sessions().chiropractic_adjustment));
  protected readonly isOverCap = computed(() => this.adjustments() > MAX_ADJUSTMENTS);

  readonly #chosen = signal<Cell | null>(null);
  /** The one cell that Tab reaches and that the buttons below the board change. */
  protected readonly active = computed((): (Cell & { row: BoardRow; count: number }) | null => {
    const chosen = this.#chosen();
    const rows = this.#editableRows();
    const row = rows.find(({ modality }) => modality === chosen?.modality) ?? rows[0];
    if (!row) return null;
    const week = chosen?.week ?? 1;
    return { row, modality: row.modality, week, count: row.counts[week - 1] ?? 0 };
  });
  readonly #editableRows = computed(() => this.rows().filter(({ check }) => check.status !== 'blocked'));

  /** Puts the focus where a modality is planned or explained. */
  focusRow(modality: GridModality): void {
    const row = this.rows().find((each) => each.modality === modality);
    const places = row?.hasReasonField
      ? [reasonId(modality)]
      : [cellId({ modality, week: 1 }), `plan-remove-${modality}`, `plan-row-${modality}`];
    for (const place of places) {
      const target = this.#element.querySelector<HTMLElement>(`#${place}`);
      if (target) {
        target.focus();
        return;
      }
    }
  }

  protected reasonOf(modality: GridModality): string {
    return this.reasons()[modality]().value().trim();
  }

  protected counted(count: number, noun: string): string {
    return counted(count, noun);
  }

  protected isActive(modality: GridModality, week: PlanWeek): boolean {
    const active = this.active();
    return active?.modality === modality && active.week === week;
  }

  protected choose(modality: GridModality, week: PlanWeek): void {
    this.#chosen.set({ modality, week });
  }

  protected press(event: KeyboardEvent, modality: GridModality, week: PlanWeek): void {
    const intent = cellIntentOf(event);
    if (!intent) return;
    event.preventDefault();
    switch (intent.kind) {
      case 'move':
        this.#move(modality, week, intent.rows, intent.weeks);
        break;
      case 'edge':
        this.#focus({ modality, week: intent.to === 'first' ? 1 : 6 });
        break;
      case 'set':
        this.set(modality, week, intent.count);
        break;
      case 'step':
        this.step(modality, week, intent.by);
        break;
    }
  }

  /** Text that arrived without a key of ours: a screen keyboard, dictation, paste. */
  protected type(field: HTMLInputElement, modality: GridModality, week: PlanWeek): void {
    const digit = /\d(?=\D*$)/.exec(field.value)?.[0];
    this.set(modality, week, digit === undefined ? 0 : Number(digit));
    field.value = String(this.sessions()[modality][week - 1] ?? 0);
  }

  protected step(modality: GridModality, week: PlanWeek, by: 1 | -1): void {
    this.set(modality, week, (this.sessions()[modality][week - 1] ?? 0) + by);
  }

  protected set(modality: GridModality, week: PlanWeek, count: number): void {
    this.sessions.set(setSessions(this.sessions(), modality, week, count));
  }

  protected remove(modality: GridModality): void {
    this.sessions.set({ ...this.sessions(), [modality]: PLAN_WEEKS.map(() => 0) });
    this.#element.querySelector<HTMLElement>(`#plan-row-${modality}`)?.focus();
  }

  /** A press on − or + leaves the focus in the cell, so that keys go on working. */
  protected pressButton(event: Event, modality: GridModality, week: PlanWeek): void {
    event.preventDefault();
    this.#focus({ modality, week });
  }

  #move(modality: GridModality, week: PlanWeek, rows: number, weeks: number): void {
    const editable = this.#editableRows();
    const at = editable.findIndex((row) => row.modality === modality);
    const row = editable[at + rows];
    const next = PLAN_WEEKS.find((each) => each === week + weeks);
    if (row && next) this.#focus({ modality: row.modality, week: next });
  }

  #focus(cell: Cell): void {
    this.#chosen.set(cell);
    this.#element.querySelector<HTMLInputElement>(`#${cellId(cell)}`)?.focus();
  }
}

function cellId({ modality, week }: Cell): string {
  return `plan-cell-${modality}-${week}`;
}

function reasonId(modality: GridModality): string {
  return `plan-reason-${modality}`;
}
