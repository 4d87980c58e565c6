import type { Appointment, NamedAppointment, ScheduleProposal, ScheduleView } from '#contract/schedule';
import {
  type ProposedVisit,
  type ShortfallCause,
  type WeekTally,
  isStanding,
  isWithinHours,
  overlaps,
  tallyWeeks,
} from '#domain/scheduling';

/** A proposed date, as the person has it so far. */
export interface Proposed extends ProposedVisit {
  /** Made once: sent twice, it is one appointment. */
  readonly id: string;
}

/** An appointment with what people should know of it. */
export interface ShownAppointment {
  readonly appointment: Appointment;
  readonly isOutsideHours: boolean;
  /** Who else has this time. */
  readonly others: readonly NamedAppointment[];
}

export interface ShownWeek extends WeekTally {
  readonly appointments: readonly ShownAppointment[];
  readonly proposed: readonly Proposed[];
  readonly missing: number;
  readonly cause: ShortfallCause | null;
}

const CAUSE_WORDS: Readonly<Record<ShortfallCause, string>> = {
  over: 'this week has passed',
  closed: 'the clinic is closed all week',
  full: 'not enough days with a free time',
};

/** Why a week gets fewer visits than are planned, in words. */
export function shortfallWords(missing: number, cause: ShortfallCause): string {
  return `${missing} ${missing === 1 ? 'visit has' : 'visits have'} no date: ${CAUSE_WORDS[cause]}.`;
}

/** The six weeks with what is booked and what is proposed in each; none before there is a signed plan. */
export function showWeeks(
  view: ScheduleView,
  proposal: ScheduleProposal | null,
  proposed: readonly Proposed[],
): readonly ShownWeek[] {
  if (view.startOn === null) return [];
  return tallyWeeks(view.startOn, view.visitsPerWeek, view.appointments).map((week) => {
    const isIn = ({ on }: { readonly on: string }): boolean => on >= week.from && on <= week.to;
    const found = proposal?.weeks.find((each) => each.week === week.week);
    return {
      ...week,
      appointments: view.appointments.filter(isIn).map((appointment) => show(view, appointment)),
      proposed: proposed.filter(isIn).toSorted((one, other) => (one.on < other.on ? -1 : 1)),
      missing: found?.missing ?? 0,
      cause: found?.cause ?? null,
    };
  });
}

/** Appointments before the plan, after its six weeks, or without a plan. */
export function showOthers(view: ScheduleView, weeks: readonly ShownWeek[]): readonly ShownAppointment[] {
  const [first, last] = [weeks.at(0), weeks.at(-1)];
  return view.appointments
    .filter(({ on }) => !first || !last || on < first.from || on > last.to)
    .map((appointment) => show(view, appointment));
}

function show({ hours, overlaps: taken }: ScheduleView, appointment: Appointment): ShownAppointment {
  const stands = isStanding(appointment.status);
  return {
    appointment,
    isOutsideHours: stands && !isWithinHours(hours, appointment),
    others: stands ? taken.filter((other) => overlaps(appointment, other)) : [],
  };
}
