import { createHash, randomBytes } from 'node:crypto';

/** `__Host-`: only over HTTPS or on localhost, only this host, only the whole site. */
export const SESSION_COOKIE = '__Host-plumbline';
const MINUTE = 60_000;
export const IDLE_LIMIT_MS = 30 * MINUTE;
export const ABSOLUTE_LIMIT_MS = 12 * 60 * MINUTE;
/** Use is noted at most this often, so that reading does not write on every request. */
export const TOUCH_INTERVAL_MS = MINUTE;

export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Whether a session is too long unused, or too old. A link is used now and again until it ends. */
export function hasExpired(
  session: { lastSeenAt: string; expiresAt: string; handover: { way: string } | null },
  now: Date,
): boolean {
  if (now >= new Date(session.expiresAt)) return true;
  return session.handover?.way !== 'link' && now.getTime() - Date.parse(session.lastSeenAt) > IDLE_LIMIT_MS;
}
