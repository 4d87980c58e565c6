import type { NewPatient } from '#contract/patient';
import {
  aBooking,
  aCheckIn,
  aNewPatient,
  aPlan,
  aVisit,
  anExamination,
  anIntake,
  intakeAnswers,
  newId,
  planContent,
  visitContent,
} from './builders.ts';
import type { TestClinic } from './test-clinic.ts';

/** The day on which everything of a full record is made. */
export const RECORD_DAY = '2026-03-04';

/** A patient with something of everything, as it was sent. */
export type FullRecord = Awaited<ReturnType<typeof fillRecord>>;

/** Registers a patient with something of everything in one course. `note` stands in what only clinical roles read. */
export async function fillRecord(
  clinic: TestClinic,
  {
    complaint = 'Low back pain',
    note = 'A note',
    ...details
  }: Partial<NewPatient> & { complaint?: string; note?: string } = {},
) {
  clinic.setNow(`${RECORD_DAY}T15:00:00Z`);
  const patient = aNewPatient(details);
  await clinic.openCourse(patient);
  const record = {
    patient,
    course: `/api/courses/${patient.courseId}`,
    intake: anIntake({ answers: intakeAnswers({ complaint }) }),
    examination: anExamination(),
    checkIn: aCheckIn({ on: RECORD_DAY }),
    plan: aPlan({ content: planContent({ note }) }),
    visit: aVisit({
      content: visitContent({ note: { subjective: note, objective: '', assessment: '', plan: '' } }),
    }),
    booking: aBooking(['2026-03-11'], { acceptsOverlap: true }),
    handover: { id: newId(), way: 'link', validUntil: '2026-03-11T16:00:00.000Z' },
    checkInHandover: { id: newId(), way: 'link', week: null },
  };
  for (const [url, body] of [
    ['intake', record.intake],
    ['examination', record.examination],
    ['check-ins', record.checkIn],
    ['plan/sign', record.plan],
    ['visits', record.visit],
    ['appointments', record.booking],
    ['handovers', record.handover],
    ['check-in-handovers', record.checkInHandover],
  ] as const) {
    const { status, problem } = await clinic.as('chiropractor').post(`${record.course}/${url}`, body);
    if (status !== 201) throw new Error(`${url}: ${JSON.stringify(problem)}`);
  }
  return record;
}
