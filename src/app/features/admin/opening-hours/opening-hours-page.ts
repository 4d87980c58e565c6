import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { FormField, form, max, min, required, submit } from '@angular/forms/signals';
import { MatButton, MatIconButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import type { Problem } from '#contract/problem';
import type { OpeningHours, OpeningHoursView } from '#contract/schedule';
import { STARTING_HOURS } from '#domain/scheduling';
import { WEEKDAYS, WEEKDAY_LABELS, type Weekday } from '#domain/vocabulary';
import { firstAnswer } from '../../../core/first-answer';
import { MomentPipe } from '../../../core/format/pipes';
import { fieldProblems, restOfProblem } from '../../../core/http/field-problems';
import { newId } from '../../../core/new-id';
import { problemOf, valueOf } from '../../../shared/loadable';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../shared/ui/skeleton/skeleton';
import { OpeningHoursApiActions, OpeningHoursPageActions } from './opening-hours-actions';
import { openingHoursFeature } from './opening-hours-feature';

interface TypedRange {
  from: string;
  to: string;
}

/** The hours as typed, shaped like the request so that its problems find their fields. */
interface TypedHours {
  readonly hours: {
    readonly days: Record<Weekday, TypedRange[]>;
    readonly slotMinutes: number;
    readonly holidays: { on: string; name: string }[];
  };
}

/** When the clinic sees patients: hours of each weekday, how long an appointment takes, and days it is closed. */
@Component({
  selector: 'pl-opening-hours-page',
  imports: [
    FieldErrors,
    FormField,
    Icon,
    MatButton,
    MatError,
    MatFormField,
    MatIconButton,
    MatInput,
    MatLabel,
    MomentPipe,
    ProblemPanel,
    Skeleton,
  ],
  providers: [formFieldLook],
  templateUrl: './opening-hours-page.html',
  styleUrl: './opening-hours-page.scss',
})
export class OpeningHoursPage {
  readonly #store = inject(Store);
  readonly #actions$ = inject(Actions);
  readonly #loadable = this.#store.selectSignal(openingHoursFeature.selectView);
  /** As it was when the form was filled: what is typed is based on it. */
  protected readonly based = signal<OpeningHoursView | null>(null);
  protected readonly loadProblem = computed(() => problemOf(this.#loadable()));
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isSaved = signal(false);
  protected readonly weekdays = WEEKDAYS.map((code) => ({ code, label: WEEKDAY_LABELS[code] }));
  protected readonly form = form(
    signal<TypedHours>(typedHoursOf({ ...STARTING_HOURS, holidays: [] })),
    ({ hours }) => {
      required(hours.slotMinutes, { message: 'Please fill this in.' });
      min(hours.slotMinutes, 5, { message: 'At least 5 minutes.' });
      max(hours.slotMinutes, 240, { message: 'At most 240 minutes.' });
    },
  );

  constructor() {
    this.#store.dispatch(OpeningHoursPageActions.opened());
    effect(() => {
      const loadable = this.#loadable();
      const found = valueOf(loadable);
      // Filled once, from what is fresh: loading again must not undo what is typed.
      if (found && loadable.state === 'ready' && untracked(this.based) === null) this.#fill(found);
    });
  }

  protected addRange(day: Weekday): void {
    const last = this.form().value().hours.days[day].at(-1);
    this.#setRanges(day, (ranges) => [
      ...ranges,
      last ? { from: last.to, to: '' } : { from: '08:00', to: '12:00' },
    ]);
  }

  protected removeRange(day: Weekday, index: number): void {
    this.#setRanges(day, (ranges) => ranges.filter((_, each) => each !== index));
  }

  protected addHoliday(): void {
    this.#setHolidays((holidays) => [...holidays, { on: '', name: '' }]);
  }

  protected removeHoliday(index: number): void {
    this.#setHolidays((holidays) => holidays.filter((_, each) => each !== index));
  }

  protected retry(): void {
    this.#store.dispatch(OpeningHoursPageActions.retried());
  }

  protected save(event: Event): void {
    event.preventDefault();
    void submit(this.form, {
      action: async () => {
        this.problem.set(null);
        this.isSaved.set(false);
        const outcome = firstAnswer(
          this.#actions$.pipe(ofType(OpeningHoursApiActions.saved, OpeningHoursApiActions.saveFailed)),
        );
        const { hours } = this.form().value();
        const write = { id: newId(), basedOn: this.based()?.version ?? 0, hours };
        this.#store.dispatch(OpeningHoursPageActions.submitted({ write }));
        const answer = await outcome;
        if (answer.type === OpeningHoursApiActions.saved.type) {
          this.#fill(answer.view);
          this.isSaved.set(true);
          return undefined;
        }
        return this.#errorsOf(answer.problem);
      },
    });
  }

  #errorsOf(problem: Problem) {
    if (problem.type === '/problems/version-conflict') {
      this.#fill(problem.current as OpeningHoursView);
      this.problem.set({ ...problem, detail: 'It is shown now. Please make your change again.' });
      return undefined;
    }
    this.problem.set(restOfProblem(this.form, problem));
    return fieldProblems(this.form, problem);
  }

  #fill(view: OpeningHoursView): void {
    this.based.set(view);
    this.form().value.set(typedHoursOf(view.hours));
  }

  #setRanges(day: Weekday, change: (ranges: TypedRange[]) => TypedRange[]): void {
    this.form().value.update(({ hours }) => ({
      hours: { ...hours, days: { ...hours.days, [day]: change(hours.days[day]) } },
    }));
  }

  #setHolidays(change: (holidays: TypedHours['hours']['holidays']) => TypedHours['hours']['holidays']): void {
    this.form().value.update(({ hours }) => ({ hours: { ...hours, holidays: change(hours.holidays) } }));
  }
}

function typedHoursOf({ days, slotMinutes, holidays }: OpeningHours): TypedHours {
  const ranges = (day: Weekday): TypedRange[] => days[day].map(({ from, to }) => ({ from, to }));
  return {
    hours: {
      days: {
        monday: ranges('monday'),
        tuesday: ranges('tuesday'),
        wednesday: ranges('wednesday'),
        thursday: ranges('thursday'),
        friday: ranges('friday'),
        saturday: ranges('saturday'),
        sunday: ranges('sunday'),
      },
      slotMinutes,
      holidays: holidays
        .map(({ on, name }) => ({ on, name }))
        .toSorted((one, other) => one.on.localeCompare(other.on)),
    },
  };
}
