import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatInput, MatLabel } from '@angular/material/input';
import type { HomeExercise } from '#contract/plan';
import { type SessionRange, exercises } from '#domain/knowledge';
import type { DraftPlan } from '#domain/planning';
import type { WhySubject } from '../../../core/why';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import { Icon } from '../../../shared/ui/icon/icon';
import { suggestedExercises } from '../plan-draft';
import { counted } from '../plan-words';
import { exerciseSubject } from '../why-subjects';
import { HomeEntry } from './home-entry';

/** The exercises for home: those the findings suggest, changed and added to by the chiropractor. */
@Component({
  selector: 'pl-exercises-card',
  imports: [FieldErrors, FormField, HomeEntry, Icon, MatButton, MatError, MatFormField, MatInput, MatLabel],
  template: `
    <section aria-labelledby="plan-exercises">
      <h2 id="plan-exercises" tabindex="-1">Home exercises</h2>
      @if (together(); as words) {
        <p class="hint">{{ words }}</p>
      }
      <div>
        @for (exercise of entries(); track exercise) {
          @let value = exercise().value();
          <pl-home-entry
            [label]="labelOf(value)"
            [text]="exercise.text"
            [often]="oftenWords(value)"
            [why]="whyOf(value)"
            [isEditable]="isEditable()"
            (removed)="remove($index)"
          >
            <mat-form-field>
              <mat-label>Days a week</mat-label>
              <input matInput type="number" inputmode="numeric" [formField]="exercise.daysPerWeek" />
              <mat-error><pl-field-errors [field]="exercise.daysPerWeek" /></mat-error>
            </mat-form-field>
            <mat-form-field>
              <mat-label>Minutes</mat-label>
              <input matInput type="number" inputmode="numeric" [formField]="exercise.minutes" />
              <mat-error><pl-field-errors [field]="exercise.minutes" /></mat-error>
            </mat-form-field>
          </pl-home-entry>
        } @empty {
          <p class="hint">None yet.</p>
        }
      </div>
      @if (isEditable()) {
        <div class="offers">
          @for (offer of offers(); track offer.code) {
            <button matButton="outlined" type="button" (click)="add(offer)">
              <pl-icon name="add" />{{ labelOf(offer) }}
            </button>
          }
          <button matButton="outlined" type="button" (click)="add(own)">
            <pl-icon name="add" />Another exercise
          </button>
        </div>
      }
    </section>
  `,
  styleUrl: './part.scss',
})
export class ExercisesCard {
  readonly entries = input.required<FieldTree<readonly HomeExercise[]>>();
  readonly suggestion = input.required<DraftPlan | null>();
  readonly isEditable = input.required<boolean>();

  protected readonly own: HomeExercise = { code: null, text: '', daysPerWeek: null, minutes: null };
  protected readonly offers = computed(() => {
    const chosen = this.entries()().value();
    return suggestedExercises(this.suggestion()).filter(
      ({ code }) => !chosen.some((each) => each.code === code),
    );
  });
  protected readonly together = computed(() => {
    const plan = this.suggestion();
    return plan && plan.suggestion.exercises.length > 0 ? atHomeWords(plan) : '';
  });

  protected labelOf({ code }: HomeExercise): string {
    return exercises.find((each) => each.code === code)?.label ?? 'Own exercise';
  }

  protected whyOf(exercise: HomeExercise): WhySubject | null {
    const plan = this.suggestion();
    const suggested = plan?.suggestion.exercises.find(({ code }) => code === exercise.code);
    return plan && suggested ? exerciseSubject(this.labelOf(exercise), suggested, plan) : null;
  }

  protected oftenWords({ daysPerWeek, minutes }: HomeExercise): string {
    const days = daysPerWeek === null ? [] : [`${counted(daysPerWeek, 'day')} a week`];
    return [...days, ...(minutes === null ? [] : [counted(minutes, 'minute')])].join(', ');
  }

  protected add(exercise: HomeExercise): void {
    this.entries()().value.update((list) => [...list, { ...exercise }]);
  }

  protected remove(at: number): void {
    this.entries()().value.update((list) => list.filter((_, index) => index !== at));
    document.getElementById('plan-exercises')?.focus();
  }
}

function atHomeWords({ homeExerciseDaysPerWeek: days, homeExerciseMinutes: minutes }: DraftPlan): string {
  const often = `Suggested: at home on ${rangeWords(days)} days a week`;
  return minutes === null ? `${often}.` : `${often}, ${rangeWords(minutes)} minutes in all.`;
}

function rangeWords([fewest, most]: SessionRange): string {
  return fewest === most ? `${most}` : `${fewest} to ${most}`;
}
