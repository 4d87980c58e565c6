import { randomUUIDv7 } from 'node:crypto';
import { KNOWLEDGE_VERSION } from '#domain/knowledge';
import { addDays } from '#domain/outcomes';
import {
  aPlan,
  aTreatment,
  aVisit,
  anExamination,
  anIntake,
  planContent,
  visitContent,
} from '../server/testing/builders.ts';
import { type TestClinic, openTestClinic } from '../server/testing/test-clinic.ts';
import { insertVisit } from '../server/visits/visit-repository.ts';

// npm run bench:visits: how long a course with many visits takes to be read and to take one visit more, through the
// real routes on a SQLite file, beside a course with few. Fails when it is slower than asked.
const FEW = 10;
const MANY = 500;
const ROUNDS = 15;
/** Shown to somebody who waits with a patient. */
const ASKED_MS = 500;

const STARTED_ON = '2026-03-02';
const DAYS = 42;
const DELIVERED = { therapeutic_exercise: aTreatment(), massage: aTreatment() };

const clinic = await openTestClinic();
const courses = { few: await courseWith(FEW), many: await courseWith(MANY) };
clinic.setNow(`${addDays(STARTED_ON, DAYS)}T15:00:00Z`);

const read = { few: [] as number[], many: [] as number[] };
const recorded = { few: [] as number[], many: [] as number[] };
for (let round = 0; round <= ROUNDS; round++) {
  for (const size of ['few', 'many'] as const) {
    const reading = await timed((caller) => caller.get(urlOf(courses[size])), 200);
    const recording = await timed((caller) => caller.post(urlOf(courses[size]), newVisit()), 201);
    // The first round warms up.
    if (round === 0) continue;
    read[size].push(reading);
    recorded[size].push(recording);
  }
}
await clinic.close();

console.log(`Node ${process.versions.node}, SQLite; median of ${ROUNDS} in turn, least to most in brackets`);
const slowest = Math.max(report('read the visits', read), report('record a visit', recorded));
if (slowest >= ASKED_MS) {
  console.error('Slower than asked.');
  process.exitCode = 1;
}

async function courseWith(count: number): Promise<string> {
  const courseId = await clinic.openCourse({ familyName: `With ${count}` });
  const chiropractor = clinic.as('chiropractor');
  const content = planContent({ startOn: STARTED_ON });
  await chiropractor.post(`/api/courses/${courseId}/intake`, anIntake());
  await chiropractor.post(`/api/courses/${courseId}/examination`, anExamination());
  await chiropractor.post(`/api/courses/${courseId}/plan/sign`, aPlan({ content }));
  await clinic.database.transact(async (tx) => {
    for (let at = 0; at < count; at++) {
      await insertVisit(tx, {
        id: randomUUIDv7(),
        courseId,
        visitId: randomUUIDv7(),
        version: 1,
        content: visitContent({ on: addDays(STARTED_ON, at % DAYS), delivered: DELIVERED }),
        deviations: [],
        reason: null,
        planVersion: 1,
        knowledgeVersion: KNOWLEDGE_VERSION,
        recordedAt: `${STARTED_ON}T15:00:00.000Z`,
        recordedBy: clinic.accountIds.chiropractor,
      });
    }
  });
  return courseId;
}

function newVisit() {
  const reason = 'Given beyond the plan';
  return aVisit({
    content: { on: addDays(STARTED_ON, DAYS), delivered: DELIVERED },
    reasons: { visit: reason, rows: { therapeutic_exercise: reason, massage: reason } },
  });
}

function urlOf(courseId: string): string {
  return `/api/courses/${courseId}/visits`;
}

async function timed(
  ask: (caller: ReturnType<TestClinic['as']>) => Promise<{ status: number; problem: unknown }>,
  expected: number,
): Promise<number> {
  const began = performance.now();
  const { status, problem } = await ask(clinic.as('chiropractor'));
  const took = performance.now() - began;
  if (status !== expected) throw new Error(`Answered ${status}: ${JSON.stringify(problem)}`);
  return took;
}

/** Prints one line of figures and gives the median of the course with many visits, in milliseconds. */
function report(what: string, { few, many }: { few: readonly number[]; many: readonly number[] }): number {
  const ratio = (median(many) / median(few)).toFixed(1);
  console.log(`  ${what}: ${words(FEW, few)}, ${words(MANY, many)}: ${ratio} × (asked: ${ASKED_MS} ms)`);
  return median(many);
}

function words(count: number, times: readonly number[]): string {
  const [least, most] = [Math.min(...times), Math.max(...times)].map((each) => each.toFixed(0));
  return `${count} visits ${median(times).toFixed(1)} ms (${least}–${most})`;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
