import type { Closing } from '#contract/closing';
import type { Patient } from '#contract/patient';
import { operationsOf } from '../testing/api-walk.ts';
import {
  aBooking,
  aChange,
  aCheckIn,
  aNewPatient,
  aPlan,
  aVisit,
  anExamination,
  anIntake,
  newId,
} from '../testing/builders.ts';
import { type FullRecord, RECORD_DAY, fillRecord } from '../testing/full-record.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

/** What shows all of a record. */
const VIEWS = [
  'intake',
  'intake/history',
  'settlements',
  'plan',
  'plan/history',
  'visits',
  'check-ins',
  'schedule',
  'closings',
  'handovers',
  'check-in-handovers',
  'outcomes',
];

type Attempt = readonly [method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown];

describe('with the address of one patient and the ids of another', () => {
  let clinic: TestClinic;
  let own: FullRecord;
  let other: FullRecord;
  /** Ids of the other patient that only an answer tells. */
  let closingId: string;
  let mergeId: string;
  let before: string;
  beforeAll(async () => {
    clinic = await openTestClinic(null, { freshApp: true });
    own = await fillRecord(clinic, { familyName: 'Own' });
    other = await fillRecord(clinic, { familyName: 'Stranger', note: 'Strange note' });
    const closing = { id: newId(), reason: 'goals_met', detail: '', on: RECORD_DAY };
    const closed = await hand().post<{ closings: Closing[] }>(`${other.course}/closings`, closing);
    closingId = closed.body.closings[0]?.id ?? '';
    const twin = aNewPatient({ familyName: 'Stranger' });
    await clinic.openCourse(twin);
    mergeId = newId();
    const merge = { id: mergeId, mergedId: twin.id, reason: 'The same person' };
    expect((await hand().post<Patient>(`/api/patients/${other.patient.id}/merges`, merge)).status).toBe(200);
    before = await everythingOf(other);
  });
  afterAll(() => clinic.close());

  const hand = () => clinic.as('chiropractor');
  const everythingOf = async ({ course, patient }: FullRecord): Promise<string> => {
    const urls = [...VIEWS.map((view) => `${course}/${view}`), `/api/patients/${patient.id}`];
    const answers = await Promise.all(urls.map(async (url) => [url, (await hand().get(url)).body]));
    return JSON.stringify(answers);
  };

  const reason = 'Not mine to change';
  const mixedAddresses = (): Attempt[] => [
    ['POST', `/api/courses/{courseId}/closings/${closingId}/reopening`, { reason }],
    ['POST', `/api/courses/{courseId}/visits/${other.visit.visitId}/error`, { reason }],
    ['DELETE', `/api/courses/{courseId}/handovers/${other.handover.id}`],
    ['POST', `/api/courses/{courseId}/handovers/${other.handover.id}/taking`, { id: newId() }],
    ['DELETE', `/api/courses/{courseId}/check-in-handovers/${other.checkInHandover.id}`],
    [
      'POST',
      `/api/courses/{courseId}/check-in-handovers/${other.checkInHandover.id}/taking`,
      { id: newId() },
    ],
    [
      'POST',
      `/api/courses/{courseId}/appointments/${other.booking.appointments[0]?.id ?? ''}/changes`,
      aChange({ version: 1, on: RECORD_DAY, at: '10:00', status: 'booked' }),
    ],
    ['GET', `/api/courses/{courseId}/appointments/${other.booking.appointments[0]?.id ?? ''}/history`],
    ['POST', `/api/patients/{patientId}/merges/${mergeId}/undo`, { reason }],
  ];

  const expectNothingOfTheOther = async (attempts: readonly Attempt[], allowed: readonly number[]) => {
    for (const [method, path, payload] of attempts) {
      const url = path.replace('{courseId}', own.patient.courseId).replace('{patientId}', own.patient.id);
      const answer = await hand().inject({
        method,
        url,
        ...(payload === undefined ? {} : { payload: payload as object }),
      });
      expect(allowed).withContext(`${method} ${path} ${answer.body}`).toContain(answer.statusCode);
      expect(answer.body)
        .withContext(`${method} ${path}`)
        .not.toMatch(/Strange/);
    }
    expect(await everythingOf(other)).toBe(before);
  };

  it('nothing is found', () => expectNothingOfTheOther(mixedAddresses(), [404]));

  it('every route whose address names two records is tried', async () => {
    // Versions are counted within a course: another course’s have no number there.
    const twice = (await operationsOf(clinic.app))
      .filter(({ path }) => (path.match(/\{\w+\}/g) ?? []).length > 1 && !path.includes('{version}'))
      .map(({ method, path }) => `${method} ${path}`);
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}|\{\w+\}/g;
    expect(
      mixedAddresses()
        .map(([method, path]) => `${method} ${path.replace(id, '{}')}`)
        .sort(),
    ).toEqual(twice.map((route) => route.replace(id, '{}')).sort());
  });

  it('nothing is amended, corrected or repeated that is the other’s', () =>
    expectNothingOfTheOther(
      [
        // Records of the other, named in a body.
        [
          'POST',
          '/api/courses/{courseId}/visits',
          aVisit({ visitId: other.visit.visitId, basedOn: 1, reason }),
        ],
        [
          'POST',
          '/api/courses/{courseId}/check-ins',
          aCheckIn({ on: RECORD_DAY, corrects: other.checkIn.id, reason }),
        ],
        // Ids of the other’s records, for new ones.
        ['POST', '/api/courses/{courseId}/intake', anIntake({ id: other.intake.id, basedOn: 1, reason })],
        [
          'POST',
          '/api/courses/{courseId}/examination',
          anExamination({ id: other.examination.id, basedOn: 1 }),
        ],
        ['POST', '/api/courses/{courseId}/plan', aPlan({ id: other.plan.id, basedOn: 1, reason })],
        ['POST', '/api/courses/{courseId}/plan/sign', aPlan({ id: other.plan.id, basedOn: 1, reason })],
        ['POST', '/api/courses/{courseId}/visits', aVisit({ id: other.visit.id })],
        ['POST', '/api/courses/{courseId}/check-ins', aCheckIn({ id: other.checkIn.id, on: RECORD_DAY })],
        [
          'POST',
          '/api/courses/{courseId}/appointments',
          aBooking([], { appointments: other.booking.appointments, acceptsOverlap: true }),
        ],
        ['POST', '/api/courses/{courseId}/handovers', { ...other.handover }],
        ['POST', '/api/courses/{courseId}/check-in-handovers', { ...other.checkInHandover }],
        [
          'POST',
          '/api/courses/{courseId}/closings',
          { id: closingId, reason: 'goals_met', detail: '', on: RECORD_DAY },
        ],
        ['POST', '/api/patients/{patientId}/courses', { id: other.patient.courseId }],
      ],
      [400, 404, 409],
    ));
});
