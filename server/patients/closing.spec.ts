import type { ClosingList, NewClosing } from '#contract/closing';
import type { Patient } from '#contract/patient';
import type { AppointmentHistory, AppointmentList, ScheduleView } from '#contract/schedule';
import { aBooking, aCheckIn, aPlan, anExamination, anIntake, newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

/** Today in the clinic of the specs. */
const TODAY = '2026-03-02';

describeOnEveryDatabase('the closing of a course', (open) => {
  let clinic: TestClinic;
  let patientId: string;
  let courseId: string;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
    const person = { id: newId() };
    patientId = person.id;
    courseId = await clinic.openCourse(person);
    url = `/api/courses/${courseId}/closings`;
  });
  afterEach(() => clinic.close());

  const chiropractor = () => clinic.as('chiropractor');
  const aClosing = (closing: Partial<NewClosing> = {}): NewClosing => ({
    id: newId(),
    reason: 'goals_met',
    detail: '',
    on: TODAY,
    ...closing,
  });
  const close = (closing = aClosing()) => chiropractor().post<ClosingList>(url, closing);
  const reopen = (closingId: string, reason = 'Closed the wrong patient') =>
    chiropractor().post<ClosingList>(`${url}/${closingId}/reopening`, { reason });
  const course = async () =>
    (await chiropractor().get<Patient>(`/api/patients/${patientId}`)).body.courses[0]!;
  const signPlan = async () => {
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake());
    await chiropractor().post(`/api/courses/${courseId}/examination`, anExamination());
    return chiropractor().post(`/api/courses/${courseId}/plan/sign`, aPlan());
  };

  it('keeps the reason, the last day and who closed it, and everyone sees that the course is closed', async () => {
    const closing = aClosing({ reason: 'other', detail: 'Moved to another town' });
    const { status, body } = await close(closing);
    expect(status).toBe(201);
    expect(body.closings).toEqual([
      {
        ...closing,
        recordedAt: '2026-03-02T15:00:00.000Z',
        recordedBy: { id: clinic.accountIds.chiropractor, displayName: 'The chiropractor' },
        reopened: null,
      },
    ]);
    expect(await course()).toEqual(jasmine.objectContaining({ stage: 'closed', closedOn: TODAY }));
  });

  it('is one closing when the same request comes twice, and refuses a second one', async () => {
    const closing = aClosing();
    await close(closing);
    const again = await close(closing);
    expect(again.status).toBe(201);
    expect(again.body.closings.length).toBe(1);
    const other = await close();
    expect(other.status).toBe(409);
    expect(other.problem.detail).toContain(TODAY);
  });

  it('asks for a last day between the opening and today, and for words where the reason is another', async () => {
    const fieldOf = async (closing: Partial<NewClosing>) =>
      (await close(aClosing(closing))).problem.fields?.[0]?.field;
    expect(await fieldOf({ on: '2026-03-03' })).toBe('/on');
    expect(await fieldOf({ on: '2026-03-01' })).toBe('/on');
    expect(await fieldOf({ reason: 'other', detail: ' ' })).toBe('/detail');
    expect((await course()).stage).toBe('new');
  });

  it('changes no plan any more, and still takes the check-ins that fall due later', async () => {
    expect((await signPlan()).status).toBe(201);
    await close();
    const amended = await chiropractor().post(
      `/api/courses/${courseId}/plan/sign`,
      aPlan({ basedOn: 1, reason: 'More exercise' }),
    );
    expect(amended.status).toBe(403);
    expect(amended.problem.detail).toContain('Open it again');
    const checkIn = await chiropractor().post(`/api/courses/${courseId}/check-ins`, aCheckIn({ on: TODAY }));
    expect(checkIn.status).toBe(201);
  });

  describe('with appointments', () => {
    const book = async (...days: string[]) => {
      const booked = await clinic
        .as('staff')
        .post<AppointmentList>(`/api/courses/${courseId}/appointments`, aBooking(days));
      expect(booked.status).toBe(201);
      return booked.body.appointments;
    };
    const appointments = async () =>
      (await clinic.as('staff').get<ScheduleView>(`/api/courses/${courseId}/schedule`)).body.appointments;

    it('cancels those after the last day, says why, and keeps every version', async () => {
      const [today, later] = await book(TODAY, '2026-03-05');
      await close();
      const after = await appointments();
      expect(after.map(({ on, status }) => [on, status])).toEqual([
        [TODAY, 'booked'],
        ['2026-03-05', 'cancelled'],
      ]);
      expect(after[0]).toEqual(today);
      expect(after[1]?.reason).toBe('The course was closed; its last day was 2026-03-02.');
      expect(after[1]?.recordedBy.id).toBe(clinic.accountIds.chiropractor);
      const history = await clinic
        .as('staff')
        .get<AppointmentHistory>(`/api/courses/${courseId}/appointments/${later!.id}/history`);
      expect(history.body.versions.map(({ version, status }) => [version, status])).toEqual([
        [1, 'booked'],
        [2, 'cancelled'],
      ]);
    });

    it('cancels once when the same request comes twice, and not those of other courses', async () => {
      await book('2026-03-05');
      const other = await clinic.openCourse({ familyName: 'Other' });
      const theirs = `/api/courses/${other}`;
      await clinic.as('staff').post(`${theirs}/appointments`, aBooking(['2026-03-06']));
      const closing = aClosing();
      await close(closing);
      await close(closing);
      expect((await appointments()).map(({ version }) => version)).toEqual([2]);
      const { body } = await clinic.as('staff').get<ScheduleView>(`${theirs}/schedule`);
      expect(body.appointments.map(({ status }) => status)).toEqual(['booked']);
    });

    it('cancels nothing when the closing is refused', async () => {
      await book('2026-03-05');
      await close(aClosing({ reason: 'other', detail: '' }));
      expect((await appointments()).map(({ status }) => status)).toEqual(['booked']);
    });

    it('brings none back when the course is opened again', async () => {
      await book('2026-03-05');
      const closing = aClosing();
      await close(closing);
      await reopen(closing.id);
      expect((await appointments()).map(({ status }) => status)).toEqual(['cancelled']);
    });
  });

  it('is undone with a reason, once, and the course stands where it stood', async () => {
    await signPlan();
    const closing = aClosing();
    await close(closing);
    const { status, body } = await reopen(closing.id);
    expect(status).toBe(200);
    expect(body.closings[0]?.reopened?.reason).toBe('Closed the wrong patient');
    expect((await course()).stage).toBe('in_care');
    expect((await course()).closedOn).toBeUndefined();
    const again = await reopen(closing.id, 'Another reason');
    expect(again.body.closings[0]?.reopened?.reason).toBe('Closed the wrong patient');
    expect((await close()).body.closings.length).toBe(2);
  });

  it('is not found where there is no such closing', async () => {
    expect((await reopen(newId())).status).toBe(404);
  });

  it('is for chiropractors, and its reasons for those who read plans', async () => {
    expect((await clinic.as('clinician').post(url, aClosing())).status).toBe(403);
    expect((await clinic.as('staff').post(url, aClosing())).status).toBe(403);
    expect((await clinic.as('staff').get(url)).status).toBe(403);
    expect((await clinic.as('clinician').get(url)).status).toBe(200);
  });
});
