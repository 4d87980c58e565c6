import type { NewCheckIn } from '#contract/check-in';
import type { FigureCourses, ResultsView } from '#contract/results';
import { addDays } from '#domain/outcomes';
import {
  aCheckIn,
  aPlan,
  aTreatment,
  aVisit,
  anExamination,
  anIntake,
  anRmdq,
  intakeAnswers,
  newId,
  planContent,
} from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const DAY_ZERO = '2026-03-04';
const onDay = (day: number) => addDays(DAY_ZERO, day);

describeOnEveryDatabase('clinic results', (open) => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(open)));
  afterEach(() => clinic.close());

  const post = async (url: string, body: unknown) => {
    const answer = await clinic.as('chiropractor').post(url, body);
    if (answer.status >= 300) throw new Error(`${url}: ${JSON.stringify(answer.problem)}`);
  };
  const checkIn = (courseId: string, change: Partial<NewCheckIn>) =>
    post(`/api/courses/${courseId}/check-ins`, aCheckIn(change));
  /** A course that has begun on day 0. */
  const startCourse = async (painNrs: number, onsetOn: string) => {
    clinic.setNow(`${DAY_ZERO}T16:00:00Z`);
    const courseId = await clinic.openCourse({ familyName: `Smith${painNrs}` });
    const answers = intakeAnswers({ painNrs, onsetOn });
    await post(`/api/courses/${courseId}/intake`, anIntake({ answers }));
    await post(`/api/courses/${courseId}/examination`, anExamination());
    await post(`/api/courses/${courseId}/plan/sign`, aPlan({ content: planContent({ startOn: DAY_ZERO }) }));
    return courseId;
  };
  const startCourses = async (count: number) => {
    const ids: string[] = [];
    for (let at = 0; at < count; at += 1)
      ids.push(await startCourse(4 + (at % 3), onDay(at < 2 ? -10 : -100)));
    return ids;
  };
  const setDay = (day: number) => clinic.setNow(`${onDay(day)}T16:00:00Z`);
  const results = async (query = '') =>
    (await clinic.as('clinician').get<ResultsView>(`/api/results${query}`)).body;
  const trace = async (figure: string, query = '') =>
    (await clinic.as('clinician').get<FigureCourses>(`/api/results/courses?figure=${figure}${query}`)).body;

  it('are empty in an empty clinic', async () => {
    expect(await results()).toEqual({
      today: '2026-03-02',
      waiting: 0,
      a: { shown: 'empty', summary: null },
      b: null,
      comparison: null,
    });
  });

  it('are not shown of fewer than ten courses, and tell nothing of them', async () => {
    const [courseId] = await startCourses(1);
    await checkIn(courseId ?? '', { on: onDay(0) });
    expect((await results()).a).toEqual({ shown: 'too_few', summary: null });
    expect(await trace('started')).toEqual({ shown: 'too_few', total: 0, courses: [] });
  });

  it('begin with who answered and who was lost, have means and responders, and lead to the patients', async () => {
    const ids = await startCourses(12);
    setDay(42);
    for (const [at, courseId] of ids.slice(0, 10).entries()) {
      const improvement = at === 0 ? ('much_better' as const) : null;
      await checkIn(courseId, { on: onDay(42), painNrs: 2, rmdq: anRmdq(at), improvement });
    }
    await post(`/api/courses/${ids[10]}/closings`, {
      id: newId(),
      reason: 'stopped_attending',
      detail: '',
      on: onDay(42),
    });
    setDay(60);
    const { a, waiting } = await results();
    const { summary } = a;
    expect(waiting).toBe(0);
    expect(summary?.courses).toBe(12);
    const [, , week6, week12] = summary?.completeness ?? [];
    expect([week6?.answered, week6?.awaited, week12?.awaited]).toEqual([10, 0, 12]);
    expect(week6?.lost.filter(({ courses }) => courses > 0)).toEqual([
      { why: 'stopped_attending', courses: 1 },
      { why: 'no_answer', courses: 1 },
    ]);
    expect(summary?.nrs[0]).toEqual(jasmine.objectContaining({ n: 12, mean: 5 }));
    expect(summary?.nrs[3]).toEqual(jasmine.objectContaining({ n: 10, mean: 2, standardDeviation: 0 }));
    expect(summary?.nrsResponses[2]?.ofKnown.improved).toEqual(
      jasmine.objectContaining({ count: 10, of: 10, share: 1 }),
    );
    expect(summary?.nrsResponses[2]?.ofDue.improved.of).toBe(12);

    const lost = await trace('lost-6');
    expect(lost.total).toBe(2);
    expect(new Set(lost.courses.map(({ courseId }) => courseId))).toEqual(new Set([ids[10]!, ids[11]!]));
    expect((await trace('improvement-6-much_better')).courses.map(({ courseId }) => courseId)).toEqual([
      ids[0]!,
    ]);
    const traced = (await clinic.auditRows()).filter(({ action }) => action === 'results.trace');
    expect(traced.filter(({ patient_id }) => patient_id !== null).length).toBe(3);
  });

  it('are of the courses that were chosen, unless that leaves out only a few', async () => {
    await startCourses(12);
    expect((await results('?acuity=chronic')).a.shown).toBe('rest_too_few');
    expect((await results('?acuity=acute')).a.shown).toBe('too_few');
    expect((await results('?acuity=subacute')).a.shown).toBe('empty');
    expect((await results(`?from=${onDay(1)}`)).a.shown).toBe('empty');
    expect((await results(`?from=${onDay(0)}&to=${onDay(0)}`)).a.summary?.courses).toBe(12);
    expect((await results('?notGiven=massage')).a.summary?.courses).toBe(12);
  });

  it('compare two groups that share no course', async () => {
    const ids = await startCourses(24);
    setDay(42);
    for (const [at, courseId] of ids.entries()) {
      await checkIn(courseId, { on: onDay(42), painNrs: (at * at) % 7, rmdq: anRmdq(at % 5) });
      if (at % 2 === 0) continue;
      const delivered = { massage: aTreatment({ minutes: 20 }) };
      await post(
        `/api/courses/${courseId}/visits`,
        aVisit({
          content: { on: onDay(41), delivered },
          reasons: { visit: null, rows: { massage: 'Asked for it' } },
        }),
      );
    }
    const { a, b, comparison } = await results('?compare=yes&notGiven=massage&bGiven=massage');
    expect([a.summary?.courses, b?.summary?.courses, comparison?.shared]).toEqual([12, 12, 0]);
    const nrs = comparison?.fits?.nrs;
    if (nrs?.kind !== 'estimated') throw new Error(nrs?.reason);
    expect(nrs.weeks).toEqual([6]);
    expect(nrs.differences[0]?.interval.lower).toBeLessThan(nrs.differences[0]?.interval.upper ?? 0);
    expect(nrs.means.map(({ group, n }) => [group, n])).toEqual([
      ['a', 12],
      ['b', 12],
    ]);
    const overlapping = await results('?compare=yes');
    expect(overlapping.comparison).toEqual({ shared: 24, fits: null });
    expect((await results('?compare=yes&bAcuity=acute')).comparison).toBeNull();
  });

  it('know no other figure, filter or reader', async () => {
    const clinician = clinic.as('clinician');
    expect(
      (await clinician.get('/api/results/courses?figure=best_clinician')).problem.fields?.[0]?.field,
    ).toBe('/figure');
    expect((await clinician.get('/api/results?clinician=me')).status).toBe(400);
    expect((await clinician.get('/api/results?from=yesterday')).status).toBe(400);
    expect((await clinic.as('staff').get('/api/results')).status).toBe(403);
  });
});
