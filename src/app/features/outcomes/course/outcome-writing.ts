import { Service, computed, inject } from '@angular/core';
import { Store } from '@ngrx/store';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { sessionFeature } from '../../../core/session';

/** How dates and numbers are written in this clinic. */
export interface Writing {
  date(plainDate: string): string;
  dayAndMonth(plainDate: string): string;
  number(value: number, maximumFractionDigits?: number): string;
  /** Always with one decimal, so that means line up. */
  mean(value: number): string;
}

@Service()
export class OutcomeWriting implements Writing {
  readonly #format = inject(ClinicFormat);
  readonly #clinic = inject(Store).selectSignal(sessionFeature.selectClinic);
  readonly #mean = computed(
    () =>
      new Intl.NumberFormat(this.#clinic()?.locale ?? 'en-US', {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }),
  );

  date(plainDate: string): string {
    return this.#format.date(plainDate);
  }

  dayAndMonth(plainDate: string): string {
    return this.#format.dayAndMonth(plainDate);
  }

  number(value: number, maximumFractionDigits?: number): string {
    return this.#format.number(value, maximumFractionDigits);
  }

  mean(value: number): string {
    return this.#mean().format(value);
  }
}
