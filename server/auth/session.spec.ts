import type { SessionStatus } from '#contract/session';
import { TEST_PASSWORD, type TestClinic, openTestClinic } from '../testing/test-clinic.ts';
import { SESSION_COOKIE } from './session-token.ts';

describe('signing in and out', () => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(null, { freshApp: true })));
  afterEach(() => clinic.close());

  const signIn = (username: string, password: string) =>
    clinic.as('nobody').inject({ method: 'POST', url: '/api/session', payload: { username, password } });

  const sessionOf = async (token: string): Promise<SessionStatus['session']> => {
    const response = await clinic.app.inject({ url: '/api/session', cookies: { [SESSION_COOKIE]: token } });
    return response.json<SessionStatus>().session;
  };

  it('gives a strict host-only cookie that script cannot read, and tells what the person may do', async () => {
    const response = await signIn('Staff', TEST_PASSWORD);
    expect(response.statusCode).toBe(200);
    expect(response.headers['set-cookie']).toMatch(
      /^__Host-plumbline=.+; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(response.json<SessionStatus>().session?.permissions).toContain('intake.write');
  });

  it('answers an unknown name and a wrong password alike, and audits both', async () => {
    const [unknown, wrong] = [
      await signIn('nobody.here', TEST_PASSWORD),
      await signIn('staff', 'not the password'),
    ];
    const strip = ({ requestId: _, ...problem }: Record<string, unknown>) => problem;
    expect(unknown.statusCode).toBe(401);
    expect(strip(unknown.json())).toEqual(strip(wrong.json()));
    const refused = (await clinic.auditRows()).filter((row) => row.outcome === 'refused');
    expect(refused.map((row) => row.account_id)).toEqual([null, clinic.accountIds.staff]);
  });

  it('ends a session for good on sign-out', async () => {
    const token = (await signIn('staff', TEST_PASSWORD)).cookies[0]?.value ?? '';
    expect((await sessionOf(token))?.account.username).toBe('staff');
    await clinic.app.inject({
      method: 'DELETE',
      url: '/api/session',
      headers: { 'x-plumbline': '1' },
      cookies: { [SESSION_COOKIE]: token },
    });
    expect(await sessionOf(token)).toBeNull();
  });

  it('ends a session after thirty idle minutes, and after twelve hours in any case', async () => {
    const token = (await signIn('staff', TEST_PASSWORD)).cookies[0]?.value ?? '';
    clinic.setNow('2026-03-02T15:29:00Z');
    expect(await sessionOf(token)).not.toBeNull();
    clinic.setNow('2026-03-02T16:00:00Z');
    expect(await sessionOf(token)).toBeNull();

    clinic.setNow('2026-03-02T15:00:00Z');
    const busy = (await signIn('staff', TEST_PASSWORD)).cookies[0]?.value ?? '';
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      clinic.setNow(new Date(Date.parse('2026-03-02T15:00:00Z') + minutes * 60_000).toISOString());
      expect(await sessionOf(busy)).not.toBeNull();
    }
    clinic.setNow('2026-03-03T03:00:00Z');
    expect(await sessionOf(busy)).toBeNull();
  });

  it('asks to wait after too many tries for one name', async () => {
    for (let tries = 0; tries < 20; tries += 1) await signIn('staff', 'not the password');
    const response = await signIn('staff', 'not the password');
    expect(response.statusCode).toBe(429);
    expect(response.json<{ type: string }>().type).toBe('/problems/too-many-requests');
  });

  it('refuses a write that does not carry our header, as a form of another site cannot', async () => {
    const response = await clinic.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: 'staff', password: TEST_PASSWORD },
    });
    expect(response.statusCode).toBe(403);
  });
});
