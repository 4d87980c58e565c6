import { Component, ElementRef, Injector, afterNextRender, inject, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatInput, MatLabel } from '@angular/material/input';
import { NRS_RANGE, RMDQ_RANGE } from '#domain/vocabulary';
import { PlainDatePipe } from '../../../core/format/pipes';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import { Icon } from '../../../shared/ui/icon/icon';
import type { GoalDraft } from '../plan-draft';

const MEASURES = [
  { code: 'nrs', label: 'Pain', hint: `${NRS_RANGE.min} to ${NRS_RANGE.max}, lower is better` },
  { code: 'rmdq', label: 'Disability', hint: `${RMDQ_RANGE.min} to ${RMDQ_RANGE.max}, lower is better` },
  { code: 'activity', label: 'Activity', hint: 'What the patient wants to do again' },
] as const;

/** What is to be reached: a score or an activity, each with the day it is meant for. */
@Component({
  selector: 'pl-goals-card',
  imports: [
    FieldErrors,
    FormField,
    Icon,
    MatButton,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    PlainDatePipe,
  ],
  template: `
    <section aria-labelledby="plan-goals">
      <h2 id="plan-goals" tabindex="-1">Goals</h2>
      <ul>
        @for (goal of goals(); track goal) {
          <li class="entry">
            @let measure = measureOf(goal.measure().value());
            @if (isEditable()) {
              <div class="line">
                <span class="name">{{ measure.label }}</span>
                <button type="button" class="link" (click)="remove($index)">
                  Remove<span class="pl-visually-hidden"> goal {{ $index + 1 }}, {{ measure.label }}</span>
                </button>
              </div>
              <div class="fields">
                @if (goal.measure().value() === 'activity') {
                  <mat-form-field class="wide">
                    <mat-label>Activity goal</mat-label>
                    <input
                      matInput
                      autocomplete="off"
                      [id]="'plan-goal-' + $index"
                      [formField]="goal.activity"
                    />
                    <mat-hint>{{ measure.hint }}</mat-hint>
                    <mat-error><pl-field-errors [field]="goal.activity" /></mat-error>
                  </mat-form-field>
                } @else {
                  <mat-form-field>
                    <mat-label>{{ measure.label }} goal</mat-label>
                    <input
                      matInput
                      type="number"
                      inputmode="numeric"
                      [id]="'plan-goal-' + $index"
                      [formField]="goal.score"
                    />
                    <mat-hint>{{ measure.hint }}</mat-hint>
                    <mat-error><pl-field-errors [field]="goal.score" /></mat-error>
                  </mat-form-field>
                }
                <mat-form-field>
                  <mat-label>By (optional)</mat-label>
                  <input matInput type="date" [formField]="goal.by" />
                </mat-form-field>
              </div>
            } @else {
              <p>
                <strong>{{ measure.label }}:</strong>
                {{ goal.measure().value() === 'activity' ? goal.activity().value() : goal.score().value() }}
                @if (goal.by().value(); as by) {
                  <span class="hint">by {{ by | plainDate }}</span>
                }
              </p>
            }
          </li>
        } @empty {
          <li class="hint">No goal yet.</li>
        }
      </ul>
      @if (isEditable()) {
        <div class="offers">
          @for (measure of measures; track measure.code) {
            <button matButton="outlined" type="button" (click)="add(measure.code)">
              <pl-icon name="add" />{{ measure.label }} goal
            </button>
          }
        </div>
      }
    </section>
  `,
  styleUrl: './part.scss',
})
export class GoalsCard {
  readonly goals = input.required<FieldTree<readonly GoalDraft[]>>();
  readonly isEditable = input.required<boolean>();
  /** The day a new goal is meant for, YYYY-MM-DD, or empty. */
  readonly lastDay = input.required<string>();

  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #injector = inject(Injector);
  protected readonly measures = MEASURES;

  protected measureOf(code: GoalDraft['measure']): (typeof MEASURES)[number] {
    return MEASURES.find((measure) => measure.code === code) ?? MEASURES[0];
  }

  protected add(measure: GoalDraft['measure']): void {
    const at = this.goals().length;
    const goal: GoalDraft = { measure, score: null, activity: '', by: this.lastDay() };
    this.goals()().value.update((goals) => [...goals, goal]);
    this.#focusNext(`plan-goal-${at}`);
  }

  protected remove(at: number): void {
    this.goals()().value.update((goals) => goals.filter((_, index) => index !== at));
    this.#focusNext('plan-goals');
  }

  #focusNext(id: string): void {
    const focus = (): void => this.#element.querySelector<HTMLElement>(`#${id}`)?.focus();
    afterNextRender({ write: focus }, { injector: this.#injector });
  }
}
