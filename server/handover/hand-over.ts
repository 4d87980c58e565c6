import type { HandoverList, MadeHandover, NewHandover } from '#contract/handover';
import type { HandoverForm } from '#contract/session';
import { CHECK_IN_WINDOWS, addDays } from '#domain/outcomes';
import { instantsOf } from '#domain/scheduling';
import type { CheckInWeek } from '#domain/vocabulary';
import type { Acting } from '../auth/acting.ts';
import { endHandover, insertSession, revokeSession } from '../auth/session-repository.ts';
import { ABSOLUTE_LIMIT_MS, hashToken, newSessionToken } from '../auth/session-token.ts';
import { findClinic } from '../clinic/clinic-repository.ts';
import { todayIn } from '../clinic/today.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { type CourseRecord, changeCourse, readCourse } from '../patients/index.ts';
import { type HandoverRecord, findHandover, insertHandover, listHandovers } from './handover-repository.ts';
import { isLive, viewOf } from './handover-view.ts';

/** A link is made for an appointment, which is not further off than this. */
const LONGEST_LINK_DAYS = 90;
const DAY_MS = 86_400_000;

/** Every handover of one form of a course and whether links can be made. Throws not-found. */
export function readHandovers(
  database: Database,
  acting: Acting,
  courseId: string,
  { form, publicUrl }: { readonly form: HandoverForm; readonly publicUrl: string | null },
): Promise<HandoverList> {
  return readCourse(database, { acting, courseId, action: 'handover.read' }, async (tx) => ({
    mayMakeLinks: publicUrl !== null,
    handovers: (await listHandovers(tx, courseId, form)).map((record) => viewOf(record, acting.at)),
  }));
}

/** What the browser that asked carries from now on: the patient's session instead of the person's. */
export interface TabletHandover {
  readonly made: MadeHandover;
  readonly token: string;
}

/**
 * Exchanges the session of this browser for one that reaches nothing but the form of this course. What the patient
 * answered before, on a form that was taken back, is there again. Throws not-found and already-exists.
 */
export async function handOverTablet(
  database: Database,
  acting: Acting,
  courseId: string,
  { id, staffToken, ...asked }: { id: string; staffToken: string } & Asked,
): Promise<TabletHandover> {
  const token = newSessionToken();
  const validUntil = new Date(Date.parse(acting.at) + ABSOLUTE_LIMIT_MS).toISOString();
  const made = await makeHandover(database, acting, courseId, {
    ...asked,
    id,
    way: 'tablet',
    validUntil: () => Promise.resolve(validUntil),
    tokenHash: null,
    session: { tokenHash: hashToken(token), staffTokenHash: hashToken(staffToken) },
  });
  return { made: { ...made, url: null }, token };
}

/**
 * Makes a link to the form of this course. An earlier link that is still open ends. Throws not-found, already-exists and
 * invalid-request, also where the clinic has no address that phones can reach.
 */
export async function makeLink(
  database: Database,
  acting: Acting,
  courseId: string,
  link: { readonly id: string; readonly publicUrl: string | null } & Asked & Pick<NewHandover, 'validUntil'>,
): Promise<MadeHandover> {
  const { publicUrl, validUntil, ...asked } = link;
  if (publicUrl === null) {
    throw new ProblemError('invalid-request', {
      detail: 'Links need the address of the clinic; set PUBLIC_URL and start the server again.',
    });
  }
  const token = newSessionToken();
  const made = await makeHandover(database, acting, courseId, {
    ...asked,
    way: 'link',
    validUntil: async (tx, course) =>
      asked.form === 'intake'
        ? assertValidity(validUntil, acting.at)
        : endOfWindow(await findTimeZone(tx), course.dayZero, asked.week, acting),
    tokenHash: hashToken(token),
    session: null,
  });
  return { ...made, url: `${publicUrl}/open#${token}` };
}

/** Which form is handed over; an intake is of no week. */
interface Asked {
  readonly form: HandoverForm;
  readonly week: CheckInWeek | null;
}

