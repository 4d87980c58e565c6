import type { AlertList } from '#contract/alert';
import type {
  HandoverList,
  HandoverState,
  HeldAnswers,
  HeldFormView,
  HeldSubmission,
  MadeHandover,
  NewHandover,
} from '#contract/handover';
import type { IntakeAnswers, IntakeVersion, IntakeView } from '#contract/intake';
import type { SessionStatus } from '#contract/session';
import { CONSENT_VERSION } from '#domain/vocabulary';
import { anIntake, anOpenRmdq, intakeAnswers, newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { Browser, type Method } from '../testing/browser.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

/** Nothing answered, as a patient begins. */
const BLANK = intakeAnswers({
  complaint: '',
  onsetOn: null,
  painNrs: null,
  redFlags: {},
  symptoms: {},
  rmdq: { ...anOpenRmdq(0), mode: null },
  fitnessGaps: {},
  underlyingConditions: {},
  comorbidities: {},
  medications: {},
  pregnancy: null,
  causes: {},
});

const held = (answers: Partial<IntakeAnswers> = {}): HeldAnswers => ({
  answers: { ...BLANK, ...answers },
  startedFrom: BLANK,
});
const aSubmission = (answers: Partial<IntakeAnswers> = {}): HeldSubmission => ({
  id: newId(),
  ...held(answers),
});

describeOnEveryDatabase('a form in the hands of a patient', (open) => {
  let clinic: TestClinic;
  let courseId: string;
  let tablet: Browser;
  beforeEach(async () => {
    clinic = await openTestClinic(open, { freshApp: true });
    courseId = await clinic.openCourse({ givenName: 'Anna' });
    tablet = await new Browser(clinic).signIn();
  });
  afterEach(() => clinic.close());

  const handOver = (browser = tablet, handover: Partial<NewHandover> = {}) =>
    browser.ask('POST', `/api/courses/${courseId}/handovers`, {
      id: newId(),
      way: 'tablet',
      validUntil: null,
      ...handover,
    });
  const makeLink = async (validUntil = '2026-03-04T16:00:00.000Z') => {
    const made = await handOver(tablet, { way: 'link', validUntil });
    return made.json<MadeHandover>();
  };
  const tokenOf = ({ url }: MadeHandover) => url?.split('#')[1] ?? '';
  const intake = async () =>
    (await clinic.as('chiropractor').get<IntakeView>(`/api/courses/${courseId}/intake`)).body.intake;
  const stateOf = async (): Promise<HandoverState | undefined> =>
    (await clinic.as('staff').get<HandoverList>(`/api/courses/${courseId}/handovers`)).body.handovers[0]
      ?.state;
  const alerts = async () => (await clinic.as('chiropractor').get<AlertList>('/api/alerts')).body.alerts;
  const setPin = (pin = '4821') => tablet.ask('PUT', '/api/pin', { pin });

  it('takes the place of the session of staff in that browser', async () => {
    const staffToken = tablet.token ?? '';
    expect((await handOver()).statusCode).toBe(201);
    expect(tablet.token).not.toBe(staffToken);
    expect(await tablet.askAs(staffToken, `/api/courses/${courseId}/intake`)).toBe(401);
    expect((await tablet.ask('GET', '/api/session')).json<SessionStatus>()).toEqual({
      session: null,
      form: { way: 'tablet', kind: 'intake' },
    });
    expect((await tablet.ask('GET', '/api/form')).json<HeldFormView>()).toEqual(
      jasmine.objectContaining({
        patient: { givenName: 'Anna', ageYears: 45, sex: 'female' },
        answers: null,
        isSubmitted: false,
      }),
    );
  });

  it('reaches its own form and nothing else of the whole API', async () => {
    await handOver();
    await clinic.app.ready();
    const { paths } = clinic.app.swagger() as { paths: Record<string, object> };
    const open: string[] = [];
    for (const [path, operations] of Object.entries(paths)) {
      for (const method of Object.keys(operations).map((name) => name.toUpperCase() as Method)) {
        // Its own course, so that a refusal is not for want of a record.
        const url = path.replace('{courseId}', courseId).replace(/\{\w+\}/g, () => newId());
        const { statusCode } = await tablet.ask(method, url, method === 'GET' ? undefined : {});
        if (statusCode !== 401 && statusCode !== 403) open.push(`${method} ${path}`);
      }
    }
    expect(open.sort()).toEqual(
      [
        'GET /api/clinic',
        'GET /api/form',
        'GET /api/health',
        'GET /api/health/ready',
        'GET /api/session',
        'POST /api/clinic',
        'POST /api/form/check-in/submission',
        'POST /api/form/opening',
        'POST /api/form/return',
        'POST /api/form/submission',
        'POST /api/session',
        'PUT /api/form/answers',
        'PUT /api/form/check-in/answers',
      ].sort(),
    );
    expect((await clinic.auditRows()).at(-1)).toEqual(
      jasmine.objectContaining({ outcome: 'refused', account_id: clinic.accountIds.staff }),
    );
  });

  it('keeps what is answered, and gives it back to this browser only', async () => {
    await handOver();
    expect((await tablet.ask('PUT', '/api/form/answers', held({ painNrs: 7 }))).statusCode).toBe(200);
    expect((await tablet.ask('GET', '/api/form')).json<HeldFormView>().answers?.painNrs).toBe(7);
    expect(await stateOf()).toBe('in_progress');
    expect(await intake()).toBeNull();
    expect((await new Browser(clinic).ask('GET', '/api/form')).statusCode).toBe(401);
  });

  it('becomes an intake of the patient, named with who handed it over', async () => {
    await handOver();
    const rmdq = { ...anOpenRmdq(24), mode: 'phone' as const };
    const submission = aSubmission({ painNrs: 7, rmdq });
    expect((await tablet.ask('POST', '/api/form/submission', submission)).statusCode).toBe(201);
    const saved = await intake();
    expect(saved?.answers.painNrs).toBe(7);
    expect(saved?.answers.rmdq.mode).toBe('self');
    expect(saved?.rmdqScore).toBe(0);
    expect(saved?.recordedBy.displayName).toBe('The staff');
    expect(saved?.fromPatient).toEqual({
      way: 'tablet',
      submittedAt: '2026-03-02T15:00:00.000Z',
      differs: [],
    });
    expect(await stateOf()).toBe('submitted');
  });

  it('is submitted once', async () => {
    await handOver();
    const submission = aSubmission({ painNrs: 7 });
    for (const again of [submission, submission]) {
      expect((await tablet.ask('POST', '/api/form/submission', again)).statusCode).toBe(201);
    }
    expect((await tablet.ask('POST', '/api/form/submission', aSubmission())).statusCode).toBe(409);
    expect((await tablet.ask('PUT', '/api/form/answers', held())).statusCode).toBe(409);
    expect((await intake())?.version).toBe(1);
    const after = (await tablet.ask('GET', '/api/form')).json<HeldFormView>();
    expect([after.isSubmitted, after.answers]).toEqual([true, null]);
  });

  it('is merged onto what staff saved meanwhile; the patient’s answer stands and the difference is marked', async () => {
    await handOver();
    const answers = intakeAnswers({ painNrs: 4, complaint: 'As told at the desk' });
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ answers }));
    await tablet.ask(
      'POST',
      '/api/form/submission',
      aSubmission({ painNrs: 8, symptoms: { back_spasm: false } }),
    );
    const saved = await intake();
    expect(saved?.version).toBe(2);
    expect(saved?.answers.painNrs).toBe(8);
    expect(saved?.answers.complaint).toBe('As told at the desk');
    expect(saved?.answers.symptoms.low_back_pain).toBeTrue();
    expect(saved?.fromPatient?.differs).toEqual(['/painNrs', '/symptoms/back_spasm']);
  });

  it('never merges a yes to an emergency sign away, whoever gave it', async () => {
    await handOver();
    const answers = intakeAnswers({ redFlags: { saddle_numbness: true, pain_with_fever: false } });
    await clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ answers }));
    const redFlags = { saddle_numbness: false, pain_with_fever: true };
    await tablet.ask('POST', '/api/form/submission', aSubmission({ redFlags }));
    const saved = await intake();
    expect(saved?.answers.redFlags).toEqual({ saddle_numbness: true, pain_with_fever: true });
    expect(saved?.fromPatient?.differs).toEqual(['/redFlags/saddle_numbness', '/redFlags/pain_with_fever']);
  });

  it('tells the clinic of a yes to an emergency sign before anything is submitted, once', async () => {
    await handOver();
    const redFlags = { saddle_numbness: true };
    await tablet.ask('PUT', '/api/form/answers', held({ redFlags }));
    await tablet.ask('PUT', '/api/form/answers', held({ redFlags, painNrs: 3 }));
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect([alert?.byPatient, alert?.level, alert?.courseId]).toEqual([true, 'emergency', courseId]);
    const taking = {
      id: newId(),
      told: 'Dr. Hand',
      toldHow: 'in_person',
      toldAt: '2026-03-02T15:00:00.000Z',
      done: 'Ambulance called',
    };
    await clinic.as('chiropractor').post(`/api/alerts/${alert?.id}/taking`, taking);
    await tablet.ask('POST', '/api/form/submission', aSubmission({ redFlags }));
    expect(await alerts()).toEqual([]);
  });

  it('keeps a yes the patient took back, for the chiropractor to correct', async () => {
    await handOver();
    await tablet.ask('PUT', '/api/form/answers', held({ redFlags: { saddle_numbness: true } }));
    await tablet.ask('POST', '/api/form/submission', aSubmission({ redFlags: { saddle_numbness: false } }));
    const saved = await intake();
    expect(saved?.answers.redFlags.saddle_numbness).toBeTrue();
    expect(saved?.fromPatient?.differs).toEqual(['/redFlags/saddle_numbness']);
  });

  describe('with a consent', () => {
    const signed: IntakeAnswers['consent'] = {
      agreed: true,
      textVersion: CONSENT_VERSION,
      signer: 'patient',
      name: 'Anna Smith',
      way: 'typed',
      drawing: '',
      signedOn: '2026-03-02',
    };
    const byStaff = { ...signed, name: 'Anna at the desk' };
    const saveByStaff = () => {
      const answers = intakeAnswers({ consent: byStaff });
      return clinic.as('staff').post(`/api/courses/${courseId}/intake`, anIntake({ answers }));
    };
    const submit = (answers: Partial<IntakeAnswers>) =>
      tablet.ask('POST', '/api/form/submission', aSubmission(answers));

    it('keeps it as it was signed, with the contacts the patient gave', async () => {
      const contacts = { ...BLANK.contacts, emergencyName: 'Ben Smith', physicianPhone: '+1 555 0100' };
      await handOver();
      expect((await submit({ consent: signed, contacts })).statusCode).toBe(201);
      const saved = await intake();
      expect([saved?.answers.consent, saved?.answers.contacts]).toEqual([signed, contacts]);
    });

    it('leaves one out that was agreed to and not signed, and keeps all else', async () => {
      await handOver();
      for (const lacking of [{ name: '' }, { signedOn: null }, { way: 'drawn' as const }]) {
        const consent = { ...signed, ...lacking };
        expect((await tablet.ask('PUT', '/api/form/answers', held({ consent }))).statusCode).toBe(200);
        const form = (await tablet.ask('GET', '/api/form')).json<HeldFormView>();
        expect(form.answers?.consent).toEqual(consent);
      }
      expect((await submit({ consent: { ...signed, name: '' }, painNrs: 7 })).statusCode).toBe(201);
      const saved = await intake();
      expect([saved?.answers.consent, saved?.answers.painNrs]).toEqual([BLANK.consent, 7]);
    });

    it('leaves one out that a child signed alone', async () => {
      courseId = await clinic.openCourse({ givenName: 'Tim', birthDate: '2012-01-01' });
      await handOver();
      expect((await submit({ consent: signed })).statusCode).toBe(201);
      expect((await intake())?.answers.consent).toEqual(BLANK.consent);
    });

    it('lets the one staff recorded stand until the patient signs or declines', async () => {
      await saveByStaff();
      await handOver();
      await submit({ consent: { ...signed, agreed: null, name: 'Begun' } });
      expect((await intake())?.answers.consent).toEqual(byStaff);
      expect((await intake())?.fromPatient?.differs).toEqual([]);
    });

    it('says so where the patient declines what staff recorded as agreed to', async () => {
      await saveByStaff();
      await handOver();
      await submit({ consent: { ...BLANK.consent, agreed: false, textVersion: CONSENT_VERSION } });
      const saved = await intake();
      expect([saved?.answers.consent.agreed, saved?.fromPatient?.differs]).toEqual([false, ['/consent']]);
    });
  });

  it('tells the clinic what the patient feels beside a sign, as it makes the sign worse', async () => {
    await handOver();
    const comorbidities = { hypertension_uncontrolled: true };
    const unwellSigns = { visual_loss: true };
    await tablet.ask('PUT', '/api/form/answers', held({ comorbidities, unwellSigns }));
    const rules = (await alerts()).flatMap(({ signs }) => (signs ?? []).map(({ ruleId }) => ruleId));
    expect(rules).toContain('C7.hypertension_crisis');
  });

  describe('on the tablet', () => {
    it('is taken back by PIN: a new session for staff, none for the patient', async () => {
      await setPin();
      await handOver();
      const patientToken = tablet.token ?? '';
      const returned = await tablet.ask('POST', '/api/form/return', { pin: '4821' });
      expect(returned.json<{ courseId: string }>().courseId).toBe(courseId);
      expect((await tablet.ask('GET', '/api/session')).json<SessionStatus>().session?.account.username).toBe(
        'staff',
      );
      expect(await tablet.askAs(patientToken, '/api/form')).toBe(401);
      expect(await stateOf()).toBe('ended');
    });

    it('is locked after five wrong PINs, also tried at once; a password opens it', async () => {
      await setPin();
      await handOver();
      const tries = await Promise.all(
        ['0000', '1111', '2222', '3333', '5555', '6666'].map((pin) =>
          tablet.ask('POST', '/api/form/return', { pin }),
        ),
      );
      const types = tries.map((answer) => answer.json<{ type: string }>().type).sort();
      expect(types.filter((type) => type === '/problems/wrong-pin')).toHaveSize(4);
      expect(types.filter((type) => type === '/problems/pin-locked')).toHaveSize(2);
      const right = await tablet.ask('POST', '/api/form/return', { pin: '4821' });
      expect(right.json<{ type: string }>().type).toBe('/problems/pin-locked');

      await tablet.signIn();
      expect((await tablet.ask('GET', `/api/courses/${courseId}/intake`)).statusCode).toBe(200);
      expect(await stateOf()).toBe('ended');
    });

    it('opens by password only for who has set no PIN', async () => {
      await handOver();
      const answer = await tablet.ask('POST', '/api/form/return', { pin: '4821' });
      expect(answer.json<{ type: string }>().type).toBe('/problems/pin-locked');
    });

    it('stores the PIN as it stores passwords', async () => {
      expect((await tablet.ask('PUT', '/api/pin', { pin: '123' })).statusCode).toBe(400);
      await setPin();
      const rows = await clinic.database.reads.selectFrom('account').select('pin_hash').execute();
      expect(rows.filter(({ pin_hash }) => pin_hash?.startsWith('$argon2id$'))).toHaveSize(1);
      expect((await tablet.ask('GET', '/api/pin')).json()).toEqual({ isSet: true });
    });

    it('gives the answers back on the next handover, and to staff who want them now', async () => {
      await setPin();
      await handOver();
      await tablet.ask('PUT', '/api/form/answers', held({ painNrs: 7 }));
      await tablet.ask('POST', '/api/form/return', { pin: '4821' });
      const again = (await handOver()).json<MadeHandover>();
      expect((await tablet.ask('GET', '/api/form')).json<HeldFormView>().answers?.painNrs).toBe(7);
      await tablet.ask('POST', '/api/form/return', { pin: '4821' });

      const url = `/api/courses/${courseId}/handovers/${again.handover.id}/taking`;
      const taking = { id: newId() };
      for (const request of [taking, taking]) {
        const taken = await clinic.as('staff').post<IntakeVersion>(url, request);
        expect([taken.status, taken.body.answers.painNrs]).toEqual([201, 7]);
      }
      expect((await clinic.as('staff').post(url, { id: newId() })).status).toBe(409);
    });
  });

  describe('by a link', () => {
    it('opens in the first browser only, goes on there, and says so kindly elsewhere', async () => {
      const made = await makeLink();
      expect(made.url).toMatch(/^https:\/\/clinic\.example\/open#[\w-]{43}$/);
      expect(await stateOf()).toBe('made');
      const phone = new Browser(clinic);
      const token = tokenOf(made);
      expect((await phone.ask('POST', '/api/form/opening', { token })).statusCode).toBe(200);
      expect(await stateOf()).toBe('opened');
      await phone.ask('PUT', '/api/form/answers', held({ painNrs: 5 }));
      // A day without use ends no link.
      clinic.setNow('2026-03-03T15:00:00Z');
      expect((await phone.ask('POST', '/api/form/opening', { token })).statusCode).toBe(200);
      expect((await phone.ask('GET', '/api/form')).json<HeldFormView>().answers?.painNrs).toBe(5);

      const other = await new Browser(clinic).ask('POST', '/api/form/opening', { token });
      expect([other.statusCode, other.json<{ type: string }>().type]).toEqual([410, '/problems/link-used']);
    });

    it('is spent on submit', async () => {
      const made = await makeLink();
      const phone = new Browser(clinic);
      await phone.ask('POST', '/api/form/opening', { token: tokenOf(made) });
      await phone.ask('POST', '/api/form/submission', aSubmission({ painNrs: 5 }));
      expect((await intake())?.fromPatient?.way).toBe('link');
      const other = await new Browser(clinic).ask('POST', '/api/form/opening', { token: tokenOf(made) });
      expect(other.json<{ type: string }>().type).toBe('/problems/link-over');
    });

    it('ends at the appointment, also while it is open', async () => {
      const made = await makeLink();
      const phone = new Browser(clinic);
      await phone.ask('POST', '/api/form/opening', { token: tokenOf(made) });
      clinic.setNow('2026-03-04T16:00:00Z');
      expect((await phone.ask('PUT', '/api/form/answers', held())).statusCode).toBe(401);
      const late = await new Browser(clinic).ask('POST', '/api/form/opening', { token: tokenOf(made) });
      expect(late.json<{ type: string }>().type).toBe('/problems/link-over');
      expect(await stateOf()).toBe('expired');
    });

    it('can be revoked, and gives way to a new one', async () => {
      const first = await makeLink();
      const phone = new Browser(clinic);
      await phone.ask('POST', '/api/form/opening', { token: tokenOf(first) });
      const second = await makeLink();
      expect((await phone.ask('GET', '/api/form')).statusCode).toBe(401);
      const url = `/api/courses/${courseId}/handovers/${second.handover.id}`;
      const { body } = await clinic.as('staff').delete<HandoverList>(url);
      expect(body.handovers.map(({ state }) => state)).toEqual(['ended', 'ended']);
      const late = await phone.ask('POST', '/api/form/opening', { token: tokenOf(second) });
      expect(late.json<{ type: string }>().type).toBe('/problems/link-over');
    });

    it('is not opened on a device where somebody is signed in, nor taken back by PIN', async () => {
      const made = await makeLink();
      const here = await tablet.ask('POST', '/api/form/opening', { token: tokenOf(made) });
      expect(here.statusCode).toBe(403);
      const phone = new Browser(clinic);
      await phone.ask('POST', '/api/form/opening', { token: tokenOf(made) });
      expect((await phone.ask('POST', '/api/form/return', { pin: '4821' })).statusCode).toBe(403);
    });

    it('is stored hashed, and refused when it never was or lasts too long', async () => {
      const made = await makeLink();
      const rows = await clinic.database.reads.selectFrom('handover').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain(tokenOf(made));
      const token = 'x'.repeat(43);
      expect((await new Browser(clinic).ask('POST', '/api/form/opening', { token })).statusCode).toBe(404);
      for (const validUntil of [null, '2026-03-02T14:00:00.000Z', '2027-03-02T14:00:00.000Z']) {
        expect((await handOver(tablet, { way: 'link', validUntil })).statusCode).toBe(400);
      }
    });
  });
});
