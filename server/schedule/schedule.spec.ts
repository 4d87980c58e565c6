import type { Problem } from '#contract/problem';
import type {
  Appointment,
  AppointmentChange,
  AppointmentHistory,
  AppointmentList,
  NamedAppointment,
  OpeningHours,
  ScheduleDay,
  ScheduleProposal,
  ScheduleView,
} from '#contract/schedule';
import { STARTING_HOURS } from '#domain/scheduling';
import {
  aBooking,
  aChange,
  aPlan,
  anExamination,
  anIntake,
  newId,
  planContent,
} from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const HOURS: OpeningHours = { ...STARTING_HOURS, holidays: [] };

describeOnEveryDatabase('the schedule of a course', (open) => {
  let clinic: TestClinic;
  let courseId: string;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
    courseId = await clinic.openCourse();
    url = `/api/courses/${courseId}`;
  });
  afterEach(() => clinic.close());

  const staff = () => clinic.as('staff');
  const read = async () => (await staff().get<ScheduleView>(`${url}/schedule`)).body;
  const book = (...days: string[]) => staff().post<AppointmentList>(`${url}/appointments`, aBooking(days));
  const bookOne = async (on: string) => (await book(on)).body.appointments[0]!;
  const changeOf = (appointment: Appointment) => `${url}/appointments/${appointment.id}/changes`;
  const change = (appointment: Appointment, to: Partial<AppointmentChange>) =>
    staff().post<Appointment>(changeOf(appointment), aChange(appointment, to));
  const fieldOf = ({ fields }: Problem) => fields?.map(({ field, code }) => `${field} ${code}`);
  const setHours = async (hours: Partial<OpeningHours>, basedOn = 0) =>
    clinic
      .as('administrator')
      .post('/api/opening-hours', { id: newId(), basedOn, hours: { ...HOURS, ...hours } });
  const signPlan = async (startOn = '2026-03-04') => {
    const chiropractor = clinic.as('chiropractor');
    await chiropractor.post(`${url}/intake`, anIntake());
    await chiropractor.post(`${url}/examination`, anExamination());
    const content = planContent({ startOn });
    expect((await chiropractor.post(`${url}/plan/sign`, aPlan({ content }))).status).toBe(201);
  };

  it('begins with no dates and the hours every clinic starts with', async () => {
    expect(await read()).toEqual({
      courseId,
      startOn: null,
      visitsPerWeek: [],
      hours: HOURS,
      preference: null,
      appointments: [],
      overlaps: [],
    });
  });

  it('shows staff how often the patient comes, and nothing else of the plan', async () => {
    await signPlan();
    const view = await read();
    expect(view.visitsPerWeek).toEqual([2, 2, 2, 2, 1, 1]);
    expect(view.startOn).toBe('2026-03-04');
    expect(JSON.stringify(view)).not.toMatch(/adjustment|exercise|session|goal/i);
    expect((await staff().get(`${url}/plan`)).status).toBe(403);
  });

  it('proposes six weeks around holidays and what others have, and books nothing by it', async () => {
    await setHours({ holidays: [{ on: '2026-03-04', name: 'Closed for works' }] });
    const other = await clinic.openCourse({ familyName: 'Other' });
    const taken = { appointments: [{ id: newId(), on: '2026-03-05', at: '08:00' }], acceptsOverlap: false };
    await staff().post(`/api/courses/${other}/appointments`, taken);
    await signPlan();
    const { body } = await staff().get<ScheduleProposal>(`${url}/schedule/proposal`);
    expect(body.weeks.map(({ visits, missing }) => [visits.length, missing])).toEqual([
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(body.weeks[0]?.visits[0]).toEqual({ on: '2026-03-05', at: '08:30', isPreferred: true });
    expect((await read()).appointments).toEqual([]);
  });

  it('proposes as the patient prefers, as it was last said', async () => {
    await signPlan();
    const prefer = (basedOn: number, from: string) => ({
      id: newId(),
      basedOn,
      preference: { days: ['tuesday', 'friday'], from, to: null },
    });
    const first = prefer(0, '15:00');
    expect((await staff().post(`${url}/schedule/preference`, first)).status).toBe(201);
    expect((await staff().post(`${url}/schedule/preference`, first)).body).toEqual(
      jasmine.objectContaining({ version: 1 }),
    );
    const stale = await staff().post(`${url}/schedule/preference`, prefer(0, '16:00'));
    expect([stale.status, stale.problem.type]).toEqual([409, '/problems/version-conflict']);
    await staff().post(`${url}/schedule/preference`, prefer(1, '16:00'));
    const { body } = await staff().get<ScheduleProposal>(`${url}/schedule/proposal`);
    expect(body.weeks[0]?.visits).toEqual([
      { on: '2026-03-06', at: '16:00', isPreferred: true },
      { on: '2026-03-10', at: '16:00', isPreferred: true },
    ]);
    const backwards = { ...prefer(2, '16:00'), preference: { days: [], from: '16:00', to: '15:00' } };
    const refused = await staff().post(`${url}/schedule/preference`, backwards);
    expect(fieldOf(refused.problem)).toEqual(['/preference/to ends_before_start']);
  });

  it('proposes nothing before a plan is signed', async () => {
    expect((await staff().get(`${url}/schedule/proposal`)).body).toEqual({ weeks: [] });
  });

  it('gives a closed week no date and says so, and leaves its neighbours as they were', async () => {
    const holidays = ['18', '19', '20', '21', '22', '23', '24'].map((day) => ({
      on: `2026-12-${day}`,
      name: 'Closed',
    }));
    await setHours({ holidays });
    clinic.setNow('2026-12-09T15:00:00Z');
    await signPlan('2026-12-11');
    const { weeks } = (await staff().get<ScheduleProposal>(`${url}/schedule/proposal`)).body;
    expect(weeks.map(({ visits }) => visits.length)).toEqual([2, 0, 2, 2, 1, 1]);
    expect(weeks[1]).toEqual(jasmine.objectContaining({ missing: 2, cause: 'closed' }));
    expect([weeks[2]?.from, weeks[2]?.to]).toEqual(['2026-12-25', '2026-12-31']);
    expect(weeks[3]?.from).toBe('2027-01-01');
  });

  it('books once, however often the same request comes', async () => {
    const booking = aBooking(['2026-03-05', '2026-03-09']);
    const [one, other] = await Promise.all([
      staff().post<AppointmentList>(`${url}/appointments`, booking),
      staff().post<AppointmentList>(`${url}/appointments`, booking),
    ]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.body).toEqual(other.body);
    expect(
      (await read()).appointments.map(({ on, at, minutes, status }) => [on, at, minutes, status]),
    ).toEqual([
      ['2026-03-05', '09:00', 30, 'booked'],
      ['2026-03-09', '09:00', 30, 'booked'],
    ]);
    const elsewhere = await staff().post(`${url}/appointments`, {
      ...booking,
      appointments: [{ ...booking.appointments[0]!, on: '2026-03-06' }],
    });
    expect(elsewhere.problem.type).toBe('/problems/already-exists');
  });

  it('names both when two people book one time, and lets the second go ahead', async () => {
    const other = await clinic.openCourse({ familyName: 'Other' });
    const answers = await Promise.all([
      staff().post(`${url}/appointments`, aBooking(['2026-03-05'])),
      clinic.as('chiropractor').post(`/api/courses/${other}/appointments`, aBooking(['2026-03-05'])),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.problem.type).toBe('/problems/slot-taken');
    expect((refused.problem.current as NamedAppointment[]).map(({ on, at }) => [on, at])).toEqual([
      ['2026-03-05', '09:00'],
    ]);
    const second = answers[0].status === 409 ? courseId : other;
    const again = aBooking(['2026-03-05'], { acceptsOverlap: true });
    expect((await staff().post(`/api/courses/${second}/appointments`, again)).status).toBe(201);
    expect((await read()).overlaps.map(({ patient }) => patient.familyName)).toEqual(['Other']);
  });

  it('gives a cancelled and a missed time back', async () => {
    const appointment = await bookOne('2026-03-02');
    await change(appointment, { status: 'missed' });
    const other = await clinic.openCourse({ familyName: 'Other' });
    expect((await staff().post(`/api/courses/${other}/appointments`, aBooking(['2026-03-02']))).status).toBe(
      201,
    );
  });

  it('refuses a day that has passed, a slip of the year and a time the clocks skip', async () => {
    const appointments = [
      { id: newId(), on: '2026-03-01', at: '09:00' },
      { id: newId(), on: '2027-03-04', at: '09:00' },
      { id: newId(), on: '2026-03-08', at: '02:30' },
    ];
    const { status, problem } = await staff().post(`${url}/appointments`, {
      appointments,
      acceptsOverlap: false,
    });
    expect(status).toBe(400);
    expect(fieldOf(problem)).toEqual([
      '/appointments/0/on in_past',
      '/appointments/1/on out_of_range',
      '/appointments/2/at no_such_time',
    ]);
    expect((await read()).appointments).toEqual([]);
  });

  it('refuses one time twice in a list', async () => {
    const { problem } = await book('2026-03-05', '2026-03-05');
    expect(fieldOf(problem)).toEqual(['/appointments/1/at twice']);
  });

  it('takes a time outside the hours: that is for people to decide', async () => {
    expect((await book('2026-03-07')).status).toBe(201);
  });

  it('moves an appointment and keeps every version of it, with who, when and why', async () => {
    const appointment = await bookOne('2026-03-05');
    const moved = await change(appointment, { on: '2026-03-06', at: '10:00', reason: 'Has to work' });
    expect(moved.body).toEqual(
      jasmine.objectContaining({ version: 2, on: '2026-03-06', at: '10:00', status: 'booked' }),
    );
    const history = await staff().get<AppointmentHistory>(`${url}/appointments/${appointment.id}/history`);
    expect(
      history.body.versions.map(({ on, reason, recordedBy }) => [on, reason, recordedBy.displayName]),
    ).toEqual([
      ['2026-03-05', null, 'The staff'],
      ['2026-03-06', 'Has to work', 'The staff'],
    ]);
  });

  it('changes once, however often the same request comes, and shows the newest version to a stale one', async () => {
    const appointment = await bookOne('2026-03-05');
    const request = aChange(appointment, { on: '2026-03-06' });
    const first = await staff().post(changeOf(appointment), request);
    const second = await staff().post(changeOf(appointment), request);
    expect([second.status, second.body]).toEqual([201, first.body]);
    const stale = await change(appointment, { status: 'cancelled', reason: 'Ill' });
    expect([stale.status, stale.problem.type]).toEqual([409, '/problems/version-conflict']);
    expect(stale.problem.current).toEqual(jasmine.objectContaining({ version: 2, on: '2026-03-06' }));
  });

  it('does not move onto somebody else without being told to', async () => {
    const other = await clinic.openCourse({ familyName: 'Other' });
    await staff().post(`/api/courses/${other}/appointments`, aBooking(['2026-03-06']));
    const appointment = await bookOne('2026-03-05');
    const refused = await change(appointment, { on: '2026-03-06', at: '09:15' });
    expect(refused.problem.type).toBe('/problems/slot-taken');
    const taken = await change(appointment, { on: '2026-03-06', at: '09:15', acceptsOverlap: true });
    expect(taken.status).toBe(201);
    // A few minutes later on the same morning is no overlap with itself.
    expect((await change(taken.body, { on: '2026-03-05', at: '09:00' })).status).toBe(201);
  });

  it('cancels with a reason, and takes it back', async () => {
    const appointment = await bookOne('2026-03-05');
    const unsaid = await change(appointment, { status: 'cancelled' });
    expect(fieldOf(unsaid.problem)).toEqual(['/reason missing']);
    const cancelled = await change(appointment, { status: 'cancelled', reason: 'Ill' });
    expect(cancelled.body).toEqual(jasmine.objectContaining({ status: 'cancelled', reason: 'Ill' }));
    expect((await change(cancelled.body, { on: '2026-03-09' })).status).toBe(400);
    expect((await change(cancelled.body, { status: 'booked' })).body.status).toBe('booked');
  });

  it('notes since when a patient waits, through treatment, until it is taken back', async () => {
    const appointment = await bookOne('2026-03-02');
    clinic.setNow('2026-03-02T15:05:00Z');
    const arrived = (await change(appointment, { status: 'arrived' })).body;
    clinic.setNow('2026-03-02T15:20:00Z');
    const treated = (await change(arrived, { status: 'in_treatment' })).body;
    expect([arrived.arrivedAt, treated.arrivedAt]).toEqual(Array(2).fill('2026-03-02T15:05:00.000Z'));
    const done = (await change(treated, { status: 'done' })).body;
    expect([done.status, done.arrivedAt]).toEqual(['done', '2026-03-02T15:05:00.000Z']);
    const slip = (await change(arrived, { basedOn: 4, status: 'booked' })).problem;
    expect(fieldOf(slip)).toEqual(['/status not_possible']);
  });

  it('lets nobody have come, or stayed away, before the day', async () => {
    const appointment = await bookOne('2026-03-05');
    for (const [status, problem] of [
      ['arrived', 'other_day'],
      ['done', 'in_future'],
      ['missed', 'in_future'],
    ] as const) {
      expect(fieldOf((await change(appointment, { status })).problem)).toEqual([`/status ${problem}`]);
    }
    expect(fieldOf((await change(appointment, {})).problem)).toEqual(['/status not_possible']);
    expect(
      fieldOf((await change(appointment, { status: 'cancelled', on: '2026-03-06', reason: 'x' })).problem),
    ).toEqual(['/on not_possible']);
  });

  it('knows no appointment of another course', async () => {
    const appointment = await bookOne('2026-03-05');
    const other = await clinic.openCourse({ familyName: 'Other' });
    const elsewhere = `/api/courses/${other}/appointments/${appointment.id}`;
    expect(
      (await staff().post(`${elsewhere}/changes`, aChange(appointment, { on: '2026-03-06' }))).status,
    ).toBe(404);
    expect((await staff().get(`${elsewhere}/history`)).status).toBe(404);
  });

  it('leaves an audit row for each of it, with the patient', async () => {
    const appointment = await bookOne('2026-03-05');
    await change(appointment, { status: 'cancelled', reason: 'Ill' });
    const rows = (await clinic.auditRows()).filter(({ action }) => action.startsWith('schedule'));
    expect(rows.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'schedule.book done',
      'schedule.cancelled done',
    ]);
    expect(rows.every(({ patient_id }) => patient_id !== null)).toBeTrue();
  });

  it('shows a day with its free times and who has the others', async () => {
    await bookOne('2026-03-05');
    const { body } = await staff().get<ScheduleDay>('/api/schedule/days/2026-03-05');
    expect([body.isClosed, body.slots[0], body.slots.length]).toEqual([false, '08:00', 18]);
    expect(body.taken.map(({ at, patient }) => `${at} ${patient.familyName}`)).toEqual(['09:00 Smith']);
    const sunday = await staff().get<ScheduleDay>('/api/schedule/days/2026-03-08');
    expect([sunday.body.isClosed, sunday.body.slots]).toEqual([true, []]);
  });
});
