import { NewPin, PinStatus } from '#contract/session';
import { findPinHash, updatePinHash } from './pin-repository.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { actingFor } from './acting.ts';
import { writeAudit } from './audit.ts';
import { hashPassword } from './password.ts';

const tags = ['session'];

export function pinRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.get(
    '/api/pin',
    { config: { access: 'signed-in' }, schema: { tags, response: { 200: PinStatus } } },
    async (request) => ({
      isSet: (await findPinHash(database.reads, actingFor(request).account.id)) !== null,
    }),
  );

  app.put(
    '/api/pin',
    { config: { access: 'signed-in' }, schema: { tags, body: NewPin, response: { 200: PinStatus } } },
    async (request) => {
      const { account, at, requestId } = actingFor(request);
      const pinHash = await hashPassword(request.body.pin);
      await database.transact(async (tx) => {
        await updatePinHash(tx, account.id, pinHash);
        await writeAudit(tx, { at, accountId: account.id, requestId, action: 'pin.set' });
      });
      return { isSet: true };
    },
  );
}
