import type { Account, AccountChange } from '#contract/account';
import type { Acting } from '../auth/acting.ts';
import { writeAudit } from '../auth/audit.ts';
import { revokeSessionsOf } from '../auth/session-repository.ts';
import type { Database, Tx } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { findAccount, listAccounts, updateAccount } from './account-repository.ts';

/**
 * Changes name, roles or whether the account is open, and ends its sessions so that the change holds at once.
 * Throws version-conflict with the newest version, and invalid-request when no administrator would be left.
 */
export async function changeAccount(
  database: Database,
  acting: Acting,
  id: string,
  { basedOn, ...change }: AccountChange,
): Promise<Account> {
  return database.transact(async (tx) => {
    const current = await findAccount(tx, id);
    if (!current) throw new ProblemError('not-found');
    await assertAdministratorLeft(tx, id, change);
    if (!(await updateAccount(tx, id, basedOn, change))) {
      throw new ProblemError('version-conflict', { current });
    }
    if (id !== acting.account.id || !change.isActive) await revokeSessionsOf(tx, id, acting.at);
    await writeAudit(tx, {
      at: acting.at,
      accountId: acting.account.id,
      requestId: acting.requestId,
      action: 'account.change',
      subjectId: id,
    });
    return { ...current, ...change, version: basedOn + 1 };
  });
}

async function assertAdministratorLeft(
  tx: Tx,
  id: string,
  change: Omit<AccountChange, 'basedOn'>,
): Promise<void> {
  if (change.isActive && change.roles.includes('administrator')) return;
  const others = (await listAccounts(tx)).filter(
    (account) => account.id !== id && account.isActive && account.roles.includes('administrator'),
  );
  if (others.length === 0) {
    throw invalidField(
      '/roles',
      'last_administrator',
      'One open account must stay administrator; make another first.',
    );
  }
}
