import type { CallList } from '#contract/call-list';
import { addDays } from '#domain/outcomes';
import { aCheckIn, aPlan, anExamination, anIntake, newId, planContent } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const DAY_ZERO = '2026-03-04';
const dayOfCourse = (day: number) => addDays(DAY_ZERO, day);

describeOnEveryDatabase('the call list', (open) => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(open)));
  afterEach(() => clinic.close());

  const setDay = (day: number) => clinic.setNow(`${dayOfCourse(day)}T16:00:00Z`);
  const read = async () => (await clinic.as('staff').get<CallList>('/api/call-list')).body;
  const startCourse = async (familyName = 'Smith', startOn = DAY_ZERO) => {
    const courseId = await clinic.openCourse({
      familyName,
      birthDate: '1980-06-15',
      phone: '+1 555 0100',
    });
    const chiropractor = clinic.as('chiropractor');
    await chiropractor.post(`/api/courses/${courseId}/intake`, anIntake());
    await chiropractor.post(`/api/courses/${courseId}/examination`, anExamination());
    await chiropractor.post(
      `/api/courses/${courseId}/plan/sign`,
      aPlan({ content: planContent({ startOn }) }),
    );
    return courseId;
  };
  const checkIn = (courseId: string, day: number) =>
    clinic.as('staff').post(`/api/courses/${courseId}/check-ins`, aCheckIn({ on: dayOfCourse(day) }));

  it('names whom to call, with the number, the week and how long it is overdue', async () => {
    const courseId = await startCourse();
    setDay(19);
    const { calls, total } = await read();
    expect(total).toBe(1);
    expect(calls).toEqual([
      {
        courseId,
        patient: jasmine.objectContaining({ familyName: 'Smith', phone: '+1 555 0100' }) as never,
        week: 2,
        state: 'overdue',
        target: dayOfCourse(14),
        lastDay: dayOfCourse(20),
        daysOverdue: 2,
        form: null,
        tries: { count: 0, last: null },
      },
    ]);
  });

  it('has the longest overdue first, and works itself down', async () => {
    await startCourse('Later', addDays(DAY_ZERO, 7));
    const first = await startCourse('First');
    setDay(20);
    expect((await read()).calls.map(({ patient, state }) => [patient.familyName, state])).toEqual([
      ['First', 'overdue'],
      ['Later', 'due'],
    ]);
    await checkIn(first, 20);
    expect((await read()).calls.map(({ patient }) => patient.familyName)).toEqual(['Later']);
  });

  it('counts the calls that reached nobody, once each, with who made the last', async () => {
    const courseId = await startCourse();
    setDay(14);
    const url = `/api/courses/${courseId}/call-tries`;
    const call = { id: newId(), week: 2 };
    for (const each of [call, call, { id: newId(), week: 2 }]) {
      expect((await clinic.as('staff').post(url, each)).status).toBe(201);
    }
    expect((await clinic.as('staff').post(url, { ...call, week: 4 })).status).toBe(409);
    const [entry] = (await read()).calls;
    expect([entry?.tries.count, entry?.tries.last?.by.displayName]).toEqual([2, 'The staff']);
  });

  it('says what became of the link', async () => {
    const courseId = await startCourse();
    setDay(14);
    const link = { id: newId(), way: 'link', week: 2 };
    await clinic.as('staff').post(`/api/courses/${courseId}/check-in-handovers`, link);
    expect((await read()).calls[0]?.form?.state).toBe('made');
  });

  it('counts who answered in each week, of the courses in which it has begun', async () => {
    const [first] = [
      await startCourse(),
      await startCourse(),
      await startCourse('New', addDays(DAY_ZERO, 14)),
    ];
    setDay(14);
    await checkIn(first, 14);
    await checkIn(first, 14);
    expect((await read()).answered[0]).toEqual({ week: 2, begun: 2, answered: 1, open: 1 });
    setDay(21);
    const { answered } = await read();
    expect(answered.map(({ week, begun, open }) => [week, begun, open])).toEqual([
      [2, 3, 1],
      [4, 2, 2],
      [6, 0, 0],
      [12, 0, 0],
    ]);
  });

  it('forgets a course after its last week, and one that was entered in error', async () => {
    const courseId = await startCourse();
    setDay(98);
    expect((await read()).total).toBe(1);
    setDay(99);
    expect([(await read()).total, (await read()).answered[0]?.begun]).toEqual([0, 0]);
    setDay(90);
    await clinic.as('chiropractor').post(`/api/courses/${courseId}/error`, { reason: 'Wrong patient' });
    expect((await read()).total).toBe(0);
  });
});
