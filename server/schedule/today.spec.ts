import type { Appointment, AppointmentList, TodayView } from '#contract/schedule';
import { addDays } from '#domain/outcomes';
import {
  aBooking,
  aChange,
  aCheckIn,
  aPlan,
  anExamination,
  anIntake,
  newId,
  planContent,
} from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const DAY_ZERO = '2026-03-04';
const dayOfCourse = (day: number) => addDays(DAY_ZERO, day);

describeOnEveryDatabase('today', (open) => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(open)));
  afterEach(() => clinic.close());

  const today = async (who: 'staff' | 'chiropractor' | 'clinician' = 'chiropractor') =>
    (await clinic.as(who).get<TodayView>('/api/today')).body;
  const setDay = (day: number) => clinic.setNow(`${dayOfCourse(day)}T16:00:00Z`);
  const startCourse = async (familyName = 'Smith') => {
    const courseId = await clinic.openCourse({ familyName, birthDate: '1980-06-15' });
    const chiropractor = clinic.as('chiropractor');
    await chiropractor.post(`/api/courses/${courseId}/intake`, anIntake());
    await chiropractor.post(`/api/courses/${courseId}/examination`, anExamination());
    const content = planContent({ startOn: DAY_ZERO });
    await chiropractor.post(`/api/courses/${courseId}/plan/sign`, aPlan({ content }));
    return courseId;
  };

  it('has the appointments of the day by time, whoever they are of and whatever became of them', async () => {
    const [first, second] = [await clinic.openCourse(), await clinic.openCourse({ familyName: 'Other' })];
    const at = (time: string, on = '2026-03-02') =>
      aBooking([], { appointments: [{ id: newId(), on, at: time }] });
    await clinic.as('staff').post(`/api/courses/${first}/appointments`, at('14:00'));
    await clinic.as('staff').post(`/api/courses/${first}/appointments`, at('08:00', '2026-03-03'));
    const { body } = await clinic
      .as('staff')
      .post<AppointmentList>(`/api/courses/${second}/appointments`, at('10:30'));
    const appointment = body.appointments[0]!;
    await clinic
      .as('staff')
      .post<Appointment>(
        `/api/courses/${second}/appointments/${appointment.id}/changes`,
        aChange(appointment, { status: 'arrived' }),
      );
    const { on, appointments } = await today('staff');
    expect(on).toBe('2026-03-02');
    expect(
      appointments.map((each) => [each.at, each.patient.familyName, each.status, each.arrivedAt]),
    ).toEqual([
      ['10:30', 'Other', 'arrived', '2026-03-02T15:00:00.000Z'],
      ['14:00', 'Smith', 'booked', null],
    ]);
  });

  it('asks for check-ins while they are due or still count, until one that stands is there', async () => {
    const courseId = await startCourse();
    const asked = async (day: number) => {
      setDay(day);
      return (await today()).checkIns.map(({ week, state }) => `${week} ${state}`);
    };
    expect(await asked(10)).toEqual([]);
    expect(await asked(11)).toEqual(['2 due']);
    expect(await asked(18)).toEqual(['2 overdue']);
    const checkIn = aCheckIn({ on: dayOfCourse(18) });
    await clinic.as('staff').post(`/api/courses/${courseId}/check-ins`, checkIn);
    expect(await asked(18)).toEqual([]);
    expect(await asked(28)).toEqual(['4 due']);
    expect(await asked(98)).toEqual(['12 due']);
    expect(await asked(99)).toEqual([]);
  });

  it('asks for a re-evaluation until the patient was examined again, and only people who examine or read it', async () => {
    const courseId = await startCourse();
    setDay(12);
    expect((await today('clinician')).reevaluations).toEqual([
      jasmine.objectContaining({ courseId, week: 2, state: 'due', target: dayOfCourse(14) }),
    ]);
    expect((await today('staff')).reevaluations).toBeNull();
    const again = anExamination({ basedOn: 1 });
    expect((await clinic.as('chiropractor').post(`/api/courses/${courseId}/examination`, again)).status).toBe(
      201,
    );
    expect((await today()).reevaluations).toEqual([]);
    setDay(40);
    expect((await today()).reevaluations?.map(({ week }) => week)).toEqual([6]);
  });

  it('asks a closed course how it went, and for no re-evaluation', async () => {
    const courseId = await startCourse();
    setDay(12);
    const closing = { id: newId(), reason: 'plateau', detail: '', on: dayOfCourse(12) };
    await clinic.as('chiropractor').post(`/api/courses/${courseId}/closings`, closing);
    const { checkIns, reevaluations } = await today();
    expect(checkIns.map(({ week }) => week)).toEqual([2]);
    expect(reevaluations).toEqual([]);
  });

  it('leaves out a course that was entered in error', async () => {
    const courseId = await startCourse();
    setDay(12);
    await clinic.as('staff').post(`/api/courses/${courseId}/appointments`, aBooking([dayOfCourse(12)]));
    await clinic.as('chiropractor').post(`/api/courses/${courseId}/error`, { reason: 'Wrong patient' });
    expect(await today()).toEqual({ on: dayOfCourse(12), appointments: [], checkIns: [], reevaluations: [] });
  });

  it('is told to the audit when somebody opens it, not every time an open page asks again', async () => {
    await today('staff');
    await clinic.as('staff').get('/api/today/again');
    const rows = (await clinic.auditRows()).filter(({ action }) => action === 'schedule.day');
    expect(rows.length).toBe(1);
  });
});
