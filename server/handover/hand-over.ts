import type { HandoverList, MadeHandover, NewHandover } from '#contract/handover';
import type { Acting } from '../auth/acting.ts';
import { endHandover, insertSession, revokeSession } from '../auth/session-repository.ts';
import { ABSOLUTE_LIMIT_MS, hashToken, newSessionToken } from '../auth/session-token.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { changeCourse, readCourse } from '../patients/index.ts';
import { findHandover, insertHandover, listHandovers } from './handover-repository.ts';
import { isLive, viewOf } from './handover-view.ts';

/** A link is made for an appointment, which is not further off than this. */
const LONGEST_LINK_DAYS = 90;
const DAY_MS = 86_400_000;

/** Every handover of a course and whether links can be made. Throws not-found. */
export function readHandovers(
  database: Database,
  acting: Acting,
  courseId: string,
  publicUrl: string | null,
): Promise<HandoverList> {
  return readCourse(database, { acting, courseId, action: 'handover.read' }, async (tx) => ({
    mayMakeLinks: publicUrl !== null,
    handovers: (await listHandovers(tx, courseId)).map((record) => viewOf(record, acting.at)),
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
  { id, staffToken }: { id: string; staffToken: string },
): Promise<TabletHandover> {
  const token = newSessionToken();
  const validUntil = new Date(Date.parse(acting.at) + ABSOLUTE_LIMIT_MS).toISOString();
  const made = await makeHandover(database, acting, courseId, {
    id,
    way: 'tablet',
    validUntil,
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
  { id, validUntil, publicUrl }: Pick<NewHandover, 'id' | 'validUntil'> & { publicUrl: string | null },
): Promise<MadeHandover> {
  if (publicUrl === null) {
    throw new ProblemError('invalid-request', {
      detail: 'Links need the address of the clinic; set PUBLIC_URL and start the server again.',
    });
  }
  const token = newSessionToken();
  const made = await makeHandover(database, acting, courseId, {
    id,
    way: 'link',
    validUntil: assertValidity(validUntil, acting.at),
    tokenHash: hashToken(token),
    session: null,
  });
  return { ...made, url: `${publicUrl}/open#${token}` };
}

interface Making {
  readonly id: string;
  readonly way: NewHandover['way'];
  readonly validUntil: string;
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
  const { id, way, validUntil, session } = making;
  return changeCourse(
    database,
    { acting, courseId, action: `handover.${way}` },
    async (tx, _course, note) => {
      if (await findHandover(tx, id)) {
        throw new ProblemError('already-exists', { detail: 'This form was handed over already.' });
      }
      const earlier = await listHandovers(tx, courseId);
      for (const link of earlier.filter((each) => each.way === way && isLive(each, acting.at))) {
        await endHandover(tx, link.id, acting.at);
      }
      const newest = earlier[0];
      note.subjectId = id;
      await insertHandover(tx, {
        id,
        courseId,
        way,
        madeAt: acting.at,
        madeBy: acting.account.id,
        tokenHash: making.tokenHash,
        validUntil,
        openedAt: session ? acting.at : null,
        goesOnFrom: newest?.submittedAt === null && newest.answers !== null ? newest : null,
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
    },
  );
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
