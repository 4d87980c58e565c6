import type { Handout } from '#contract/handout';
import type { PlanHistory, PlanVersion, PlanView } from '#contract/plan';
import { KNOWLEDGE_VERSION } from '#domain/knowledge';
import { COMORBIDITIES, type Comorbidity, answerAll } from '#domain/vocabulary';
import { aPlan, anExamination, anIntake, intakeAnswers, planContent } from '../testing/builders.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

describe('the plan in force', () => {
  let clinic: TestClinic;
  let courseId: string;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic();
    courseId = await clinic.openCourse();
    url = `/api/courses/${courseId}/plan`;
    await takeIntake(0);
    await chiropractor().post(`/api/courses/${courseId}/examination`, anExamination());
  });
  afterEach(() => clinic.close());

  const chiropractor = () => clinic.as('chiropractor');
  const takeIntake = async (basedOn: number, comorbidity?: Comorbidity) => {
    const answers = intakeAnswers({
      comorbidities: answerAll(COMORBIDITIES, comorbidity ? [comorbidity] : []),
    });
    const { status } = await clinic
      .as('staff')
      .post(`/api/courses/${courseId}/intake`, anIntake({ basedOn, answers }));
    expect(status).toBe(201);
  };
  const sign = async (basedOn = 0, reason: string | null = null) => {
    const content = planContent({
      sessions: { therapeutic_exercise: [1, 1, 1, 1, 1, 1], ultrasound: [1, 0, 0, 0, 0, 0] },
    });
    const { status, body } = await chiropractor().post<PlanVersion>(
      `${url}/sign`,
      aPlan({ basedOn, reason, content }),
    );
    expect(status).toBe(201);
    return body;
  };
  const view = async () => (await clinic.as('clinician').get<PlanView>(url)).body;
  const codes = async () => (await view()).checkAgain.map(({ code }) => code);

  it('stands as it was signed while nothing changes', async () => {
    await sign();
    expect(await codes()).toEqual([]);
  });

  it('is to be checked again once the intake is changed, until it is amended', async () => {
    await sign();
    await takeIntake(1);
    expect((await view()).checkAgain).toEqual([{ code: 'intake_changed', version: 2 }]);
    await sign(1, 'Intake read again');
    expect(await codes()).toEqual([]);
  });

  it('says which treatment a new finding blocks', async () => {
    await sign();
    await takeIntake(1, 'pacemaker_or_icd');
    const { checkAgain } = await view();
    expect(checkAgain.map(({ code }) => code)).toContain('intake_changed');
    expect(checkAgain[0]).toEqual(
      jasmine.objectContaining({
        code: 'would_not_be_signed',
        problem: jasmine.objectContaining({ modality: 'ultrasound' }),
      }),
    );
  });

  it('keeps what the rules said at its signing, and shows it so under any later rules', async () => {
    const signed = await sign();
    expect(signed.knowledgeVersion).toBe(KNOWLEDGE_VERSION);
    // As the record of a plan that was signed under rules of an earlier version, with a rule that is no more.
    const earlier = signed.checks!.map((check) =>
      check.modality === 'therapeutic_exercise'
        ? {
            ...check,
            status: 'warned' as const,
            causes: [
              { ruleId: 'contra.retired', code: 'retired', effect: 'relative' as const, sourceIds: ['OWN'] },
            ],
          }
        : check,
    );
    await clinic.database.writes
      .updateTable('plan_version')
      .set({ knowledge_version: '2020-01', checks: JSON.stringify(earlier) })
      .where('id', '=', signed.id)
      .execute();
    const replayed = (await view()).signed;
    expect(replayed?.knowledgeVersion).toBe('2020-01');
    expect(replayed?.checks).toEqual(earlier);
    expect(replayed?.content).toEqual(signed.content);
    // Today's rules stand beside it, and do not ask for another look where they became milder.
    expect((await view()).checks.find(({ modality }) => modality === 'therapeutic_exercise')?.status).toBe(
      'open',
    );
    expect(await codes()).toEqual([]);
  });

  it('keeps every signed version with its reason, the newest first', async () => {
    await sign();
    await sign(1, 'Intake read again');
    const { versions } = (await clinic.as('clinician').get<PlanHistory>(`${url}/history`)).body;
    expect(versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'Intake read again'],
      [1, null],
    ]);
  });

  it('gives staff the handout and no plan', async () => {
    const handout = () => clinic.as('staff').get<Handout>(`/api/courses/${courseId}/handout`);
    expect((await handout()).body.plan).toBeNull();
    const { content } = await sign();
    const { body } = await handout();
    expect(body.plan?.sessions).toEqual(content.sessions);
    expect(body.plan?.startOn).toBe('2026-03-04');
    expect(body.isOnHold).toBeFalse();
    expect(JSON.stringify(body)).not.toContain('diagnos');
    expect((await clinic.as('staff').get(url)).status).toBe(403);
  });
});
