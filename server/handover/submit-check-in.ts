import type { CheckIn, CheckInAnswers } from '#contract/check-in';
import { VISIT_SIGNS, type VisitSign } from '#domain/vocabulary';
import { listAnsweredSigns } from '../alerts/index.ts';
import type { Acting } from '../auth/acting.ts';
import { storeCheckIn } from '../check-ins/index.ts';
import type { Tx } from '../db/database.ts';
import type { CourseRecord } from '../patients/index.ts';
import { type HandoverRecord, updateSubmitted } from './handover-repository.ts';

/** What a patient answered on a check-in, to be kept. */
export interface CheckInSubmitted {
  readonly acting: Acting;
  readonly course: CourseRecord;
  readonly record: HandoverRecord;
  /** Id of the check-in it makes. */
  readonly id: string;
  readonly answers: CheckInAnswers;
  /** The clinic-local day the patient answered. */
  readonly on: string;
}

/**
 * Makes a check-in of what a patient answered. A sign the patient said yes to stays yes even if the patient then said
 * no, as in the intake: the clinic was told of it.
 */
export async function submitCheckIn(tx: Tx, submitted: CheckInSubmitted): Promise<CheckIn> {
  const { acting, course, record, id, on } = submitted;
  const { hadEvent, events, rmdq, ...answers } = submitted.answers;
  const told = await listAnsweredSigns(tx, record.id);
  const takenBack = VISIT_SIGNS.filter((sign) => told.has(sign) && answers.signs[sign] !== true);
  const isAnswered = rmdq.restConfirmed || rmdq.items.some((item) => item !== null);
  const described = events.flatMap(({ what, severity, action }) =>
    what.trim() === '' || severity === null ? [] : [{ what: what.trim(), severity, action: action.trim() }],
  );
  const isDescribed = hadEvent === true && described.length === events.length && events.length > 0;
  const checkIn = await storeCheckIn(tx, {
    acting,
    course,
    handoverId: record.id,
    checkIn: {
      ...answers,
      id,
      on,
      way: record.way,
      // A questionnaire a patient answered alone says so (C16).
      rmdq: isAnswered ? { ...rmdq, mode: 'self' } : rmdq,
      signs: { ...answers.signs, ...yesTo(takenBack) },
      adverseEvents: hadEvent === false ? [] : isDescribed ? described : null,
      note: hadEvent === true && !isDescribed ? noteOf(events) : '',
      corrects: null,
      reason: null,
    },
  });
  const differs = takenBack.map((sign) => `/signs/${sign}`);
  await updateSubmitted(tx, record.id, { checkInId: id, differs, at: acting.at });
  return checkIn;
}

/** An event that lacks its words or how bad it was is none yet: what is known of it is kept for whoever asks. */
function noteOf(events: CheckInAnswers['events']): string {
  const words = events.map(({ what }) => what.trim()).filter(Boolean);
  return ['The patient says that something unwanted happened; please ask.', ...words].join(' ');
}

function yesTo(signs: readonly VisitSign[]): Partial<Record<VisitSign, true>> {
  return Object.fromEntries(signs.map((sign) => [sign, true]));
}
