import type { Database } from '../db/database.ts';
import type { Acting } from './acting.ts';
import { writeAudit } from './audit.ts';
import { revokeSession } from './session-repository.ts';
import { hashToken } from './session-token.ts';

/** Ends the session of this token for good, also for a request that is still under way. */
export async function signOut(
  { database, now }: { database: Database; now: () => Date },
  token: string,
  acting: Acting | null,
  requestId: string,
): Promise<void> {
  const at = now().toISOString();
  await database.transact(async (tx) => {
    await revokeSession(tx, hashToken(token), at);
    await writeAudit(tx, { at, accountId: acting?.account.id ?? null, requestId, action: 'session.end' });
  });
}
