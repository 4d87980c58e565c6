import type {
  ExaminationVersion,
  IntakeAnswers,
  IntakeHistory,
  IntakeVersion,
  IntakeView,
  IntakeWrite,
} from '#contract/intake';
import type { Patient } from '#contract/patient';
import { KNOWLEDGE_VERSION } from '#domain/knowledge';
import { type AskedRedFlag, ASKED_RED_FLAGS, CONSENT_VERSION, answerAll } from '#domain/vocabulary';
import { anExamination, anIntake, anOpenRmdq, intakeAnswers, newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const withFlag = (flag: AskedRedFlag) => intakeAnswers({ redFlags: answerAll(ASKED_RED_FLAGS, [flag]) });

describe('the intake of a course', () => {
  let clinic: TestClinic;
  let courseId: string;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic();
    courseId = await clinic.openCourse();
    url = `/api/courses/${courseId}/intake`;
  });
  afterEach(() => clinic.close());

  const staff = () => clinic.as('staff');
  const chiropractor = () => clinic.as('chiropractor');
  const courseColumns = () =>
    clinic.database.reads
      .selectFrom('course')
      .select(['stage', 'triage_level'])
      .where('id', '=', courseId)
      .executeTakeFirstOrThrow();

  it('is empty at first', async () => {
    expect((await staff().get<IntakeView>(url)).body).toEqual({
      courseId,
      intake: null,
      examination: null,
      triage: null,
    });
  });

  it('is scored and triaged by the server and stored with the version of the knowledge', async () => {
    const write = anIntake();
    const { status, body } = await staff().post<IntakeVersion>(url, write);
    expect(status).toBe(201);
    expect(body.version).toBe(1);
    expect(body.answers).toEqual(write.answers);
    expect(body.rmdqScore).toBe(13);
    expect(body.triage.knowledgeVersion).toBe(KNOWLEDGE_VERSION);
    expect(body.triage.provisional).toBeTrue();
    expect(body.recordedOn).toBe('2026-03-02');
    expect(body.recordedBy).toEqual({ id: clinic.accountIds.staff, displayName: 'The staff' });
    expect((await staff().get<IntakeView>(url)).body.intake).toEqual(body);
  });

  it('has no score while the questionnaire is incomplete, however few items are open', async () => {
    const { body } = await staff().post<IntakeVersion>(
      url,
      anIntake({ answers: intakeAnswers({ rmdq: anOpenRmdq(23) }) }),
    );
    expect(body.rmdqScore).toBeNull();
  });

  it('keeps what was not answered apart from a no', async () => {
    const answers = intakeAnswers({ redFlags: {}, painNrs: null, pregnancy: null });
    const { body } = await staff().post<IntakeVersion>(url, anIntake({ answers }));
    expect(body.answers.redFlags).toEqual({});
    expect(body.triage.level).not.toBe('clear');
    expect(body.triage.unknown).toContain('saddle_numbness');
  });

  it('moves the course to intake, or stops it on an emergency sign', async () => {
    await staff().post(url, anIntake());
    expect((await courseColumns()).stage).toBe('intake');
    const second = anIntake({ basedOn: 1, answers: withFlag('saddle_numbness') });
    const { body } = await staff().post<IntakeVersion>(url, second);
    expect(body.triage.stopped).toBeTrue();
    expect(await courseColumns()).toEqual({ stage: 'stopped', triage_level: 'emergency' });
  });

  it('lets staff record an emergency sign, and only a chiropractor with a reason take it back', async () => {
    await staff().post(url, anIntake({ answers: withFlag('saddle_numbness') }));
    const takenBack = (reason: string | null) => anIntake({ basedOn: 1, reason });

    const byStaff = await staff().post(url, takenBack('typed wrongly'));
    expect(byStaff.status).toBe(403);
    expect(byStaff.problem.detail).toMatch(/chiropractor/);
    const refused = (await clinic.auditRows()).at(-1);
    expect(refused).toEqual(
      jasmine.objectContaining({
        action: 'intake.correct',
        outcome: 'refused',
        account_id: clinic.accountIds.staff,
      }),
    );

    const withoutReason = await chiropractor().post(url, takenBack(null));
    expect(withoutReason.status).toBe(400);
    expect(withoutReason.problem.fields?.[0]?.field).toBe('/reason');

    const corrected = await chiropractor().post<IntakeVersion>(url, takenBack('typed wrongly'));
    expect(corrected.status).toBe(201);
    expect(corrected.body.reason).toBe('typed wrongly');
    expect(await courseColumns()).toEqual({ stage: 'intake', triage_level: corrected.body.triage.level });
  });

  it('takes leaving out a sign that was yes as taking it back', async () => {
    await staff().post(url, anIntake({ answers: withFlag('saddle_numbness') }));
    const answers = intakeAnswers({ redFlags: {} });
    expect((await staff().post(url, anIntake({ basedOn: 1, answers, reason: 'why' }))).status).toBe(403);
  });

  it('lets staff change everything else, signs that stay yes included', async () => {
    await staff().post(url, anIntake({ answers: withFlag('major_trauma') }));
    const answers = { ...withFlag('major_trauma'), painNrs: 9 };
    expect((await staff().post(url, anIntake({ basedOn: 1, answers }))).status).toBe(201);
  });

  it('refuses dates in the future of the clinic and before birth, each by name', async () => {
    const answers = intakeAnswers({
      onsetOn: '2026-03-03',
      legSymptomsOn: '1980-06-14',
      flareOn: '2026-03-02',
    });
    const { status, problem } = await staff().post(url, anIntake({ answers }));
    expect(status).toBe(400);
    expect(problem.fields?.map(({ field, code }) => [field, code])).toEqual([
      ['/answers/onsetOn', 'in_future'],
      ['/answers/legSymptomsOn', 'before_birth'],
    ]);
    expect((await staff().get<IntakeView>(url)).body.intake).toBeNull();
  });

  it('takes a consent only with its text, signer, name, signature and day', async () => {
    const consent = { ...intakeAnswers().consent, agreed: true };
    const { status, problem } = await staff().post(url, anIntake({ answers: intakeAnswers({ consent }) }));
    expect(status).toBe(400);
    expect(problem.fields?.map(({ field }) => field)).toEqual(
      ['textVersion', 'signer', 'name', 'way', 'signedOn'].map((name) => `/answers/consent/${name}`),
    );
    const declined = { ...consent, agreed: false };
    const answer = await staff().post(url, anIntake({ answers: intakeAnswers({ consent: declined }) }));
    expect(answer.status).toBe(201);
  });

  it('keeps a signature as strokes, and refuses any other drawing', async () => {
    const consent = {
      agreed: true,
      textVersion: CONSENT_VERSION,
      signer: 'patient',
      name: 'Anna Smith',
      way: 'drawn',
      drawing: 'M10 60 L40 20 L70 90 M80 60',
      signedOn: '2026-03-02',
    } as const;
    const { body } = await staff().post<IntakeVersion>(
      url,
      anIntake({ answers: intakeAnswers({ consent }) }),
    );
    expect(body.answers.consent).toEqual(consent);
    const drawing = 'M10 60"/><script>';
    const refused = await staff().post(
      url,
      anIntake({ basedOn: 1, answers: intakeAnswers({ consent: { ...consent, drawing } }) }),
    );
    expect(refused.problem.fields?.[0]?.field).toBe('/answers/consent/drawing');
  });

  it('lets a guardian sign for a patient under 18, not the patient', async () => {
    const minor = await clinic.openCourse({ birthDate: '2012-05-01' });
    const consent = {
      agreed: true,
      textVersion: CONSENT_VERSION,
      signer: 'patient',
      name: 'Ben Smith',
      way: 'typed',
      drawing: '',
      signedOn: '2026-03-02',
    } as const;
    const sign = (signer: 'patient' | 'guardian') =>
      staff().post(
        `/api/courses/${minor}/intake`,
        anIntake({ answers: intakeAnswers({ consent: { ...consent, signer } }) }),
      );
    expect((await sign('patient')).problem.fields?.[0]).toEqual(
      jasmine.objectContaining({ field: '/answers/consent/signer', code: 'not_allowed' }),
    );
    expect((await sign('guardian')).status).toBe(201);
  });

  it('refuses what cannot be: an NRS of 11, an impossible date, control characters, a text too long, each by name', async () => {
    const refusal = async (answers: Partial<IntakeAnswers>) => {
      const { status, problem } = await staff().post(url, anIntake({ answers: intakeAnswers(answers) }));
      expect(status).toBe(400);
      return problem.fields?.map(({ field, code, message }) => [field, code, message !== '']);
    };
    expect(await refusal({ painWorst24h: 11 })).toEqual([['/answers/painWorst24h', 'out_of_range', true]]);
    expect(await refusal({ traumaOn: '2026-02-30' })).toEqual([['/answers/traumaOn', 'not_a_date', true]]);
    expect(await refusal({ goals: 'run\u0007' })).toEqual([['/answers/goals', 'not_readable', true]]);
    expect(await refusal({ goals: 'x'.repeat(4001) })).toEqual([['/answers/goals', 'too_long', true]]);
    expect(await refusal({ medicineNames: ['  '] })).toEqual([
      ['/answers/medicineNames/0', 'not_readable', true],
    ]);
  });

  it('refuses megabytes with what to do', async () => {
    const { status, problem } = await staff().post(
      url,
      anIntake({ answers: intakeAnswers({ goals: 'x'.repeat(2_000_000) }) }),
    );
    expect(status).toBe(413);
    expect(problem.type).toBe('/problems/too-large');
    expect(problem.detail ?? problem.title).not.toBe('');
  });

  it('keeps emoji and names written from right to left as they were typed', async () => {
    const contacts = { ...intakeAnswers().contacts, emergencyName: 'ליאת כהן', address: 'שדרות 4 🏠' };
    const { body } = await staff().post<IntakeVersion>(
      url,
      anIntake({ answers: intakeAnswers({ contacts }) }),
    );
    expect(body.answers.contacts).toEqual(contacts);
  });

  it('reads an intake and an examination from before a question was asked as not answered', async () => {
    const first = await staff().post<IntakeVersion>(url, anIntake());
    await chiropractor().post(`/api/courses/${courseId}/examination`, anExamination());
    const { contacts: _c, consent: _s, bodyChart: _b, worsening: _w, ...older } = first.body.answers;
    const { usesStandingDesk: _d, ...olderLifestyle } = older.lifestyle;
    await clinic.database.writes
      .updateTable('intake_version')
      .set({ answers: JSON.stringify({ ...older, lifestyle: olderLifestyle }) })
      .execute();
    const { power: _p, temperatureC: _t, ...olderFindings } = anExamination().findings;
    await clinic.database.writes
      .updateTable('examination_version')
      .set({ findings: JSON.stringify(olderFindings) })
      .execute();
    const { body } = await chiropractor().get<IntakeView>(url);
    expect(body.intake?.answers).toEqual(first.body.answers);
    expect(body.intake?.answers.consent.agreed).toBeNull();
    expect(body.examination?.findings).toEqual(anExamination().findings);
  });

  it('takes a fever measured at the examination as a sign to stop for', async () => {
    await staff().post(url, anIntake());
    const examination = anExamination({ findings: { temperatureC: 38.4 } });
    await chiropractor().post(`/api/courses/${courseId}/examination`, examination);
    const { body } = await chiropractor().get<IntakeView>(url);
    expect(body.triage?.stopped).toBeTrue();
    expect(body.triage?.findings[0]?.code).toBe('pain_with_fever');
    expect(body.intake?.answers.redFlags.pain_with_fever).toBeFalse();
  });

  it('triages by the day it is read: two weeks later a pain is two weeks older', async () => {
    const answers = intakeAnswers({
      symptoms: { ...intakeAnswers().symptoms, sciatica_both_legs: true },
      legSymptomsOn: '2026-02-25',
    });
    const { body } = await staff().post<IntakeVersion>(url, anIntake({ answers }));
    expect(body.triage.level).toBe('emergency');
    clinic.setNow('2026-04-02T15:00:00Z');
    const later = (await staff().get<IntakeView>(url)).body;
    expect(later.triage?.level).toBe('urgent');
    expect(later.intake?.triage.level).toBe('emergency');
  });

  it('keeps every version with who and why', async () => {
    await staff().post(url, anIntake({ answers: withFlag('saddle_numbness') }));
    await chiropractor().post(url, anIntake({ basedOn: 1, reason: 'asked again' }));
    const { body } = await clinic.as('clinician').get<IntakeHistory>(`${url}/history`);
    expect(
      body.versions.map(({ version, reason, triageLevel, recordedBy }) => [
        version,
        reason,
        triageLevel,
        recordedBy.displayName,
      ]),
    ).toEqual([
      [1, null, 'emergency', 'The staff'],
      [2, 'asked again', jasmine.any(String), 'The chiropractor'],
    ]);
  });

  it('stores what was copied and not reviewed, which leaves its noes open; signs, pain and symptoms are never copied', async () => {
    const open = async (copied: IntakeWrite['answers']['copied']) => {
      const course = await clinic.openCourse();
      const write = anIntake({ answers: intakeAnswers({ copied }) });
      const saved = await staff().post<IntakeVersion>(`/api/courses/${course}/intake`, write);
      return saved.body.triage.unknown.length;
    };
    expect(await open({ comorbidities: true })).toBeGreaterThan(await open({ comorbidities: false }));
    for (const part of ['redFlags', 'painNrs', 'rmdq', 'symptoms', 'pregnancy']) {
      const answers = { ...intakeAnswers(), copied: { [part]: true } };
      const refused = await staff().post(url, { ...anIntake(), answers });
      expect(refused.problem.fields?.[0]?.code).withContext(part).toBe('unknown_code');
    }
  });

  it('is never another course, nor another patient', async () => {
    const other = await clinic.openCourse({ givenName: 'Bert' });
    const write = anIntake();
    await staff().post(url, write);
    expect((await staff().get<IntakeView>(`/api/courses/${other}/intake`)).body.intake).toBeNull();
    const sameId = await staff().post(`/api/courses/${other}/intake`, write);
    expect(sameId.problem.type).toBe('/problems/already-exists');
    expect(sameId.problem.current).toBeUndefined();
  });

  it('audits reads, writes and courses that do not exist', async () => {
    const before = (await clinic.auditRows()).length;
    await staff().post(url, anIntake());
    await clinic.as('clinician').get(url);
    const missing = await staff().get(`/api/courses/${newId()}/intake`);
    expect(missing.status).toBe(404);
    const rows = (await clinic.auditRows()).slice(before);
    expect(rows.map(({ action, outcome }) => [action, outcome])).toEqual([
      ['intake.write', 'done'],
      ['intake.read', 'done'],
      ['intake.read', 'refused'],
    ]);
    const { body } = await staff().post<{ rows: Patient[] }>('/api/patients/search', {
      text: '',
      stage: null,
      offset: 0,
      limit: 1,
    });
    expect(rows.map((row) => row.patient_id)).toEqual([body.rows[0]?.id, body.rows[0]?.id, null] as never);
  });

  describe('with its examination', () => {
    const examinationUrl = () => `/api/courses/${courseId}/examination`;

    it('needs an intake first, and says so', async () => {
      const { status, problem } = await chiropractor().post(examinationUrl(), anExamination());
      expect(status).toBe(400);
      expect(problem.detail).toMatch(/take the intake before/);
    });

    it('makes the triage final, and shows the examination to those who may read it', async () => {
      await staff().post(url, anIntake());
      const { status, body } = await chiropractor().post<ExaminationVersion>(
        examinationUrl(),
        anExamination(),
      );
      expect(status).toBe(201);
      const seen = async (who: 'staff' | 'clinician') => (await clinic.as(who).get<IntakeView>(url)).body;
      expect((await seen('clinician')).examination).toEqual(body);
      expect((await seen('staff')).examination).toBeNull();
      expect((await seen('staff')).triage?.provisional).toBeFalse();
      expect((await seen('staff')).triage?.level).toBe('clear');
      expect(await courseColumns()).toEqual({ stage: 'intake', triage_level: 'clear' });
    });

    it('gives each version back as it was recorded, to those who may read it', async () => {
      await staff().post(url, anIntake());
      const first = await chiropractor().post<ExaminationVersion>(examinationUrl(), anExamination());
      const findings = { systolic: 140 };
      await chiropractor().post(examinationUrl(), anExamination({ basedOn: 1, findings }));
      const { status, body } = await clinic
        .as('clinician')
        .get<ExaminationVersion>(`${examinationUrl()}/versions/1`);
      expect([status, body]).toEqual([200, first.body]);
      expect((await chiropractor().get(`${examinationUrl()}/versions/3`)).status).toBe(404);
      expect((await staff().get(`${examinationUrl()}/versions/1`)).status).toBe(403);
    });

    it('stops the course on a sign found on testing, which a later intake does not lift', async () => {
      await staff().post(url, anIntake());
      await chiropractor().post(
        examinationUrl(),
        anExamination({ findings: { redFlags: { foot_drop: true } } }),
      );
      expect(await courseColumns()).toEqual({ stage: 'stopped', triage_level: 'emergency' });
      await staff().post(url, anIntake({ basedOn: 1 }));
      expect((await courseColumns()).stage).toBe('stopped');
    });

    it('refuses a lower pressure that is not below the upper one', async () => {
      await staff().post(url, anIntake());
      const answer = await chiropractor().post(
        examinationUrl(),
        anExamination({ findings: { systolic: 80, diastolic: 120 } }),
      );
      expect(answer.problem.fields?.[0]?.field).toBe('/findings/diastolic');
    });

    it('is one version when the same request comes twice, and a conflict when it rests on an older one', async () => {
      await staff().post(url, anIntake());
      const write = anExamination();
      const first = await chiropractor().post<ExaminationVersion>(examinationUrl(), write);
      const again = await chiropractor().post<ExaminationVersion>(examinationUrl(), write);
      expect(again.body).toEqual(first.body);
      const stale = await chiropractor().post(examinationUrl(), anExamination());
      expect(stale.status).toBe(409);
      expect(stale.problem.current).toEqual(first.body);
    });
  });
});

describeOnEveryDatabase('intakes saved at the same moment', (open) => {
  let clinic: TestClinic;
  let url: string;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
    url = `/api/courses/${await clinic.openCourse()}/intake`;
  });
  afterEach(() => clinic.close());

  const post = (write: ReturnType<typeof anIntake>) => clinic.as('staff').post<IntakeVersion>(url, write);

  it('are one version when they are the same request', async () => {
    const write = anIntake();
    const answers = await Promise.all([post(write), post(write), post(write)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(answers.map(({ body }) => body.version)).toEqual([1, 1, 1]);
    const actions = (await clinic.auditRows()).map((row) => row.action);
    expect(actions.filter((action) => action === 'intake.write')).toHaveSize(1);
  });

  it('conflict when they differ, and the second is shown what the first saved', async () => {
    const answers = await Promise.all([
      post(anIntake({ answers: intakeAnswers({ painNrs: 3 }) })),
      post(anIntake({ answers: intakeAnswers({ painNrs: 8 }) })),
    ]);
    const saved = answers.find(({ status }) => status === 201);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.problem.type).toBe('/problems/version-conflict');
    expect(refused?.problem.current).toEqual(saved?.body);
  });
});
