import type { AlertList } from '#contract/alert';
import type { CheckIn, CheckInList, NewCheckIn } from '#contract/check-in';
import type { IntakeView } from '#contract/intake';
import type { VisitsView } from '#contract/visit';
import { NECK_VISIT_SIGN, VISIT_SIGNS, type VisitSign, answerAll } from '#domain/vocabulary';
import {
  aCheckIn,
  aPlan,
  aTreatment,
  aVisit,
  anExamination,
  anIntake,
  anOpenRmdq,
  intakeAnswers,
  newId,
} from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const withSign = (sign: VisitSign, more: Partial<NewCheckIn> = {}) =>
  aCheckIn({ signs: answerAll(VISIT_SIGNS, [sign]), ...more });

describeOnEveryDatabase('what a check-in asks', (open) => {
  let clinic: TestClinic;
  let courseId: string;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
    courseId = await clinic.openCourse();
  });
  afterEach(() => clinic.close());

  const post = (checkIn: NewCheckIn) =>
    clinic.as('staff').post<CheckIn>(`/api/courses/${courseId}/check-ins`, checkIn);
  const record = async (checkIn: NewCheckIn) => {
    const answer = await post(checkIn);
    expect(answer.status).withContext(JSON.stringify(answer.problem)).toBe(201);
    return answer.body;
  };
  const list = async () =>
    (await clinic.as('staff').get<CheckInList>(`/api/courses/${courseId}/check-ins`)).body;
  const chiropractor = () => clinic.as('chiropractor');
  const intake = async () => (await chiropractor().get<IntakeView>(`/api/courses/${courseId}/intake`)).body;
  const stopAlerts = async () =>
    (await chiropractor().get<VisitsView>(`/api/courses/${courseId}/visits`)).body.alerts.map(
      ({ code }) => code,
    );
  const startCare = async () => {
    await chiropractor().post(`/api/courses/${courseId}/intake`, anIntake());
    await chiropractor().post(`/api/courses/${courseId}/examination`, anExamination());
    await chiropractor().post(`/api/courses/${courseId}/plan/sign`, aPlan());
  };

  it('is kept as it was answered, with the way it came and who entered it', async () => {
    const checkIn = aCheckIn({
      way: 'phone',
      improvement: 'a_little_better',
      adverseEvents: [{ what: 'Dizzy for a day', severity: 'mild', action: 'Rested' }],
      bothersomeness: 2,
      medicationDays: 3,
      satisfaction: 8,
    });
    await record(checkIn);
    const [saved] = (await list()).checkIns;
    expect(saved).toEqual(jasmine.objectContaining({ ...checkIn }));
    expect(saved?.recordedBy.displayName).toBe('The staff');
  });

  it('is asked at the desk, at a visit or by phone: no other way is taken from those who work here', async () => {
    for (const way of ['tablet', 'link', 'import'] as const) {
      const { problem } = await post(aCheckIn({ way }));
      expect(problem.fields?.map(({ field }) => field))
        .withContext(way)
        .toEqual(['/way']);
    }
  });

  it('is not saved while a sign is open, unless somebody says that it could not be asked', async () => {
    const checkIn = aCheckIn({ signs: { saddle_numbness: false } });
    const refused = await post(checkIn);
    expect(refused.problem.fields?.map(({ field }) => field)).toEqual(['/signs']);
    const saved = await record({ ...checkIn, signsNotAsked: true });
    expect(saved.signs).toEqual({ saddle_numbness: false });
    expect(await record({ ...checkIn, signsNotAsked: true })).toEqual(saved);
  });

  it('asks for no signs when one from before they were asked is corrected', async () => {
    const before = await record(aCheckIn({ signs: {}, signsNotAsked: true }));
    await record(aCheckIn({ signs: {}, corrects: before.id, reason: 'Heard wrongly' }));
    expect((await list()).checkIns.length).toBe(2);
  });

  it('asks the artery signs until somebody has said that the neck is free, and again once it is treated', async () => {
    const { [NECK_VISIT_SIGN]: _, ...others } = answerAll(VISIT_SIGNS);
    expect((await list()).asksNeckSigns).toBeTrue();
    expect((await post(aCheckIn({ signs: others }))).status).toBe(400);
    const answers = intakeAnswers({ bodyChart: { marks: {}, nothingToMark: true } });
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ answers }));
    expect((await list()).asksNeckSigns).toBeFalse();
    expect((await post(aCheckIn({ signs: others }))).status).toBe(201);
    const visit = aVisit({
      content: {
        on: '2026-03-02',
        delivered: { therapeutic_exercise: aTreatment({ regions: ['back_neck'] }) },
      },
      reasons: { visit: 'First aid', rows: {} },
    });
    expect((await chiropractor().post(`/api/courses/${courseId}/visits`, visit)).status).toBe(201);
    expect((await list()).asksNeckSigns).toBeTrue();
  });

  it('stops the course at a sign and tells the clinic', async () => {
    await startCare();
    await record(withSign('saddle_numbness', { way: 'phone' }));
    const { triage, reportedSigns } = await intake();
    expect([triage?.level, reportedSigns]).toEqual(['emergency', ['saddle_numbness']]);
    expect((await chiropractor().get<AlertList>('/api/alerts')).body.alerts[0]?.signs?.[0]?.code).toBe(
      'saddle_numbness',
    );
    expect(await stopAlerts()).toEqual(['red_flag_at_a_visit', 'new_nerve_change']);
  });

  it('opens the course again when the sign is taken back by a correction, and a correction of that stops it anew', async () => {
    await startCare();
    const wrong = await record(withSign('pain_with_fever'));
    const right = await record(aCheckIn({ corrects: wrong.id, reason: 'Wrong key' }));
    expect((await intake()).reportedSigns).toEqual([]);
    await record(withSign('pain_with_fever', { corrects: right.id, reason: 'It was right' }));
    expect((await intake()).reportedSigns).toEqual(['pain_with_fever']);
    expect((await intake()).triage?.stopped).toBeTrue();
  });

  it('keeps a sign reported at another check-in when one is corrected', async () => {
    await record(withSign('pain_with_fever'));
    const second = await record(withSign('pain_with_fever'));
    await record(aCheckIn({ corrects: second.id, reason: 'Wrong key' }));
    await startCare();
    expect((await intake()).reportedSigns).toEqual(['pain_with_fever']);
  });

  it('is not saved with nothing answered but a note', async () => {
    const blank = aCheckIn({
      painNrs: null,
      rmdq: anOpenRmdq(),
      signs: {},
      signsNotAsked: true,
      note: 'Was in a hurry',
    });
    expect((await post(blank)).problem.fields?.map(({ field }) => field)).toEqual(['/painNrs']);
    expect((await post({ ...blank, id: newId(), adverseEvents: [] })).status).toBe(201);
  });

  it('keeps two in one week and one before day 0', async () => {
    await startCare();
    clinic.setNow('2026-03-20T15:00:00Z');
    for (const on of ['2026-03-03', '2026-03-17', '2026-03-20']) await record(aCheckIn({ on }));
    expect((await list()).checkIns.map(({ on, week }) => [on, week])).toEqual([
      ['2026-03-03', null],
      ['2026-03-17', 2],
      ['2026-03-20', 2],
    ]);
  });
});
