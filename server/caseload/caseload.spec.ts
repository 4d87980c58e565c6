import type { Caseload, CaseloadCourse } from '#contract/caseload';
import type { Patient } from '#contract/patient';
import type { VisitsView } from '#contract/visit';
import { addDays } from '#domain/outcomes';
import { ASKED_RED_FLAGS, answerAll } from '#domain/vocabulary';
import {
  aCheckIn,
  aPlan,
  aTreatment,
  aVisit,
  anExamination,
  anIntake,
  anOpenRmdq,
  anRmdq,
  intakeAnswers,
  newId,
  planContent,
} from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const DAY_ZERO = '2026-03-04';
const dayOfCourse = (day: number) => addDays(DAY_ZERO, day);

describeOnEveryDatabase('the caseload', (open) => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(open)));
  afterEach(() => clinic.close());

  const caseload = async (who: 'chiropractor' | 'clinician' = 'chiropractor') =>
    (await clinic.as(who).get<Caseload>('/api/caseload')).body;
  const setDay = (day: number) => clinic.setNow(`${dayOfCourse(day)}T16:00:00Z`);
  const post = async (courseId: string, path: string, body: unknown) => {
    const { status, problem } = await clinic
      .as('chiropractor')
      .post(`/api/courses/${courseId}/${path}`, body);
    expect(status)
      .withContext(`${path} ${JSON.stringify(problem)}`)
      .toBe(201);
  };
  /** Pain 6 and disability 13 on day 0, on a plan of six weeks. */
  const startCourse = async (familyName = 'Smith') => {
    const courseId = await clinic.openCourse({ familyName, birthDate: '1980-06-15' });
    await post(courseId, 'intake', anIntake());
    await post(courseId, 'examination', anExamination());
    await post(courseId, 'plan/sign', aPlan({ content: planContent({ startOn: DAY_ZERO }) }));
    return courseId;
  };
  const checkIn = (courseId: string, day: number, more: Parameters<typeof aCheckIn>[0] = {}) =>
    post(courseId, 'check-ins', aCheckIn({ on: dayOfCourse(day), ...more }));
  const visit = (
    courseId: string,
    day: number,
    content: NonNullable<Parameters<typeof aVisit>[0]>['content'] = {},
  ) => post(courseId, 'visits', aVisit({ content: { on: dayOfCourse(day), ...content } }));
  const names = ({ courses }: Caseload) => courses.map(({ patient }) => patient.familyName);
  const kinds = (course: CaseloadCourse | undefined) => course?.worries.map(({ kind }) => kind);

  it('has nobody in an empty clinic, and nobody without an intake', async () => {
    expect(await caseload()).toEqual({ on: '2026-03-02', courses: [] });
    await clinic.openCourse();
    expect((await caseload()).courses).toEqual([]);
  });

  it('has everything a card shows of a course', async () => {
    const courseId = await startCourse();
    setDay(9);
    await visit(courseId, 2);
    await visit(courseId, 8, { delivered: { chiropractic_adjustment: aTreatment() } });
    setDay(15);
    await checkIn(courseId, 14, { painNrs: 3, rmdq: anOpenRmdq(5) });
    const { on, courses } = await caseload();
    expect(on).toBe(dayOfCourse(15));
    expect(courses).toEqual([
      {
        courseId,
        patient: {
          id: courses[0]!.patient.id,
          number: 1,
          givenName: courses[0]!.patient.givenName,
          familyName: 'Smith',
          ageYears: 45,
        },
        stage: 'in_care',
        triage: 'clear',
        openedOn: '2026-03-02',
        dayZero: DAY_ZERO,
        day: 15,
        week: 3,
        goalNrs: 3,
        goalRmdq: 6,
        scores: [
          { on: '2026-03-02', day: -2, painNrs: 6, rmdqScore: 13 },
          { on: dayOfCourse(14), day: 14, painNrs: 3, rmdqScore: null },
        ],
        visits: { given: 2, planned: 10, lastOn: dayOfCourse(8) },
        sessions: { due: 8, done: 2 },
        nextCheckIn: { week: 4, target: dayOfCourse(28), state: 'later' },
        worries: [],
        waitingDays: 1,
        isMine: true,
      },
    ]);
    expect((await caseload('clinician')).courses[0]?.isMine).toBeFalse();
  });

  it('puts whom to look at first at the top, and says why', async () => {
    for (const name of ['Fine', 'Lost', 'Overdue', 'Ruled', 'Worse', 'Stopped']) {
      const courseId = await startCourse(name);
      setDay(18);
      await visit(courseId, 17, name === 'Ruled' ? { soreOver48Hours: true } : {});
      if (name !== 'Overdue' && name !== 'Lost') {
        await checkIn(courseId, 14, { painNrs: name === 'Worse' ? 8 : 4 });
      }
      if (name === 'Lost')
        await post(courseId, 'closings', { id: newId(), reason: 'plateau', detail: '', on: dayOfCourse(18) });
      if (name === 'Stopped') {
        const answers = intakeAnswers({ redFlags: answerAll(ASKED_RED_FLAGS, ['saddle_numbness']) });
        await post(courseId, 'intake', anIntake({ basedOn: 1, answers }));
      }
      clinic.setNow('2026-03-02T15:00:00Z');
    }
    setDay(18);
    const seen = await caseload();
    expect(names(seen)).toEqual(['Stopped', 'Worse', 'Ruled', 'Overdue', 'Fine']);
    expect(seen.courses.map((course) => course.worries[0]?.because[0])).toEqual([
      'saddle_numbness',
      'nrs',
      'soreness_over_48_hours',
      'week_2',
      undefined,
    ]);
    expect(seen.courses[0]?.triage).toBe('emergency');
  });

  it('says of each course the same as its own pages do', async () => {
    const courseId = await startCourse();
    const other = await startCourse('Other');
    setDay(12);
    const answers = intakeAnswers({ redFlags: answerAll(ASKED_RED_FLAGS, ['night_pain_unrelenting']) });
    await post(courseId, 'intake', anIntake({ basedOn: 1, answers }));
    expect(kinds((await caseload()).courses[0])).toEqual(['stop']);
    await post(courseId, 'explanations', {
      id: newId(),
      sign: 'night_pain_unrelenting',
      reason: 'Shoulder, long known',
      intakeVersion: 2,
    });
    await visit(other, 11, { soreOver48Hours: true });
    const signs = { limb_muscle_weakness: true };
    const reasons = { visit: 'The patient was on the table', rows: {} };
    await post(other, 'visits', aVisit({ content: { on: dayOfCourse(12), signs }, reasons }));
    for (const course of (await caseload()).courses) {
      const { body } = await clinic.as('clinician').get<VisitsView>(`/api/courses/${course.courseId}/visits`);
      expect(course.triage).toBe(body.triage!.level);
      const said = course.worries.flatMap(({ ruleIds }) => ruleIds);
      expect(body.alerts.map(({ ruleId }) => ruleId).filter((id) => !said.includes(id))).toEqual([]);
      expect(kinds(course)?.includes('stop')).toBe(body.triage!.stopped);
      expect(course.sessions).toEqual(body.delivery!.adherence);
    }
  });

  it('counts the newest version of a visit, and none that was entered in error', async () => {
    const courseId = await startCourse();
    setDay(9);
    const first = aVisit({ content: { on: dayOfCourse(3), soreOver48Hours: true } });
    await post(courseId, 'visits', first);
    const wrong = aVisit({ content: { on: dayOfCourse(8), soreOver48Hours: true } });
    await post(courseId, 'visits', wrong);
    expect((await caseload()).courses[0]?.visits).toEqual({ given: 2, planned: 10, lastOn: dayOfCourse(8) });
    await clinic
      .as('chiropractor')
      .post(`/api/courses/${courseId}/visits/${wrong.visitId}/error`, { reason: 'Another patient' });
    await post(courseId, 'visits', {
      ...aVisit({ content: { on: dayOfCourse(4) } }),
      visitId: first.visitId,
      basedOn: 1,
      reason: 'No soreness',
    });
    const [course] = (await caseload()).courses;
    expect(course?.visits).toEqual({ given: 1, planned: 10, lastOn: dayOfCourse(4) });
    expect(course?.worries).toEqual([]);
  });

  it('counts a corrected check-in alone', async () => {
    const courseId = await startCourse();
    setDay(15);
    const wrong = aCheckIn({ on: dayOfCourse(14), painNrs: 9, rmdq: anRmdq(13) });
    await post(courseId, 'check-ins', wrong);
    expect(kinds((await caseload()).courses[0])).toEqual(['worse']);
    await checkIn(courseId, 14, { painNrs: 4, corrects: wrong.id, reason: 'Typed wrongly' });
    const [course] = (await caseload()).courses;
    expect(course?.scores.at(-1)?.painNrs).toBe(4);
    expect(course?.worries).toEqual([]);
  });

  it('has a course whose intake waits for a plan, and one whose intake was entered in error after day 0', async () => {
    const waiting = await clinic.openCourse({ familyName: 'Waiting' });
    await post(waiting, 'intake', anIntake());
    const begun = await startCourse('Begun');
    await clinic
      .as('chiropractor')
      .post(`/api/courses/${begun}/intake/versions/1/error`, { reason: 'Another patient' });
    setDay(13);
    const { courses } = await caseload();
    expect(courses.map(({ patient, triage, dayZero }) => [patient.familyName, triage, dayZero])).toContain([
      'Waiting',
      'caution',
      null,
    ]);
    expect(courses.find(({ courseId }) => courseId === waiting)?.worries).toEqual([
      { kind: 'lost', because: ['no_plan'], ruleIds: ['caseload.lost'] },
    ]);
    const after = courses.find(({ courseId }) => courseId === begun);
    expect([after?.triage, after?.scores, after?.day]).toEqual([null, [], 13]);
  });

  it('leaves out what was entered in error, and what is closed', async () => {
    const wrong = await startCourse('Wrong');
    const closed = await startCourse('Closed');
    setDay(2);
    await clinic.as('chiropractor').post(`/api/courses/${wrong}/error`, { reason: 'Wrong patient' });
    await post(closed, 'closings', { id: newId(), reason: 'plateau', detail: '', on: dayOfCourse(2) });
    expect((await caseload()).courses).toEqual([]);
  });

  it('has the courses of a merged registration under the patient who stands', async () => {
    const [first, second] = [await startCourse('First'), await startCourse('Second')];
    const patientOf = async (courseId: string) =>
      (await caseload()).courses.find((course) => course.courseId === courseId)!.patient;
    const [kept, merged] = [await patientOf(first), await patientOf(second)];
    const survivor = (await clinic.as('chiropractor').get<Patient>(`/api/patients/${kept.id}`)).body;
    expect(survivor.id).toBe(kept.id);
    const answer = await clinic.as('chiropractor').post(`/api/patients/${kept.id}/merges`, {
      id: newId(),
      mergedId: merged.id,
      reason: 'The same person',
    });
    expect(answer.status).withContext(JSON.stringify(answer.problem)).toBeLessThan(300);
    expect((await caseload()).courses.map(({ patient }) => patient.familyName)).toEqual(['First', 'First']);
  });

  it('reads more courses than fit one lot, and is told to the audit once', async () => {
    const days = Array.from({ length: 53 }, (_, at) => `P${at}`);
    for (const familyName of days) {
      const courseId = await clinic.openCourse({ familyName });
      await post(courseId, 'intake', anIntake());
    }
    const before = (await clinic.auditRows()).length;
    expect(names(await caseload()).toSorted()).toEqual(days.toSorted());
    const rows = (await clinic.auditRows()).slice(before);
    expect(rows).toEqual([
      {
        action: 'caseload.read',
        outcome: 'done',
        patient_id: null,
        account_id: clinic.accountIds.chiropractor,
      },
    ]);
  });
});
