import { Pipe, type PipeTransform, inject } from '@angular/core';
import { ClinicFormat } from './clinic-format';

/** A plain date in the clinic's locale; a dash where there is none. */
@Pipe({ name: 'plainDate' })
export class PlainDatePipe implements PipeTransform {
  readonly #format = inject(ClinicFormat);
  transform(plainDate: string | null): string {
    return plainDate === null ? '–' : this.#format.date(plainDate);
  }
}

/** An instant in the clinic's locale and time zone. */
@Pipe({ name: 'moment' })
export class MomentPipe implements PipeTransform {
  readonly #format = inject(ClinicFormat);
  transform(instant: string): string {
    return this.#format.moment(instant);
  }
}

/** The age today of a person born on a plain date, in whole years. */
@Pipe({ name: 'age' })
export class AgePipe implements PipeTransform {
  readonly #format = inject(ClinicFormat);
  transform(birthDate: string): number {
    return this.#format.age(birthDate);
  }
}

/** A plain date with its weekday, in the clinic's locale. */
@Pipe({ name: 'plainDay' })
export class PlainDayPipe implements PipeTransform {
  readonly #format = inject(ClinicFormat);
  transform(plainDate: string): string {
    return this.#format.weekday(plainDate);
  }
}

/** A plain date in full, in the clinic's locale. */
@Pipe({ name: 'fullDate' })
export class FullDatePipe implements PipeTransform {
  readonly #format = inject(ClinicFormat);
  transform(plainDate: string): string {
    return this.#format.fullDate(plainDate);
  }
}

/** A plain time (HH:MM) in the clinic's locale. */
@Pipe({ name: 'plainTime' })
export class PlainTimePipe implements PipeTransform {
  readonly #format = inject(ClinicFormat);
  transform(plainTime: string): string {
    return this.#format.time(plainTime);
  }
}
