import { Component, computed, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import { filter, fromEvent, merge, timer } from 'rxjs';
import type { AppointmentChange, NamedAppointment } from '#contract/schedule';
import { isStanding, overlaps } from '#domain/scheduling';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { FullDatePipe, PlainTimePipe } from '../../../core/format/pipes';
import { sessionFeature } from '../../../core/session';
import { problemOf } from '../../../shared/loadable';
import { EmptyState } from '../../../shared/ui/empty-state/empty-state';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../shared/ui/skeleton/skeleton';
import { AppointmentActions } from '../appointment-line/appointment-actions';
import { STATUS_WORDS } from '../appointment-line/status-words';
import { TodayPageActions } from '../state/today-actions';
import { todayFeature } from '../state/today-feature';
import { DueItems } from './due-items';

/** How often an open page asks again; nobody looks at a hidden one. */
const INTERVAL_MS = 20_000;
const MINUTE_MS = 60_000;

/** What the clinic has before it today: who comes and who waits, and which check-ins and re-evaluations are due. */
@Component({
  selector: 'pl-today-page',
  imports: [
    AppointmentActions,
    DueItems,
    EmptyState,
    FullDatePipe,
    Icon,
    MatButton,
    PlainTimePipe,
    ProblemPanel,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './today-page.html',
  styleUrl: './today-page.scss',
})
export class TodayPage {
  readonly #store = inject(Store);
  readonly #format = inject(ClinicFormat);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  readonly #loadable = this.#store.selectSignal(todayFeature.selectView);
  readonly #now = signal(Date.now());
  protected readonly view = this.#store.selectSignal(todayFeature.selectShownView);
  protected readonly isSaving = this.#store.selectSignal(todayFeature.selectIsSaving);
  protected readonly saveProblem = this.#store.selectSignal(todayFeature.selectSaveProblem);
  protected readonly problem = computed(() => problemOf(this.#loadable()));
  protected readonly mayWrite = computed(() => this.#permissions().has('schedule.write'));
  protected readonly rows = computed(() => {
    const appointments = this.view()?.appointments ?? [];
    return appointments.map((appointment) => ({
      appointment,
      words: STATUS_WORDS[appointment.status],
      name: `${appointment.patient.familyName}, ${appointment.patient.givenName}`,
      waiting: this.#waiting(appointment),
      overlapping: isStanding(appointment.status)
        ? appointments
            .filter(
              (other) =>
                other.id !== appointment.id && isStanding(other.status) && overlaps(appointment, other),
            )
            .map(({ patient }) => `${patient.familyName}, ${patient.givenName}`)
        : [],
    }));
  });
  protected readonly summary = computed(() => {
    const count = (...statuses: string[]): number =>
      this.rows().filter(({ appointment: { status } }) => statuses.includes(status)).length;
    return `${count('arrived')} waiting, ${count('in_treatment')} in treatment, ${count('booked')} to come, ${count('done')} done`;
  });

  constructor() {
    this.#store.dispatch(TodayPageActions.opened());
    merge(timer(INTERVAL_MS, INTERVAL_MS), fromEvent(document, 'visibilitychange'))
      .pipe(
        filter(() => document.visibilityState === 'visible'),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.#now.set(Date.now());
        this.#store.dispatch(TodayPageActions.timePassed());
      });
  }

  protected retry(): void {
    this.#store.dispatch(TodayPageActions.retried());
  }

  protected change({ id: appointmentId, courseId }: NamedAppointment, change: AppointmentChange): void {
    this.#store.dispatch(TodayPageActions.changeSubmitted({ courseId, appointmentId, change }));
  }

  #waiting({ status, arrivedAt }: NamedAppointment): string | null {
    if (status !== 'arrived' || arrivedAt === null) return null;
    const minutes = Math.max(0, Math.floor((this.#now() - Date.parse(arrivedAt)) / MINUTE_MS));
    return `since ${this.#format.timeOf(arrivedAt)}, ${minutes} min`;
  }
}
