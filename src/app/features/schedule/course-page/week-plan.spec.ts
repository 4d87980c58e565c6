import type { Appointment, ScheduleView } from '#contract/schedule';
import { STARTING_HOURS } from '#domain/scheduling';
import { shortfallWords, showOthers, showWeeks } from './week-plan';

const anAppointment = (details: Partial<Appointment> = {}): Appointment => ({
  id: 'appointment',
  courseId: 'course',
  version: 1,
  on: '2026-03-05',
  at: '09:00',
  minutes: 30,
  status: 'booked',
  arrivedAt: null,
  reason: null,
  recordedAt: '2026-03-02T15:00:00.000Z',
  recordedBy: { id: 'staff', displayName: 'Sam Desk' },
  ...details,
});
const aView = (details: Partial<ScheduleView> = {}): ScheduleView => ({
  courseId: 'course',
  startOn: '2026-03-04',
  visitsPerWeek: [2, 2, 1, 1, 1, 1],
  hours: { ...STARTING_HOURS, holidays: [{ on: '2026-03-06', name: 'Inventory' }] },
  preference: null,
  appointments: [],
  overlaps: [],
  ...details,
});

describe('the weeks of a schedule', () => {
  it('hold what is booked and what is proposed in them, by date', () => {
    const proposed = [
      { id: 'b', on: '2026-03-12', at: '09:00', isPreferred: true },
      { id: 'a', on: '2026-03-11', at: '09:00', isPreferred: false },
    ];
    const weeks = showWeeks(aView({ appointments: [anAppointment()] }), null, proposed);
    expect(weeks.map(({ booked, planned }) => `${booked}/${planned}`)).toEqual([
      '1/2',
      '0/2',
      '0/1',
      '0/1',
      '0/1',
      '0/1',
    ]);
    expect(weeks[1]?.proposed.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('say of an appointment that the clinic is closed then, as long as it stands', () => {
    const [standing, cancelled] = (['booked', 'cancelled'] as const).map(
      (status) =>
        showWeeks(aView({ appointments: [anAppointment({ on: '2026-03-06', status })] }), null, [])[0]
          ?.appointments[0]?.isOutsideHours,
    );
    expect([standing, cancelled]).toEqual([true, false]);
  });

  it('name who else has the time', () => {
    const other = {
      ...anAppointment({ id: 'other', at: '09:15' }),
      patient: { id: 'p', number: 2, givenName: 'Ola', familyName: 'Other' },
    };
    const view = aView({ appointments: [anAppointment()], overlaps: [other] });
    expect(showWeeks(view, null, [])[0]?.appointments[0]?.others).toEqual([other]);
  });

  it('leave what lies outside them to a list of its own, and everything where there is no plan', () => {
    const appointments = ['2026-03-03', '2026-03-05', '2026-04-15'].map((on) =>
      anAppointment({ id: on, on }),
    );
    const ids = (view: ScheduleView) =>
      showOthers(view, showWeeks(view, null, [])).map(({ appointment }) => appointment.id);
    expect(ids(aView({ appointments }))).toEqual(['2026-03-03', '2026-04-15']);
    expect(ids(aView({ appointments, startOn: null })).length).toBe(3);
  });

  it('say in words why visits have no date', () => {
    expect(shortfallWords(2, 'closed')).toBe('2 visits have no date: the clinic is closed all week.');
    expect(shortfallWords(1, 'over')).toBe('1 visit has no date: this week has passed.');
  });
});
