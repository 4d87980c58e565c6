import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { Store } from '@ngrx/store';
import type {
  Appointment,
  AppointmentChange,
  Booking,
  NamedAppointment,
  VisitPreference,
} from '#contract/schedule';
import { type Slot, isStanding } from '#domain/scheduling';
import { ClinicFormat } from '../../../core/format/clinic-format';
import { FullDatePipe, PlainDatePipe, PlainDayPipe, PlainTimePipe } from '../../../core/format/pipes';
import { newId } from '../../../core/new-id';
import { patientContextFeature } from '../../../core/patient-context';
import { sessionFeature } from '../../../core/session';
import { problemOf } from '../../../shared/loadable';
import { EmptyState } from '../../../shared/ui/empty-state/empty-state';
import { Icon } from '../../../shared/ui/icon/icon';
import { ProblemPanel } from '../../../shared/ui/problem-panel/problem-panel';
import { Skeleton } from '../../../shared/ui/skeleton/skeleton';
import { askSlot } from '../move-dialog/move-dialog';
import { ANY_TIME, preferenceWords } from '../preference-form/preference-words';
import { PreferenceForm } from '../preference-form/preference-form';
import { SlotPicker } from '../slot-picker/slot-picker';
import { SchedulePageActions } from '../state/schedule-actions';
import { scheduleFeature } from '../state/schedule-feature';
import { AppointmentItem } from './appointment-item';
import { type Proposed, shortfallWords, showOthers, showWeeks } from './week-plan';

/** What was sent, in case the time is taken and the person goes ahead. */
type Sent =
  | { readonly kind: 'booking'; readonly booking: Booking }
  | { readonly kind: 'change'; readonly appointmentId: string; readonly change: AppointmentChange };

/** The dates of a course: the six weeks, planned against booked; propose, adjust and book, move and cancel. */
@Component({
  selector: 'pl-schedule-page',
  imports: [
    AppointmentItem,
    EmptyState,
    FullDatePipe,
    Icon,
    MatButton,
    PlainDatePipe,
    PlainDayPipe,
    PlainTimePipe,
    PreferenceForm,
    ProblemPanel,
    RouterLink,
    Skeleton,
    SlotPicker,
  ],
  templateUrl: './schedule-page.html',
  styleUrl: './schedule-page.scss',
})
export class SchedulePage {
  readonly patientId = input.required<string>();
  readonly courseId = input.required<string>();

