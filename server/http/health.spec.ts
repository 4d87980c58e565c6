import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

describe('health', () => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic()));

  it('is live and ready while the database answers', async () => {
    expect((await clinic.as('nobody').get('/api/health')).body).toEqual({ status: 'live' });
    expect((await clinic.as('nobody').get('/api/health/ready')).body).toEqual({ status: 'ready' });
    await clinic.close();
  });

  it('stays live and is not ready once the database is closed', async () => {
    await clinic.database.close();
    expect((await clinic.as('nobody').get('/api/health')).status).toBe(200);
    const { status, body } = await clinic.as('nobody').get('/api/health/ready');
    expect(status).toBe(503);
    expect(body).toEqual({ status: 'database unavailable' });
    await clinic.close();
  });
});
