import type { Account, NewAccount } from '#contract/account';
import type { Acting } from '../auth/acting.ts';
import { writeAudit } from '../auth/audit.ts';
import { hashPassword } from '../auth/password.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { findAccount, insertAccount, isUsernameTaken } from './account-repository.ts';

/** Makes an account. The same request twice makes one. Throws invalid-request for a name that is taken. */
export async function createAccount(
  database: Database,
  acting: Acting,
  request: NewAccount,
): Promise<Account> {
  const passwordHash = await hashPassword(request.password);
  return database.transact(async (tx) => {
    const existing = await findAccount(tx, request.id);
    if (existing) return existing;
    if (await isUsernameTaken(tx, request.username)) {
      throw invalidField('/username', 'taken', 'This name is taken; choose another.');
    }
    await insertAccount(tx, { ...request, passwordHash, isDemo: false, at: acting.at });
    await writeAudit(tx, {
      at: acting.at,
      accountId: acting.account.id,
      requestId: acting.requestId,
      action: 'account.create',
      subjectId: request.id,
    });
    const account = await findAccount(tx, request.id);
    if (!account) throw new ProblemError('internal-error');
    return account;
  });
}
