import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { VisitPreference } from '#contract/schedule';
import { WEEKDAYS, WEEKDAY_LABELS, type Weekday } from '#domain/vocabulary';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { PARTS_OF_DAY, type VisitWindow } from './preference-words';

/** When the patient would like to come: days, and a part of the day or any window. Nothing chosen means any. */
@Component({
  selector: 'pl-preference-form',
  imports: [MatButton, MatCheckbox, MatFormField, MatInput, MatLabel],
  templateUrl: './preference-form.html',
  styleUrl: './preference-form.scss',
})
export class PreferenceForm {
  readonly preference = input.required<VisitPreference>();
  readonly isSaving = input.required<boolean>();
  readonly submitted = output<VisitPreference>();
  readonly cancelled = output();
  readonly #format = inject(ClinicFormat);
  protected readonly typed = linkedSignal(() => this.preference());
  protected readonly weekdays = WEEKDAYS.map((code) => ({ code, label: WEEKDAY_LABELS[code] }));
  protected readonly parts = PARTS_OF_DAY;

  protected toggle(day: Weekday, isChosen: boolean): void {
    this.typed.update((preference) => ({
      ...preference,
      days: WEEKDAYS.filter((each) => (each === day ? isChosen : preference.days.includes(each))),
    }));
  }

  protected setWindow(window: Partial<VisitWindow>): void {
    this.typed.update((preference) => ({ ...preference, ...window }));
  }

  protected isPart({ from, to }: VisitWindow): boolean {
    return this.typed().from === from && this.typed().to === to;
  }

  protected orNull(text: string): string | null {
    return text === '' ? null : text;
  }

  protected windowOf({ from, to }: VisitWindow): string {
    if (from !== null) return ` from ${this.#format.time(from)}`;
    return to === null ? '' : ` until ${this.#format.time(to)}`;
  }

  protected send(): void {
    this.submitted.emit(this.typed());
  }
}
