import type { Appointment } from '#contract/schedule';
import { type AppointmentStatus, NEXT_STATUSES } from '#domain/vocabulary';

/** One thing that can be done with an appointment. */
export interface AppointmentStep {
  readonly label: string;
  readonly status: AppointmentStatus;
  readonly needsReason: boolean;
}

interface Wording {
  readonly label: string;
  /** Only on the appointment's own day, or not before it. */
  readonly when?: 'its day' | 'by its day';
}

const WORDS: Readonly<Record<AppointmentStatus, Partial<Record<AppointmentStatus, Wording>>>> = {
  booked: {
    arrived: { label: 'Arrived', when: 'its day' },
    in_treatment: { label: 'Start treatment', when: 'its day' },
    done: { label: 'Done', when: 'by its day' },
    missed: { label: 'No-show', when: 'by its day' },
    cancelled: { label: 'Cancel…' },
  },
  arrived: {
    in_treatment: { label: 'Start treatment', when: 'its day' },
    done: { label: 'Done', when: 'by its day' },
    booked: { label: 'Not here yet' },
    cancelled: { label: 'Cancel…' },
  },
  in_treatment: {
    done: { label: 'Done', when: 'by its day' },
    arrived: { label: 'Back to waiting', when: 'its day' },
  },
  done: { in_treatment: { label: 'Not done yet', when: 'its day' } },
  cancelled: { booked: { label: 'Book it again' } },
  missed: {
    arrived: { label: 'Came late', when: 'its day' },
    booked: { label: 'Not a no-show' },
  },
};

/** What can be done with an appointment today, the likeliest first. */
export function stepsFor(
  { status, on }: Pick<Appointment, 'status' | 'on'>,
  today: string,
): AppointmentStep[] {
  return NEXT_STATUSES[status].flatMap((next) => {
    const words = WORDS[status][next];
    if (!words || (words.when === 'its day' && on !== today) || (words.when === 'by its day' && on > today)) {
      return [];
    }
    return [{ label: words.label, status: next, needsReason: next === 'cancelled' }];
  });
}
