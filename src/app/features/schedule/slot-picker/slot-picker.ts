import { Component, computed, inject, input, model, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { of } from 'rxjs';
import type { NamedAppointment } from '#contract/schedule';
import { type Slot, overlaps } from '#domain/scheduling';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { Icon } from '../../../shared/ui/icon/icon';
import { ScheduleApi } from '../schedule-api';

const ANOTHER_TIME = 'another';

/** A day and a time of the clinic: its free times to choose from, any other to type, and who has the time chosen. */
@Component({
  selector: 'pl-slot-picker',
  imports: [Icon, MatFormField, MatInput, MatLabel],
  templateUrl: './slot-picker.html',
  styleUrl: './slot-picker.scss',
})
export class SlotPicker {
  readonly slot = model.required<Slot>();
  /** The appointment that moves: it is not in its own way. */
  readonly except = input<string | null>(null);
  readonly #api = inject(ScheduleApi);
  readonly #format = inject(ClinicFormat);
  readonly #typesTime = signal(false);
  protected readonly anotherTime = ANOTHER_TIME;
  protected readonly today = this.#format.today();
  protected readonly day = rxResource({
    params: () => this.slot().on,
    stream: ({ params }) => (params === '' ? of(null) : this.#api.readDay(params)),
  });
  protected readonly shown = computed(() => (this.day.hasValue() ? this.day.value() : null));
  protected readonly times = computed(() => {
    const day = this.shown();
    if (!day) return [];
    return day.slots.map((at) => ({
      at,
      label: this.#format.time(at),
      isTaken: this.#whoHas(at, day.slotMinutes, day.taken).length > 0,
    }));
  });
  protected readonly typesTime = computed(
    () =>
      this.#typesTime() || (this.shown() !== null && !this.times().some(({ at }) => at === this.slot().at)),
  );
  /** Who has the chosen time. */
  protected readonly there = computed(() => {
    const day = this.shown();
    if (!day || this.slot().at === '') return [];
    return this.#whoHas(this.slot().at, day.slotMinutes, day.taken).map(
      ({ at, patient }) => `${patient.familyName}, ${patient.givenName}, ${this.#format.time(at)}`,
    );
  });

  protected setDay(on: string): void {
    this.slot.update((slot) => ({ ...slot, on }));
  }

  protected setTime(at: string): void {
    this.slot.update((slot) => ({ ...slot, at }));
  }

  protected chooseTime(at: string): void {
    this.#typesTime.set(at === ANOTHER_TIME);
    if (at !== ANOTHER_TIME) this.setTime(at);
  }

  #whoHas(at: string, minutes: number, taken: readonly NamedAppointment[]): readonly NamedAppointment[] {
    const slot = { on: this.slot().on, at, minutes };
    return taken.filter((other) => other.id !== this.except() && overlaps(slot, other));
  }
}
