/** The days of the week, as ISO 8601 counts them. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const WEEKDAY_LABELS: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

/** How far an appointment has come; `missed` is a patient who did not come (no-show). */
export const APPOINTMENT_STATUSES = [
  'booked',
  'arrived',
  'in_treatment',
  'done',
  'cancelled',
  'missed',
] as const;
export type AppointmentStatus = (typeof APPOINTMENT_STATUSES)[number];

/** What can become of an appointment; the way back puts a slip right. What is done stays done. */
export const NEXT_STATUSES: Readonly<Record<AppointmentStatus, readonly AppointmentStatus[]>> = {
  booked: ['arrived', 'in_treatment', 'done', 'missed', 'cancelled'],
  arrived: ['in_treatment', 'done', 'booked', 'cancelled'],
  in_treatment: ['done', 'arrived'],
  done: ['in_treatment'],
  cancelled: ['booked'],
  missed: ['arrived', 'booked'],
};
