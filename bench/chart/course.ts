import {
  aCheckIn,
  aNewPatient,
  aPlan,
  aVisit,
  anExamination,
  anIntake,
  anRmdq,
  planContent,
} from '../../server/testing/builders.ts';
import { addDays } from '#domain/outcomes';
import type { Clinic } from '../clinic.ts';

const DAY_ZERO = '2026-03-02';
/** Days of the check-ins of weeks 2, 4, 6 and 12. */
const CHECK_IN_DAYS = [14, 28, 42, 84];

/** A course of twelve weeks with four check-ins and so many visits, one a day; answers where its page stands. */
export async function fillCourse(clinic: Clinic, visits: number): Promise<string> {
  const patient = aNewPatient();
  const course = `/api/courses/${patient.courseId}`;
  // Clock time in the afternoon, so that the clinic's date is the one that is meant.
  await clinic.setNow(new Date(`${DAY_ZERO}T18:00:00Z`));
  await clinic.post('/api/patients', patient);
  await clinic.post(`${course}/intake`, anIntake());
  await clinic.post(`${course}/examination`, anExamination());
  await clinic.post(`${course}/plan/sign`, aPlan({ content: planContent({ startOn: DAY_ZERO }) }));
  await clinic.setNow(new Date(`${addDays(DAY_ZERO, Math.max(visits, 90))}T18:00:00Z`));
  for (const [index, day] of CHECK_IN_DAYS.entries()) {
    const on = addDays(DAY_ZERO, day);
    await clinic.post(
      `${course}/check-ins`,
      aCheckIn({ on, painNrs: 5 - index, rmdq: anRmdq(11 - 2 * index) }),
    );
  }
  const reasons = { visit: 'A made-up course', rows: { therapeutic_exercise: 'A made-up course' } };
  for (let day = 0; day < visits; day += 1) {
    const content = { on: addDays(DAY_ZERO, visits === 12 ? day * 3 : day) };
    await clinic.post(`${course}/visits`, aVisit({ content, reasons }));
  }
  return `${clinic.address}/patients/${patient.id}/courses/${patient.courseId}/outcomes`;
}
