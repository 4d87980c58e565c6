import Type from 'typebox';
import { Account, AccountChange, AccountList, NewAccount } from '#contract/account';
import { Id } from '#contract/scalar';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { listAccounts } from './account-repository.ts';
import { changeAccount } from './change-account.ts';
import { createAccount } from './create-account.ts';

const tags = ['accounts'];
const config = { access: 'account.manage' } as const;

export function accountRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get('/api/accounts', { config, schema: { tags, response: { 200: AccountList } } }, async () => ({
    accounts: await listAccounts(database.reads),
  }));

  app.post(
    '/api/accounts',
    { config, schema: { tags, body: NewAccount, response: { 201: Account } } },
    async (request, reply) =>
      reply.status(201).send(await createAccount(database, actingFor(request), request.body)),
  );

  app.put(
    '/api/accounts/:accountId',
    {
      config,
      schema: {
        tags,
        params: Type.Object({ accountId: Id }),
        body: AccountChange,
        response: { 200: Account },
      },
    },
    (request) => changeAccount(database, actingFor(request), request.params.accountId, request.body),
  );
}
