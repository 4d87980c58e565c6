import { randomUUIDv7 } from 'node:crypto';
import { insertAccount } from '../../server/accounts/account-repository.ts';
import { listAlerts } from '../../server/alerts/alert-repository.ts';
import { takeAlert } from '../../server/alerts/take-alert.ts';
import type { Acting } from '../../server/auth/acting.ts';
import { hashPassword } from '../../server/auth/password.ts';
import { permissionsOf } from '../../server/auth/permissions.ts';
import { insertClinic } from '../../server/clinic/clinic-repository.ts';
import { todayIn } from '../../server/clinic/today.ts';
import type { Database } from '../../server/db/database.ts';
import { saveExamination } from '../../server/intake/save-examination.ts';
import { saveIntake } from '../../server/intake/save-intake.ts';
import { recordCheckIn } from '../../server/check-ins/record-check-in.ts';
import { closeCourse } from '../../server/patients/close-course.ts';
import { registerPatient } from '../../server/patients/register-patient.ts';
import { savePlanDraft } from '../../server/plan/save-plan-draft.ts';
import { signPlan } from '../../server/plan/sign-plan.ts';
import { cancelAfterClosing } from '../../server/schedule/cancel-after-closing.ts';
import { addDays } from '#domain/outcomes';
import { onWeekday } from './days.ts';
import { answersBeside } from './check-in-answers.ts';
import { DEMO_SEED, type DemoPatient, makeDemoPatients } from './clinic.ts';
import { type Chance, chanceFrom } from './random.ts';
import { seedAppointments, seedOpeningHours } from './schedule.ts';
import type { SignIn } from './sign-ins.ts';
import { seedVisits } from './visits.ts';

const CLINIC = {
  name: 'Plumbline Demo Clinic',
  timeZone: 'America/Chicago',
  locale: 'en-US',
  emergencyNumber: '911',
  isDemo: true,
} as const;

/**
 * Fills an empty database with the demo clinic, through the same use cases that people's work goes through. All of it
 * is one transaction: a start that is broken off leaves nothing behind.
 */
export async function seedDemoClinic(
  database: Database,
  signIns: readonly SignIn[],
  now: Date,
): Promise<void> {
  const accounts = await Promise.all(
    signIns.map(async (signIn) => ({ ...signIn, passwordHash: await hashPassword(signIn.password) })),
  );
  const patients = makeDemoPatients(DEMO_SEED, todayIn(CLINIC.timeZone, now));
  const chance = chanceFrom(DEMO_SEED);

  await database.transact(async (tx) => {
    const firstDay = patients[0] ? workingHour(patients[0].registeredOn) : now;
    const at = firstDay.toISOString();
    await insertClinic(tx, { ...CLINIC, id: randomUUIDv7(), createdAt: at });
    for (const { role, ...account } of accounts) {
      await insertAccount(tx, { ...account, roles: [role], isDemo: true, at });
    }
    // The use cases open transactions of their own; here they all join this one.
    const joined: Database = { ...database, reads: tx, transact: (work) => work(tx) };
    const as = actorsOf(signIns);
    await seedOpeningHours(joined, as('administrator', firstDay), chance.id(firstDay));
    for (const patient of patients) await seedPatient(joined, chance, { as, now }, patient);
  });
}

type Actor = (role: 'administrator' | 'staff' | 'chiropractor', at: Date) => Acting;

async function seedPatient(
  database: Database,
  chance: Chance,
  { as, now }: { as: Actor; now: Date },
  patient: DemoPatient,
): Promise<void> {
  const { courseId, registeredOn } = patient;
  const id = (on: string): string => chance.id(workingHour(on));
  const registeredAt = workingHour(registeredOn);
  const staff = as('staff', registeredAt);
  const chiropractor = as('chiropractor', registeredAt);

  await registerPatient(database, staff, { id: patient.patientId, courseId, ...patient.person });
  if (patient.intake) {
    const write = { id: id(registeredOn), basedOn: 0, answers: patient.intake, reason: null };
    await saveIntake(database, staff, courseId, write);
    for (const alert of await listAlerts(database.reads, courseId)) {
      await takeAlert(database, chiropractor, alert.id, {
        id: id(registeredOn),
        told: patient.person.givenName,
        toldHow: 'in_person',
        toldAt: chiropractor.at,
        done: alert.callsAmbulance
          ? 'Called the ambulance and stayed with the patient.'
          : 'Sent to the doctor with a letter.',
      });
    }
  }
  if (patient.examination) {
    const write = { id: id(registeredOn), basedOn: 0, findings: patient.examination };
    await saveExamination(database, chiropractor, courseId, write);
  }
  if (patient.plan) {
    const write = { id: id(registeredOn), basedOn: 0, content: patient.plan.content, reason: null };
    await (patient.plan.isSigned ? signPlan : savePlanDraft)(database, chiropractor, courseId, write);
  }
  if (patient.plan?.isSigned && patient.plan.content.startOn !== null) {
    const course = { courseId, startOn: patient.plan.content.startOn, signedAt: registeredAt };
    const clinic = { now, timeZone: CLINIC.timeZone, as: (at: Date) => as('staff', at) };
    const days = await seedAppointments(database, chance, course, clinic);
    await seedVisits(
      database,
      chance,
      { ...course, plan: patient.plan.content, painAtFirst: patient.intake?.painNrs ?? 5 },
      { days, as: (on) => as('chiropractor', earlier(workingHour(on), now)) },
    );
    await seedReexaminations(database, chance, { as, now }, { ...patient, startOn: course.startOn });
  }
  for (const checkIn of patient.checkIns) {
    const beside = answersBeside(chance, patient.intake?.painNrs ?? 5, checkIn.painNrs);
    const write = { ...beside, id: id(checkIn.on), ...checkIn };
    await recordCheckIn(database, as('staff', workingHour(checkIn.on)), courseId, write);
  }
  if (patient.closing) {
    const at = workingHour(patient.closing.on);
    const closing = { id: chance.id(at), ...patient.closing };
    await closeCourse(database, as('chiropractor', at), {
      courseId,
      closing,
      afterClosing: cancelAfterClosing,
    });
  }
}

/** Most are examined again at the end of weeks 2 and 6; those who were not show as due. */
async function seedReexaminations(
  database: Database,
  chance: Chance,
  { as, now }: { as: Actor; now: Date },
  { courseId, examination, startOn }: DemoPatient & { startOn: string },
): Promise<void> {
  let version = 1;
  for (const day of [13, 41]) {
    const at = workingHour(onWeekday(addDays(startOn, day)));
    if (examination === null || at > now || !chance.happens(0.85)) continue;
    const write = { id: chance.id(at), basedOn: version, findings: examination };
    await saveExamination(database, as('chiropractor', at), courseId, write);
    version += 1;
  }
}

function actorsOf(signIns: readonly SignIn[]): Actor {
  return (role, at) => {
    const account = signIns.find((signIn) => signIn.role === role);
    if (!account) throw new Error(`the demo has no ${role}`);
    const { id, username, displayName } = account;
    return {
      account: { id, username, displayName, roles: [role] },
      permissions: permissionsOf([role]),
      requestId: randomUUIDv7(),
      at: at.toISOString(),
      today: todayIn(CLINIC.timeZone, at),
    };
  };
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

/** Mid-morning in the demo clinic. */
function workingHour(on: string): Date {
  return new Date(`${on}T16:00:00Z`);
}
