import { Service, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { ageOn } from '#domain/triage';
import { sessionFeature } from '../session/session-feature';

/**
 * Dates and numbers in the clinic's locale and time zone, by Intl: Angular's DatePipe ignores IANA zones. A plain
 * date (YYYY-MM-DD) has no zone and never shifts.
 */
@Service()
export class ClinicFormat {
  readonly #clinic = inject(Store).selectSignal(sessionFeature.selectClinic);
  readonly #locale = computed(() => this.#clinic()?.locale ?? 'en-US');
  readonly #zone = computed(() => this.#clinic()?.timeZone ?? 'UTC');
  readonly #plain = computed(
    () => new Intl.DateTimeFormat(this.#locale(), { dateStyle: 'medium', timeZone: 'UTC' }),
  );
  readonly #short = computed(
    () => new Intl.DateTimeFormat(this.#locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  );
  readonly #full = computed(
    () => new Intl.DateTimeFormat(this.#locale(), { dateStyle: 'full', timeZone: 'UTC' }),
  );
  readonly #weekday = computed(
    () =>
      new Intl.DateTimeFormat(this.#locale(), {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
      }),
  );
  readonly #time = computed(
    () => new Intl.DateTimeFormat(this.#locale(), { timeStyle: 'short', timeZone: 'UTC' }),
  );
  readonly #timeOfMoment = computed(
    () => new Intl.DateTimeFormat(this.#locale(), { timeStyle: 'short', timeZone: this.#zone() }),
  );
  readonly #moment = computed(
    () =>
      new Intl.DateTimeFormat(this.#locale(), {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: this.#zone(),
      }),
  );

  /** A plain date, such as Mar 2, 2026. */
  date(plainDate: string): string {
    return this.#plain().format(new Date(`${plainDate}T00:00:00Z`));
  }

  /** A plain date without its year, such as Mar 2. */
  dayAndMonth(plainDate: string): string {
    return this.#short().format(new Date(`${plainDate}T00:00:00Z`));
  }

  /** A plain date in full, such as Monday, March 2, 2026. */
  fullDate(plainDate: string): string {
    return this.#full().format(new Date(`${plainDate}T00:00:00Z`));
  }

  /** A plain date with its weekday and without its year, such as Mon, Mar 2. */
  weekday(plainDate: string): string {
    return this.#weekday().format(new Date(`${plainDate}T00:00:00Z`));
  }

  /** A plain time (HH:MM), such as 9:30 AM. */
  time(plainTime: string): string {
    return this.#time().format(new Date(`1970-01-01T${plainTime}:00Z`));
  }

  /** The time of day of an instant, in the clinic's time zone. */
  timeOf(instant: string): string {
    return this.#timeOfMoment().format(new Date(instant));
  }

  /** An instant, in the clinic's time zone. */
  moment(instant: string): string {
    return this.#moment().format(new Date(instant));
  }

  number(value: number, maximumFractionDigits = 1): string {
    return new Intl.NumberFormat(this.#locale(), { maximumFractionDigits }).format(value);
  }

  /** Whole years today, in the clinic. */
  age(birthDate: string): number {
    return ageOn(birthDate, this.today());
  }

  /** Today in the clinic, YYYY-MM-DD. */
  today(): string {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: this.#zone(),
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(new Date());
    const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? '';
    return `${part('year')}-${part('month')}-${part('day')}`;
  }
}