  readonly #store = inject(Store);
  readonly #dialog = inject(MatDialog);
  readonly #format = inject(ClinicFormat);
  readonly #permissions = this.#store.selectSignal(sessionFeature.selectPermissions);
  readonly #loadable = this.#store.selectSignal(scheduleFeature.selectView);
  readonly #proposal = this.#store.selectSignal(scheduleFeature.selectProposal);
  readonly #shownProposal = this.#store.selectSignal(scheduleFeature.selectShownProposal);
  readonly #shown = this.#store.selectSignal(scheduleFeature.selectShownView);
  readonly #sent = signal<Sent | null>(null);
  protected readonly clinic = this.#store.selectSignal(sessionFeature.selectClinic);
  protected readonly patient = this.#store.selectSignal(patientContextFeature.selectShownPatient);
  protected readonly isSaving = this.#store.selectSignal(scheduleFeature.selectIsSaving);
  protected readonly saveProblem = this.#store.selectSignal(scheduleFeature.selectSaveProblem);
  protected readonly today = signal(this.#format.today());
  protected readonly problem = computed(() => problemOf(this.#loadable()) ?? problemOf(this.#proposal()));
  protected readonly isProposing = computed(() => this.#proposal().state === 'loading');
  protected readonly mayWrite = computed(() => this.#permissions().has('schedule.write'));
  protected readonly mayReadPlan = computed(() => this.#permissions().has('plan.read'));
  /** Never another course's dates, not even while this one's are on the way. */
  protected readonly view = computed(() => {
    const view = this.#shown();
    return view?.courseId === this.courseId() ? view : null;
  });
  /** The proposed dates as the person has them so far; null while nothing is proposed. */
  protected readonly proposed = signal<readonly Proposed[] | null>(null);
  protected readonly editedId = signal<string | null>(null);
  protected readonly isPreferring = signal(false);
  protected readonly weeks = computed(() => {
    const view = this.view();
    return view ? showWeeks(view, this.#shownProposal(), this.proposed() ?? []) : [];
  });
  protected readonly others = computed(() => {
    const view = this.view();
    return view ? showOthers(view, this.weeks()) : [];
  });
  /** Proposed dates that were moved out of the six weeks. */
  protected readonly strayed = computed(() => {
    const shown = this.weeks().flatMap(({ proposed }) => proposed.map(({ id }) => id));
    return (this.proposed() ?? []).filter(({ id }) => !shown.includes(id));
  });
  protected readonly totals = computed(() => ({
    planned: this.weeks().reduce((total, { planned }) => total + planned, 0),
    booked: this.weeks().reduce((total, { booked }) => total + booked, 0),
  }));
  protected readonly isShort = computed(() => this.weeks().some(({ planned, booked }) => booked < planned));
  protected readonly preference = computed(
    (): VisitPreference => this.view()?.preference?.preference ?? { days: [], ...ANY_TIME },
  );
  protected readonly preferenceWords = computed(() =>
    preferenceWords(this.preference(), (time) => this.#format.time(time)),
  );
  /** Whose appointments are at a time that was asked for. */
  protected readonly taken = computed((): readonly NamedAppointment[] | null => {
    const problem = this.saveProblem();
    return problem?.type === '/problems/slot-taken' ? (problem.current as NamedAppointment[]) : null;
  });
  /** What the patient takes home. */
  protected readonly toCome = computed(() =>
    (this.view()?.appointments ?? []).filter(({ on, status }) => isStanding(status) && on >= this.today()),
  );
  protected readonly shortfallWords = shortfallWords;

  constructor() {
    effect(() => {
      this.#store.dispatch(SchedulePageActions.opened({ courseId: this.courseId() }));
    });
    effect(() => {
      const proposal = this.#shownProposal();
      untracked(() => {
        this.editedId.set(null);
        this.proposed.set(
          proposal?.weeks.flatMap(({ visits }) => visits.map((visit) => ({ ...visit, id: newId() }))) ?? null,
        );
      });
    });
    // What was saved is in the list, which is loaded again.
    effect(() => {
      if (this.view()?.preference) untracked(() => this.isPreferring.set(false));
    });
  }

  protected retry(): void {
    this.#store.dispatch(SchedulePageActions.retried({ courseId: this.courseId() }));
  }

  protected propose(): void {
    this.#store.dispatch(SchedulePageActions.proposalRequested({ courseId: this.courseId() }));
  }

  protected discardProposal(): void {
    this.#store.dispatch(SchedulePageActions.proposalDiscarded());
  }

  protected adjust(id: string, slot: Slot): void {
    this.proposed.update(
      (all) => all?.map((each) => (each.id === id ? { ...each, ...slot, isPreferred: true } : each)) ?? null,
    );
  }

  protected leaveOut(id: string): void {
    this.proposed.update((all) => all?.filter((each) => each.id !== id) ?? null);
  }

  protected bookAll(): void {
    const appointments = (this.proposed() ?? []).map(({ id, on, at }) => ({ id, on, at }));
    if (appointments.length > 0) this.#book(appointments);
  }

  protected async bookOne(): Promise<void> {
    const view = this.view();
    if (!view) return;
    const start = { on: this.today(), at: view.hours.days.monday[0]?.from ?? '09:00' };
    const slot = await askSlot(this.#dialog, { appointment: null, start, view });
    if (slot) this.#book([{ id: newId(), on: slot.on, at: slot.at }]);
  }

  protected async move(appointment: Appointment): Promise<void> {
    const view = this.view();
    if (!view) return;
    const { version: basedOn, status, on, at } = appointment;
    const move = await askSlot(this.#dialog, { appointment, start: { on, at }, view });
    if (!move || (move.on === on && move.at === at)) return;
    this.change(appointment, { ...move, id: newId(), basedOn, status, acceptsOverlap: false });
  }

  protected change({ id: appointmentId }: Appointment, change: AppointmentChange): void {
    this.#sent.set({ kind: 'change', appointmentId, change });
    this.#store.dispatch(
      SchedulePageActions.changeSubmitted({ courseId: this.courseId(), appointmentId, change }),
    );
  }

  protected prefer(preference: VisitPreference): void {
    const basedOn = this.view()?.preference?.version ?? 0;
    const write = { id: newId(), basedOn, preference };
    this.#store.dispatch(SchedulePageActions.preferenceSubmitted({ courseId: this.courseId(), write }));
  }

  /** Takes the time beside whoever has it. */
  protected goAhead(): void {
    const sent = this.#sent();
    const courseId = this.courseId();
    if (sent?.kind === 'booking') {
      const booking = { ...sent.booking, acceptsOverlap: true };
      this.#store.dispatch(SchedulePageActions.bookingSubmitted({ courseId, booking }));
    } else if (sent) {
      const change = { ...sent.change, acceptsOverlap: true };
      this.#store.dispatch(
        SchedulePageActions.changeSubmitted({ courseId, appointmentId: sent.appointmentId, change }),
      );
    }
  }

  protected dismissProblem(): void {
    this.#store.dispatch(SchedulePageActions.problemDismissed());
  }

  protected print(): void {
    window.print();
  }

  #book(appointments: Booking['appointments']): void {
    const booking = { appointments, acceptsOverlap: false };
    this.#sent.set({ kind: 'booking', booking });
    this.#store.dispatch(SchedulePageActions.bookingSubmitted({ courseId: this.courseId(), booking }));
  }
}
