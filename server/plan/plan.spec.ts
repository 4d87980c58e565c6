import type { BodyChart } from '#contract/intake';
import type { PlanVersion, PlanView, PlanWrite } from '#contract/plan';
import { KNOWLEDGE_VERSION } from '#domain/knowledge';
import {
  ASKED_RED_FLAGS,
  COMORBIDITIES,
  MODALITIES,
  type AskedRedFlag,
  type Comorbidity,
  type Segment,
  UNDERLYING_CONDITIONS,
  type UnderlyingCondition,
  answerAll,
} from '#domain/vocabulary';
import {
  aPlan,
  aTreatment,
  anExamination,
  anIntake,
  intakeAnswers,
  newId,
  planContent,
} from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

describe('the plan of a course', () => {
  let clinic: TestClinic;
  let courseId: string;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic();
    courseId = await clinic.openCourse();
    url = `/api/courses/${courseId}/plan`;
  });
  afterEach(() => clinic.close());

  const chiropractor = () => clinic.as('chiropractor');
  const takeIntake = async (
    findings: {
      flag?: AskedRedFlag;
      comorbidity?: Comorbidity;
      condition?: UnderlyingCondition;
      marks?: BodyChart['marks'];
    } = {},
    basedOn = 0,
  ) => {
    const { flag, comorbidity, condition, marks = {} } = findings;
    const answers = intakeAnswers({
      redFlags: answerAll(ASKED_RED_FLAGS, flag ? [flag] : []),
      comorbidities: answerAll(COMORBIDITIES, comorbidity ? [comorbidity] : []),
      underlyingConditions: answerAll(UNDERLYING_CONDITIONS, condition ? [condition] : []),
      bodyChart: { marks, nothingToMark: null },
    });
    const { status } = await clinic
      .as('staff')
      .post(`/api/courses/${courseId}/intake`, anIntake({ basedOn, answers }));
    expect(status).toBe(201);
  };
  const examine = async () => {
    const answer = await chiropractor().post(`/api/courses/${courseId}/examination`, anExamination());
    expect(answer.status).toBe(201);
  };
  const draft = (write: PlanWrite = aPlan()) => chiropractor().post<PlanVersion>(url, write);
  const sign = (write: PlanWrite = aPlan()) => chiropractor().post<PlanVersion>(`${url}/sign`, write);
  const view = async () => (await clinic.as('clinician').get<PlanView>(url)).body;
  const course = () =>
    clinic.database.reads
      .selectFrom('course')
      .select(['stage', 'day_zero'])
      .where('id', '=', courseId)
      .executeTakeFirstOrThrow();

  it('is empty at first, and cannot be drafted before the intake', async () => {
    expect(await view()).toEqual({
      courseId,
      current: null,
      signed: null,
      triage: null,
      facts: null,
      checks: [],
      checkAgain: [],
      suggestion: null,
      diagnoses: [],
    });
    const { status, problem } = await draft();
    expect(status).toBe(409);
    expect(problem.type).toBe('/problems/plan-not-ready');
    expect(problem.detail).toMatch(/take the intake before/);
  });

  it('shows what today’s rules say of each of the seven modalities, with the cause', async () => {
    await takeIntake({ comorbidity: 'pacemaker_or_icd' });
    const { checks } = await view();
    expect(checks.map((check) => check.modality)).toEqual([...MODALITIES]);
    const ultrasound = checks.find((check) => check.modality === 'ultrasound');
    expect(ultrasound?.status).not.toBe('open');
    expect(ultrasound?.causes[0]?.code).toBe('pacemaker_or_icd');
  });

  it('judges the region where the body chart says that it hurts [P4]', async () => {
    const mark = { qualities: {}, intensity: null };
    const thrust = async () =>
      (await view()).checks.find(({ modality }) => modality === 'chiropractic_adjustment');
    const comorbidity = 'upper_cervical_instability';
    await takeIntake({ comorbidity });
    expect((await thrust())?.status).toBe('blocked');
    await takeIntake({ comorbidity, marks: { low_back_left: mark } }, 1);
    expect((await thrust())?.status).toBe('warned');
    await takeIntake({ comorbidity, marks: { low_back_left: mark, back_neck: mark } }, 2);
    expect((await thrust())?.status).toBe('blocked');
  });

  it('comes with what the rules suggest, and with nothing while a stop holds', async () => {
    await takeIntake();
    const { suggestion, diagnoses } = await view();
    expect(suggestion?.sessions.therapeutic_exercise?.length).toBe(6);
    expect(suggestion?.suggestion.exercises[0]?.ruleIds.length).toBeGreaterThan(0);
    expect(diagnoses.map(({ code }) => code)).toContain('M54.50');
    await takeIntake({ flag: 'saddle_numbness' }, 1);
    expect(await view()).toEqual(jasmine.objectContaining({ suggestion: null, diagnoses: [] }));
  });

  it('is saved as a draft that rests on the newest intake and the knowledge, and moves the course', async () => {
    await takeIntake();
    const write = aPlan({ content: planContent({ startOn: null, sessions: {} }) });
    const { status, body } = await draft(write);
    expect(status).toBe(201);
    expect(body).toEqual({
      id: write.id,
      courseId,
      version: 1,
      status: 'draft',
      content: write.content,
      reason: null,
      intakeVersion: 1,
      examinationVersion: null,
      knowledgeVersion: KNOWLEDGE_VERSION,
      checks: (await view()).checks,
      recordedAt: '2026-03-02T15:00:00.000Z',
      recordedBy: { id: clinic.accountIds.chiropractor, displayName: 'The chiropractor' },
    });
    expect(await course()).toEqual({ stage: 'planning', day_zero: null });
    expect((await view()).current).toEqual(body);
    expect((await view()).signed).toBeNull();
  });

  it('is refused, draft or signed, while an emergency sign stands', async () => {
    await takeIntake({ flag: 'saddle_numbness' });
    for (const answer of [await draft(), await sign()]) {
      expect(answer.status).toBe(409);
      expect(answer.problem.type).toBe('/problems/plan-stopped');
    }
    const refused = (await clinic.auditRows()).filter((row) => row.outcome === 'refused');
    expect(refused.map((row) => row.action)).toEqual(['plan.draft', 'plan.sign']);
    expect((await view()).current).toBeNull();
  });

  it('is not signed before the examination, nor with questions open', async () => {
    await takeIntake();
    const { status, problem } = await sign();
    expect(status).toBe(409);
    expect(problem.type).toBe('/problems/plan-not-ready');
    expect(problem.planProblems).toContain({ code: 'examination_missing' });
    expect(problem.planProblems).toContain(jasmine.objectContaining({ code: 'questions_open' }));
    expect(await course()).toEqual({ stage: 'intake', day_zero: null });
  });

  it('is not signed with a blocked modality, nor with thirteen adjustments, whatever the browser says', async () => {
    await takeIntake({ comorbidity: 'osteoporosis_severe_or_fragility_fracture' });
    await examine();
    const { problem } = await sign(
      aPlan({
        content: planContent({
          sessions: { therapeutic_exercise: [1, 1, 1, 1, 1, 1], chiropractic_adjustment: [7, 6, 0, 0, 0, 0] },
          overrides: [{ modality: 'chiropractic_adjustment', reason: 'asked for' }],
        }),
      }),
    );
    expect(problem.planProblems).toContain(
      jasmine.objectContaining({ code: 'modality_blocked', modality: 'chiropractic_adjustment' }),
    );
    expect(problem.planProblems).toContain({ code: 'too_many_adjustments', planned: 13, most: 12 });
  });

  it('is not signed with a neck that the chart leaves alone and the plan treats, where only the neck is blocked', async () => {
    await takeIntake({
      comorbidity: 'upper_cervical_instability',
      marks: { low_back_left: { qualities: { ache: true }, intensity: 5 } },
    });
    await examine();
    const adjusting = (segments: readonly Segment[]) =>
      aPlan({
        content: planContent({
          treatments: {
            chiropractic_adjustment: aTreatment({ techniques: ['thrust'], segments: [...segments] }),
          },
          overrides: [{ modality: 'chiropractic_adjustment', reason: 'Low back only' }],
        }),
      });
    const { problem } = await sign(adjusting(['L5', 'C2']));
    expect(problem.planProblems).toContain(
      jasmine.objectContaining({ code: 'modality_blocked', modality: 'chiropractic_adjustment' }),
    );
    expect((await sign(adjusting(['L5']))).status).toBe(201);
  });

  it('fixes day 0 at the first signing and puts the course in care', async () => {
    await takeIntake();
    await examine();
    const { status, body } = await sign();
    expect(status).toBe(201);
    expect(body.status).toBe('signed');
    expect(body.examinationVersion).toBe(1);
    expect(await course()).toEqual({ stage: 'in_care', day_zero: '2026-03-04' });
    expect((await view()).signed).toEqual(body);
  });

  it('needs a start to be signed, within a year of today', async () => {
    await takeIntake();
    await examine();
    for (const startOn of [null, '2027-03-03', '2025-03-01']) {
      const { problem } = await sign(aPlan({ content: planContent({ startOn }) }));
      expect(problem.fields?.[0]?.field).toBe('/content/startOn');
    }
    expect((await sign(aPlan({ content: planContent({ startOn: '2027-03-02' }) }))).status).toBe(201);
  });

  it('is amended with a reason only, and never moves day 0', async () => {
    await takeIntake();
    await examine();
    const first = (await sign()).body;
    const amended = planContent({ goals: [{ measure: 'nrs', target: 2, by: null }] });
    const withoutReason = await sign(aPlan({ basedOn: 1, content: amended }));
    expect(withoutReason.problem.fields?.[0]?.field).toBe('/reason');

    const moved = planContent({ startOn: '2026-03-11' });
    const movedStart = await sign(aPlan({ basedOn: 1, content: moved, reason: 'was ill' }));
    expect(movedStart.problem.fields?.[0]?.field).toBe('/content/startOn');

    const workingCopy = await draft(aPlan({ basedOn: 1, content: amended }));
    expect(workingCopy.status).toBe(201);
    expect((await view()).signed).toEqual(first);
    expect((await course()).stage).toBe('in_care');

    const { body } = await sign(aPlan({ basedOn: 2, content: amended, reason: 'goal was too easy' }));
    expect(body.version).toBe(3);
    expect((await view()).signed).toEqual(body);
    expect((await course()).day_zero).toBe('2026-03-04');
  });

  it('keeps every part of what was planned', async () => {
    await takeIntake();
    await examine();
    const content = planContent({
      sessions: {
        therapeutic_exercise: [1, 1, 1, 1, 1, 1],
        chiropractic_adjustment: [2, 1, 0, 0, 0, 0],
        low_force_care: [0, 0, 1, 1, 0, 0],
        ultrasound: [1, 0, 0, 0, 0, 0],
      },
      treatments: {
        ultrasound: aTreatment({ minutes: 5, settings: '1 MHz, 0.8 W/cm²', regions: ['low_back_left'] }),
        chiropractic_adjustment: aTreatment({ techniques: ['thrust'], segments: ['L4', 'SI_left'] }),
        low_force_care: aTreatment({ techniques: ['instrument'] }),
      },
      diagnoses: [
        { code: 'M54.50', title: 'Low back pain, unspecified' },
        { code: 'ME84.2', title: 'Typed by hand' },
      ],
      goals: [
        { measure: 'activity', target: 'Walk to work', by: '2026-04-14' },
        { measure: 'rmdq', target: 4, by: null },
      ],
      exercises: [{ code: 'ex_core_strength', text: 'Slow and steady', daysPerWeek: 3, minutes: null }],
      advice: [{ code: null, text: 'Lift with the legs' }],
      regenerative: { reason: 'Asks about it after years of pain', target: '' },
      consent: { givenBy: 'patient', how: 'spoken', on: '2026-03-02' },
    });
    const { status, body } = await sign(aPlan({ content }));
    expect(status).toBe(201);
    expect(body.content).toEqual(content);
    expect((await view()).signed?.content).toEqual(content);
  });

  it('is signed without a recorded consent, but with none that was given in the future', async () => {
    await takeIntake();
    await examine();
    const later = planContent({ consent: { givenBy: 'patient', how: 'signed', on: '2026-03-03' } });
    expect((await sign(aPlan({ content: later }))).problem.fields?.[0]?.field).toBe('/content/consent/on');
    expect((await sign(aPlan({ content: planContent({ consent: null }) }))).status).toBe(201);
  });

  it('names techniques in manual care only, and thrust in the adjustment only', async () => {
    await takeIntake();
    for (const treatments of [
      { massage: aTreatment({ techniques: ['mobilisation'] }) },
      { massage: aTreatment({ segments: ['L4'] }) },
      { low_force_care: aTreatment({ techniques: ['thrust'] }) },
    ]) {
      const { status, problem } = await draft(aPlan({ content: planContent({ treatments }) }));
      expect([status, problem.type]).toEqual([400, '/problems/invalid-request']);
    }
  });

  it('is not signed with manual care that no technique is left for', async () => {
    await takeIntake({ condition: 'spondylolisthesis_unstable' });
    await examine();
    const sessions = { therapeutic_exercise: [1, 1, 1, 1, 1, 1], low_force_care: [1, 0, 0, 0, 0, 0] };
    const { problem } = await sign(aPlan({ content: planContent({ sessions }) }));
    expect(problem.planProblems).toContain(
      jasmine.objectContaining({ code: 'technique_not_left', row: 'low_force_care' }),
    );
  });

  it('that was stored before it had these parts is read with its goals, and nothing else said', async () => {
    await takeIntake();
    await examine();
    await sign();
    const earlier = {
      startOn: '2026-03-04',
      sessions: { therapeutic_exercise: [1, 1, 1, 1, 1, 1] },
      overrides: [],
      goalNrs: 2,
      goalRmdq: null,
      note: 'As before',
    };
    await clinic.database.writes
      .updateTable('plan_version')
      .set({ content: JSON.stringify(earlier) })
      .execute();
    expect((await view()).signed?.content).toEqual(
      planContent({
        sessions: earlier.sessions,
        goals: [{ measure: 'nrs', target: 2, by: null }],
        note: 'As before',
      }),
    );
  });

  it('stops when an emergency sign is recorded after the signing', async () => {
    await takeIntake();
    await examine();
    await sign();
    await takeIntake({ flag: 'bladder_bowel_control_loss' }, 1);
    expect(await course()).toEqual({ stage: 'stopped', day_zero: '2026-03-04' });
    expect((await view()).checks.every((check) => check.status === 'blocked')).toBeTrue();
    const amendment = await sign(aPlan({ basedOn: 1, reason: 'more exercise' }));
    expect(amendment.problem.type).toBe('/problems/plan-stopped');
  });

  it('does not take a draft for its signing when both carry the same id', async () => {
    await takeIntake();
    await examine();
    const write = aPlan();
    await draft(write);
    expect((await sign(write)).status).toBe(409);
    expect((await view()).signed).toBeNull();
  });

  it('belongs to one course', async () => {
    await takeIntake();
    const write = aPlan();
    await draft(write);
    const other = await clinic.openCourse();
    await clinic.as('staff').post(`/api/courses/${other}/intake`, anIntake());
    const sameId = await chiropractor().post(`/api/courses/${other}/plan`, write);
    expect(sameId.problem.type).toBe('/problems/already-exists');
    const seen = await chiropractor().get<PlanView>(`/api/courses/${other}/plan`);
    expect(seen.body.current).toBeNull();
    expect((await chiropractor().get(`/api/courses/${newId()}/plan`)).status).toBe(404);
  });
});

describeOnEveryDatabase('plans saved at the same moment', (open) => {
  let clinic: TestClinic;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
    const courseId = await clinic.openCourse();
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake());
    await clinic.as('chiropractor').post(`/api/courses/${courseId}/examination`, anExamination());
    url = `/api/courses/${courseId}/plan`;
  });
  afterEach(() => clinic.close());

  it('are signed once when they are the same request', async () => {
    const write = aPlan();
    const answers = await Promise.all(
      [1, 2].map(() => clinic.as('chiropractor').post<PlanVersion>(`${url}/sign`, write)),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]!.body).toEqual(answers[1]!.body);
  });

  it('conflict when they differ, and the second is shown what the first saved', async () => {
    const answers = await Promise.all([
      clinic.as('chiropractor').post<PlanVersion>(url, aPlan()),
      clinic.as('chiropractor').post<PlanVersion>(`${url}/sign`, aPlan()),
    ]);
    const saved = answers.find(({ status }) => status === 201);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.problem.current).toEqual(saved?.body);
  });
});
