import type { IntakeView } from '#contract/intake';
import type { PlanView } from '#contract/plan';
import type { NewClearance, NewExplanation, Settlements } from '#contract/settlement';
import { MODALITIES, type RedFlag } from '#domain/vocabulary';
import { anExamination, anIntake, intakeAnswers, newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const none = intakeAnswers().redFlags;

function anExplanation(explanation: Partial<NewExplanation> = {}): NewExplanation {
  return {
    id: newId(),
    sign: 'pain_with_nausea',
    reason: 'New antibiotic since Monday',
    intakeVersion: 1,
    ...explanation,
  };
}

function aClearance(clearance: Partial<NewClearance> = {}): NewClearance {
  return {
    id: newId(),
    physician: 'Dr. Olga Ward, neurology',
    givenOn: '2026-03-02',
    excluded: 'Cauda equina syndrome, by MRI of today',
    permitted: Object.fromEntries(
      MODALITIES.map((modality) => [modality, modality === 'heat']),
    ) as NewClearance['permitted'],
    condition: 'Heat only until the review in two weeks',
    intakeVersion: 1,
    ...clearance,
  };
}

describeOnEveryDatabase('a stop', (open) => {
  let clinic: TestClinic;
  let courseId: string;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
    courseId = await clinic.openCourse();
  });
  afterEach(() => clinic.close());

  let saved = 0;
  beforeEach(() => (saved = 0));
  const answer = async (signs: readonly RedFlag[], change = {}) => {
    const redFlags = { ...none, ...Object.fromEntries(signs.map((sign) => [sign, true])) };
    const write = anIntake({
      basedOn: saved,
      answers: intakeAnswers({ redFlags, ...change }),
      reason: saved === 0 ? null : 'Asked again',
    });
    const { status } = await clinic.as('chiropractor').post(`/api/courses/${courseId}/intake`, write);
    expect(status).toBe(201);
    saved += 1;
  };
  const explain = (explanation = anExplanation()) =>
    clinic.as('chiropractor').post<Settlements>(`/api/courses/${courseId}/explanations`, explanation);
  const clear = (clearance = aClearance()) =>
    clinic.as('chiropractor').post<Settlements>(`/api/courses/${courseId}/clearances`, clearance);
  const plan = async () =>
    (await clinic.as('chiropractor').get<PlanView>(`/api/courses/${courseId}/plan`)).body;
  const isStopped = async () => (await plan()).triage?.stopped;

  it('ends with an explanation, and the answer stays where it was [C9]', async () => {
    await answer(['pain_with_nausea']);
    expect(await isStopped()).toBeTrue();
    const { status, body } = await explain();
    expect(status).toBe(201);
    expect(body.explanations[0]).toEqual(
      jasmine.objectContaining({
        sign: 'pain_with_nausea',
        reason: 'New antibiotic since Monday',
        holds: true,
        recordedBy: { id: clinic.accountIds.chiropractor, displayName: 'The chiropractor' },
      }),
    );
    const { triage } = await plan();
    expect(triage?.stopped).toBeFalse();
    expect(triage?.findings.map(({ ruleId }) => ruleId)).toContain('C9.pain_with_nausea');
    const view = await clinic.as('chiropractor').get<IntakeView>(`/api/courses/${courseId}/intake`);
    expect(view.body.intake?.answers.redFlags.pain_with_nausea).toBeTrue();
  });

  it('is explained sign by sign', async () => {
    await answer(['pain_with_nausea', 'pain_with_fever']);
    await explain();
    expect(await isStopped()).toBeTrue();
  });

  it('comes back when the sign goes and comes again, or comes otherwise', async () => {
    await answer(['limb_muscle_weakness']);
    await explain(anExplanation({ sign: 'limb_muscle_weakness', reason: 'Polio as a child' }));
    await answer(['limb_muscle_weakness'], { painNrs: 3 });
    expect(await isStopped()).toBeFalse();
    await answer(['limb_muscle_weakness'], { redFlagDetails: { limb_muscle_weakness: { onset: 'sudden' } } });
    expect(await isStopped()).toBeTrue();
    await explain(anExplanation({ sign: 'limb_muscle_weakness', intakeVersion: saved }));
    expect(await isStopped()).toBeFalse();
    await answer([]);
    await answer(['limb_muscle_weakness'], { redFlagDetails: { limb_muscle_weakness: { onset: 'sudden' } } });
    expect(await isStopped()).toBeTrue();
  });

  it('opens exactly what the physician permitted, with the condition as its warning [C10]', async () => {
    await answer(['saddle_numbness']);
    const { body } = await clear();
    expect(body.clearances[0]).toEqual(
      jasmine.objectContaining({ holds: true, covers: ['saddle_numbness'], lastDay: '2026-04-13' }),
    );
    const { triage, checks } = await plan();
    expect(triage?.stopped).toBeFalse();
    expect(triage?.level).toBe('emergency');
    expect(checks.filter(({ status }) => status !== 'blocked').map(({ modality }) => modality)).toEqual([
      'heat',
    ]);
    expect(checks.find(({ modality }) => modality === 'heat')?.status).toBe('warned');
  });

  it('comes back with a new flag, and after six weeks [C10]', async () => {
    await answer(['saddle_numbness']);
    await clear();
    await answer(['saddle_numbness', 'pain_with_fever']);
    expect(await isStopped()).toBeTrue();
    await clear(aClearance({ intakeVersion: 2 }));
    expect(await isStopped()).toBeFalse();
    clinic.setNow('2026-04-13T15:00:00Z');
    expect(await isStopped()).toBeFalse();
    clinic.setNow('2026-04-14T15:00:00Z');
    expect(await isStopped()).toBeTrue();
  });

  it('comes back when a cleared sign goes and comes again [C10]', async () => {
    await answer(['saddle_numbness']);
    await clear();
    await answer([]);
    await answer(['saddle_numbness']);
    expect(await isStopped()).toBeTrue();
  });

  it('stays cleared when the examination confirms the sign', async () => {
    await answer(['limb_muscle_weakness']);
    await clear();
    const findings = { redFlags: { ...anExamination().findings.redFlags, limb_muscle_weakness: true } };
    await clinic.as('chiropractor').post(`/api/courses/${courseId}/examination`, anExamination({ findings }));
    expect(await isStopped()).toBeFalse();
  });

  it('is settled once by the same request twice', async () => {
    await answer(['pain_with_nausea', 'saddle_numbness']);
    const explanation = anExplanation();
    const clearance = aClearance();
    for (const status of [(await explain(explanation)).status, (await explain(explanation)).status])
      expect(status).toBe(201);
    await clear(clearance);
    const { body } = await clear(clearance);
    expect([body.explanations.length, body.clearances.length]).toEqual([1, 1]);
    expect((await explain({ ...explanation, reason: 'Another' })).status).toBe(409);
  });

  it('is not settled on an intake that has changed, for a sign that is not there, or by what is out of date', async () => {
    await answer(['saddle_numbness']);
    expect((await explain()).problem.fields?.[0]?.field).toBe('/sign');
    expect((await clear(aClearance({ givenOn: '2026-03-03' }))).problem.fields?.[0]?.field).toBe('/givenOn');
    expect((await clear(aClearance({ givenOn: '2026-01-01' }))).problem.fields?.[0]?.field).toBe('/givenOn');
    await answer(['saddle_numbness'], { painNrs: 2 });
    expect((await clear()).status).toBe(409);
    expect(await isStopped()).toBeTrue();
  });

  it('is settled by a chiropractor only; staff see that, not why', async () => {
    await answer(['pain_with_nausea']);
    for (const who of ['staff', 'clinician', 'administrator'] as const) {
      const url = `/api/courses/${courseId}`;
      expect((await clinic.as(who).post(`${url}/explanations`, anExplanation())).status).toBe(403);
      expect((await clinic.as(who).post(`${url}/clearances`, aClearance())).status).toBe(403);
    }
    await explain();
    const { body } = await clinic.as('staff').get<IntakeView>(`/api/courses/${courseId}/intake`);
    expect(Object.keys(body.settled?.explainedRedFlags ?? {})).toEqual(['pain_with_nausea']);
    expect(JSON.stringify(body)).not.toContain('antibiotic');
  });
});
