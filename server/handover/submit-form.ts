import { isDeepStrictEqual } from 'node:util';
import type { HeldAnswers } from '#contract/handover';
import type { IntakeAnswers, IntakeVersion } from '#contract/intake';
import { type PatientMerge, ageOn, consentGaps, mergeFromPatient } from '#domain/triage';
import { RED_FLAGS, type RedFlag } from '#domain/vocabulary';
import { listAnsweredSigns } from '../alerts/index.ts';
import type { Acting } from '../auth/acting.ts';
import type { Tx } from '../db/database.ts';
import { assertAnswers, findNewestIntake, storeIntake } from '../intake/index.ts';
import type { CourseRecord } from '../patients/index.ts';
import { updateSubmitted } from './handover-repository.ts';

export interface Submission extends HeldAnswers {
  readonly acting: Acting;
  readonly course: CourseRecord;
  readonly handoverId: string;
  /** Id of the intake version it makes. */
  readonly id: string;
}

/** Makes an intake version of what a patient answered, merged onto the newest one. */
export async function submitForm(tx: Tx, submission: Submission): Promise<IntakeVersion> {
  const { acting, course, handoverId, id } = submission;
  const newest = await findNewestIntake(tx, course.id);
  const { answers, differs } = await mergeHeld(tx, submission, {
    newest,
    birthDate: course.person.birthDate,
  });
  assertAnswers(answers, course.person.birthDate, acting.today);
  const intake = await storeIntake(tx, { acting, course, id, answers, reason: null, newest, handoverId });
  await updateSubmitted(tx, handoverId, { intakeId: id, differs, at: acting.at });
  return intake;
}

/**
 * What the record would say with the patient's answers. A sign the patient said yes to stays yes even if the patient
 * then said no: the clinic was told of it, and only a chiropractor takes it back (C10). A consent that is not signed to
 * its end is left out: it would be none, and must not keep the rest from being sent.
 */
export async function mergeHeld(
  tx: Tx,
  { handoverId, answers, startedFrom }: HeldAnswers & { handoverId: string },
  { newest, birthDate }: { newest: IntakeVersion | null; birthDate: string },
): Promise<PatientMerge<IntakeAnswers>> {
  const own = withFinishedConsent(inOwnWords(answers, startedFrom), startedFrom, birthDate);
  const { answers: merged, differs } = mergeFromPatient(startedFrom, own, newest?.answers ?? startedFrom);
  const told = await listAnsweredSigns(tx, handoverId);
  const takenBack = RED_FLAGS.filter((flag) => told.has(flag) && own.redFlags[flag as never] !== true);
  return {
    answers: { ...merged, redFlags: { ...merged.redFlags, ...yesTo(takenBack) } },
    differs: [...new Set([...differs, ...takenBack.map((flag) => `/redFlags/${flag}`)])],
  };
}

function yesTo(flags: readonly RedFlag[]): Partial<Record<RedFlag, true>> {
  return Object.fromEntries(flags.map((flag) => [flag, true]));
}

/** The questionnaire a patient answered alone says so (C16). */
function inOwnWords(answers: IntakeAnswers, startedFrom: IntakeAnswers): IntakeAnswers {
  if (isDeepStrictEqual(answers.rmdq, startedFrom.rmdq)) return answers;
  return { ...answers, rmdq: { ...answers.rmdq, mode: 'self' } };
}

function withFinishedConsent(
  answers: IntakeAnswers,
  startedFrom: IntakeAnswers,
  birthDate: string,
): IntakeAnswers {
  const { consent } = answers;
  const isFinished =
    consent.agreed === false ||
    (consent.agreed === true &&
      consent.signedOn !== null &&
      consentGaps(consent, ageOn(birthDate, consent.signedOn)).length === 0);
  return isFinished ? answers : { ...answers, consent: startedFrom.consent };
}
