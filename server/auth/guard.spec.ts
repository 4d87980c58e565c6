import Fastify from 'fastify';
import type { Database } from '../db/database.ts';
import { newId } from '../testing/builders.ts';
import { openEmpty } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';
import { guardRoutes } from './guard.ts';

describe('the guard', () => {
  it('keeps the server from starting with a route that does not say who may call it', async () => {
    const database: Database = await openEmpty();
    const app = Fastify();
    guardRoutes(app, { database, now: () => new Date(), publicUrl: null });
    expect(() => app.get('/api/forgotten', () => 'everything')).toThrowError(
      /GET \/api\/forgotten does not say who may call it/,
    );
    await app.close();
    await database.close();
  });

  describe('over a clinic', () => {
    let clinic: TestClinic;
    beforeEach(async () => (clinic = await openTestClinic()));
    afterEach(() => clinic.close());

    it('forgets a session with its account, and takes a new role at once', async () => {
      const url = `/api/courses/${newId()}/plan`;
      const { writes } = clinic.database;
      const set = (change: { roles?: string; is_active?: 0 | 1 }) =>
        writes.updateTable('account').set(change).where('id', '=', clinic.accountIds.staff).execute();
      expect((await clinic.as('staff').get(url)).status).toBe(403);
      await set({ roles: '["clinician"]' });
      expect((await clinic.as('staff').get(url)).status).toBe(404);
      await set({ is_active: 0 });
      expect((await clinic.as('staff').get(url)).status).toBe(401);
    });

    it('takes no session from a cookie somebody made up', async () => {
      const response = await clinic.app.inject({
        url: '/api/accounts',
        cookies: { '__Host-plumbline': 'made-up' },
      });
      expect(response.statusCode).toBe(401);
    });
  });
});
