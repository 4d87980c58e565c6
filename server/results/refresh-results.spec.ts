import type { CheckIn } from '#contract/check-in';
import type { ClosingList } from '#contract/closing';
import type { ResultsView } from '#contract/results';
import { addDays } from '#domain/outcomes';
import {
  aCheckIn,
  aPlan,
  aTreatment,
  aVisit,
  anExamination,
  anIntake,
  intakeAnswers,
  newId,
  planContent,
} from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';
import { storeResult } from './result-repository.ts';

const DAY_ZERO = '2026-03-04';
/** Tells a hang from a slow machine: the walk writes, reads and works out anew some forty times. */
const WALK_LIMIT_MS = 240_000;
const onDay = (day: number) => addDays(DAY_ZERO, day);

describeOnEveryDatabase('what is kept of a course for the results', (open) => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(open)));
  afterEach(() => clinic.close());

  const storedNow = async () => {
    const { status, body } = await clinic.as('clinician').get<ResultsView>('/api/results');
    expect([status, body.waiting]).toEqual([200, 0]);
    return clinic.database.reads.selectFrom('course_result').selectAll().orderBy('course_id').execute();
  };
  /** As if nothing had been kept. */
  const rebuild = async () => {
    await clinic.database.transact(async (tx) => {
      await tx.deleteFrom('course_result').execute();
      const courses = await tx.selectFrom('course').select('id').execute();
      const changes = courses.map(({ id }) => ({ course_id: id, mark: 'all' }));
      await tx.insertInto('course_change').values(changes).execute();
    });
    return storedNow();
  };
  const send = async <T>(url: string, body: unknown, method: 'post' | 'put' = 'post'): Promise<T> => {
    const answer = await clinic.as('chiropractor')[method]<T>(url, body);
    if (answer.status >= 300) throw new Error(`${url}: ${JSON.stringify(answer.problem)}`);
    return answer.body;
  };

  it(
    'follows every kind of write, and is what working out everything anew gives',
    async () => {
      clinic.setNow(`${onDay(0)}T16:00:00Z`);
      const patientId = newId();
      const courseId = await clinic.openCourse({ id: patientId });
      const course = `/api/courses/${courseId}`;
      const answers = intakeAnswers({ painNrs: 6 });
      const checkIn = aCheckIn({ on: onDay(14), painNrs: 4 });
      const visit = aVisit({ content: { on: onDay(7) } });
      const closing = { id: newId(), reason: 'plateau', detail: '', on: onDay(14) } as const;
      const massage = { massage: aTreatment({ minutes: 20 }) };
      const steps: Readonly<Record<string, () => Promise<unknown>>> = {
        'the signing of a plan': async () => {
          await send(`${course}/intake`, anIntake({ answers }));
          await send(`${course}/examination`, anExamination());
          await send(`${course}/plan/sign`, aPlan({ content: planContent({ startOn: DAY_ZERO }) }));
          clinic.setNow(`${onDay(14)}T16:00:00Z`);
        },
        'a corrected intake': () =>
          send(
            `${course}/intake`,
            anIntake({ basedOn: 1, answers: { ...answers, painNrs: 8 }, reason: 'Misheard' }),
          ),
        'an intake entered in error': () =>
          send(`${course}/intake/versions/2/error`, { reason: 'Of another' }),
        'a check-in': () => send(`${course}/check-ins`, checkIn),
        'a corrected check-in': () =>
          send<CheckIn>(
            `${course}/check-ins`,
            aCheckIn({ on: onDay(14), painNrs: 3, corrects: checkIn.id, reason: 'Misheard' }),
          ),
        'a visit': () => send(`${course}/visits`, visit),
        'an amended visit': () =>
          send(
            `${course}/visits`,
            aVisit({
              visitId: visit.visitId,
              basedOn: 1,
              content: { on: onDay(7), delivered: massage },
              reasons: { visit: null, rows: { massage: 'Asked for it' } },
              reason: 'Forgotten',
            }),
          ),
        'a visit entered in error': () =>
          send(`${course}/visits/${visit.visitId}/error`, { reason: 'Of another' }),
        'an amended plan': () =>
          send(
            `${course}/plan/sign`,
            aPlan({
              basedOn: 1,
              content: planContent({
                startOn: DAY_ZERO,
                sessions: { therapeutic_exercise: [1, 1, 1, 1, 1, 1] },
              }),
              reason: 'Less time',
            }),
          ),
        'a closing': () => send(`${course}/closings`, closing),
        'a reopening': () =>
          send<ClosingList>(`${course}/closings/${closing.id}/reopening`, { reason: 'Came back' }),
        'a corrected birth date': () =>
          send(
            `/api/patients/${patientId}`,
            {
              basedOn: 1,
              givenName: 'Anna',
              familyName: 'Smith',
              birthDate: '1950-06-15',
              sex: 'female',
              phone: null,
              email: null,
            },
            'put',
          ),
        'a course entered in error': () => send(`${course}/error`, { reason: 'Of another' }),
      };

      let before = JSON.stringify(await storedNow());
      expect(before).toBe('[]');
      for (const [name, step] of Object.entries(steps)) {
        await step();
        const kept = await storedNow();
        expect(await rebuild())
          .withContext(name)
          .toEqual(kept);
        expect(JSON.stringify(kept)).withContext(name).not.toBe(before);
        before = JSON.stringify(kept);
      }
      expect(before).toBe('[]');
    },
    WALK_LIMIT_MS,
  );

  it('is worked out again where the record was written in the meantime', async () => {
    const courseId = await clinic.openCourse();
    await storedNow();
    const marks = () => clinic.database.reads.selectFrom('course_change').select('mark').execute();
    await send(`/api/courses/${courseId}/intake`, anIntake());
    const [first] = await marks();
    await send(`/api/courses/${courseId}/examination`, anExamination());
    const [second] = await marks();
    expect(second?.mark).not.toBe(first?.mark);
    await clinic.database.transact((tx) => storeResult(tx, { courseId, mark: first?.mark ?? '' }, null));
    expect(await marks()).toEqual([{ mark: second?.mark ?? '' }]);
  });
});