interface Making extends Asked {
  readonly id: string;
  readonly way: NewHandover['way'];
  readonly validUntil: (tx: Tx, course: CourseRecord) => Promise<string>;
  readonly tokenHash: string | null;
  /** The session the browser that asked gets, and the one it loses. */
  readonly session: { readonly tokenHash: string; readonly staffTokenHash: string } | null;
}

function makeHandover(
  database: Database,
  acting: Acting,
  courseId: string,
  making: Making,
): Promise<Pick<MadeHandover, 'handover'>> {
  const { id, way, form, week, session } = making;
  return changeCourse(database, { acting, courseId, action: `handover.${way}` }, async (tx, course, note) => {
    const validUntil = await making.validUntil(tx, course);
    if (await findHandover(tx, id)) {
      throw new ProblemError('already-exists', { detail: 'This form was handed over already.' });
    }
    const earlier = await listHandovers(tx, courseId, form);
    for (const link of earlier.filter((each) => each.way === way && isLive(each, acting.at))) {
      await endHandover(tx, link.id, acting.at);
    }
    const newest = earlier[0];
    note.subjectId = id;
    await insertHandover(tx, {
      id,
      courseId,
      form,
      week,
      way,
      madeAt: acting.at,
      madeBy: acting.account.id,
      tokenHash: making.tokenHash,
      validUntil,
      openedAt: session ? acting.at : null,
      goesOnFrom: newest && (await goesOn(tx, newest, making, acting.today)) ? newest : null,
    });
    if (session) {
      await revokeSession(tx, session.staffTokenHash, acting.at);
      await insertSession(tx, {
        tokenHash: session.tokenHash,
        accountId: acting.account.id,
        at: acting.at,
        expiresAt: validUntil,
        handoverId: id,
      });
    }
    const record = await findHandover(tx, id);
    if (!record) throw new ProblemError('internal-error');
    return { handover: viewOf(record, acting.at) };
  });
}

/** What was begun is gone on with; a check-in on its own day and for its own week only: it is about how things are now. */
async function goesOn(
  tx: Tx,
  before: HandoverRecord,
  { form, week }: Asked,
  today: string,
): Promise<boolean> {
  if (before.submittedAt !== null || before.savedAt === null) return false;
  if (form === 'intake') return true;
  return before.week === week && todayIn(await findTimeZone(tx), new Date(before.savedAt)) === today;
}

/** When the last day is over on which an answer counts for a week; without a week, after seven days. */
function endOfWindow(
  timeZone: string,
  dayZero: string | null,
  week: CheckInWeek | null,
  { today }: Acting,
): string {
  if (week !== null && dayZero === null) {
    throw invalidField('/week', 'no_day_zero', 'Weeks are counted from the signed plan, and there is none.');
  }
  const last =
    week === null || dayZero === null ? addDays(today, 6) : addDays(dayZero, CHECK_IN_WINDOWS[week].to);
  if (last < today)
    throw invalidField('/week', 'in_past', `Week ${week} is over; nothing counts for it now.`);
  const [midnight] = ['00:00', '01:00'].flatMap((time) => instantsOf(timeZone, addDays(last, 1), time));
  if (!midnight) throw new ProblemError('internal-error');
  return midnight.toISOString();
}

async function findTimeZone(tx: Tx): Promise<string> {
  return (await findClinic(tx))?.timeZone ?? 'UTC';
}

function assertValidity(validUntil: string | null, now: string): string {
  const field = '/validUntil';
  if (validUntil === null) throw invalidField(field, 'missing', 'Give the time of the appointment.');
  const instant = new Date(validUntil);
  if (instant.getTime() <= Date.parse(now)) {
    throw invalidField(field, 'in_past', 'This time has passed; give a later one.');
  }
  if (instant.getTime() > Date.parse(now) + LONGEST_LINK_DAYS * DAY_MS) {
    throw invalidField(
      field,
      'out_of_range',
      `A link lasts ${LONGEST_LINK_DAYS} days at most; check the date.`,
    );
  }
  return instant.toISOString();
}
