import { randomUUIDv7 } from 'node:crypto';
import type { Clinic, NewClinic } from '#contract/clinic';
import { insertAccount } from '../accounts/account-repository.ts';
import { writeAudit } from '../auth/audit.ts';
import { hashPassword } from '../auth/password.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidFields } from '../http/problem.ts';
import { findClinic, insertClinic } from './clinic-repository.ts';

/** Makes the clinic and its first administrator, once. Throws already-exists when there is a clinic. */
export async function createClinic(
  { database, now }: { database: Database; now: () => Date },
  { administrator, ...clinic }: NewClinic,
  requestId: string,
): Promise<Clinic> {
  assertUsable(clinic);
  const passwordHash = await hashPassword(administrator.password);
  const at = now().toISOString();
  return database.transact(async (tx) => {
    if (await findClinic(tx))
      throw new ProblemError('already-exists', { detail: 'The clinic has been made already.' });
    await insertClinic(tx, { ...clinic, isDemo: false, id: randomUUIDv7(), createdAt: at });
    await insertAccount(tx, {
      id: administrator.id,
      username: administrator.username,
      displayName: administrator.displayName,
      roles: ['administrator'],
      passwordHash,
      isDemo: false,
      at,
    });
    await writeAudit(tx, { at, accountId: administrator.id, requestId, action: 'clinic.create' });
    return { ...clinic, isDemo: false };
  });
}

function assertUsable({ timeZone, locale }: { timeZone: string; locale: string }): void {
  const fields = [];
  if (!isTimeZone(timeZone)) {
    fields.push({
      field: '/timeZone',
      code: 'unknown_time_zone',
      message: 'Choose an IANA time zone, such as America/Chicago.',
    });
  }
  if (!isLocale(locale)) {
    fields.push({
      field: '/locale',
      code: 'unknown_locale',
      message: 'Choose a language tag, such as en-US.',
    });
  }
  if (fields.length > 0) throw invalidFields(fields);
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    // Intl also takes bare offsets, which know no daylight saving time.
    return /^[A-Z]/.test(text);
  } catch {
    return false;
  }
}

function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(text).length === 1;
  } catch {
    return false;
  }
}
