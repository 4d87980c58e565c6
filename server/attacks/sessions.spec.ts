import { ROLES } from '#contract/permission';
import { SESSION_COOKIE } from '../auth/session-token.ts';
import { Browser } from '../testing/browser.ts';
import { TEST_PASSWORD, type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

describe('a session', () => {
  let clinic: TestClinic;
  beforeEach(async () => (clinic = await openTestClinic(null, { freshApp: true })));
  afterEach(() => clinic.close());

  const signIn = (cookies: Record<string, string>) =>
    clinic.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'x-plumbline': '1' },
      cookies,
      payload: { username: 'staff', password: TEST_PASSWORD },
    });
  const tokenIn = (answer: Awaited<ReturnType<typeof signIn>>) =>
    answer.cookies.find(({ name }) => name === SESSION_COOKIE)?.value;

  it('is never one that somebody else has chosen or knows', async () => {
    const planted = 'A'.repeat(43);
    const answer = await signIn({ [SESSION_COOKIE]: planted });
    expect(tokenIn(answer)).not.toBe(planted);
    const asked = await clinic.app.inject({ url: '/api/alerts', cookies: { [SESSION_COOKIE]: planted } });
    expect(asked.statusCode).toBe(401);
    const again = await signIn({ [SESSION_COOKIE]: tokenIn(answer) ?? '' });
    expect(tokenIn(again)).not.toBe(tokenIn(answer));
  });

  it('goes only to this host, over HTTPS, to no script and with no request of another site', async () => {
    const header = String((await signIn({})).headers['set-cookie']);
    expect(header).toMatch(/^__Host-/);
    for (const part of ['Path=/', 'Secure', 'HttpOnly', 'SameSite=Strict']) expect(header).toContain(part);
    expect(header).not.toMatch(/Domain=/i);
  });

  it('is not found by words of SQL, by an empty token or by its own hash', async () => {
    const hashes = await clinic.database.reads.selectFrom('session').select('token_hash').execute();
    for (const token of ["' or '1'='1", '%', '', 'null', ...hashes.map(({ token_hash: hash }) => hash)]) {
      const answer = await clinic.app.inject({ url: '/api/alerts', cookies: { [SESSION_COOKIE]: token } });
      expect(answer.statusCode).withContext(token).toBe(401);
    }
  });

  it('is gone everywhere once it ended, for requests sent together with its end too', async () => {
    const browser = await new Browser(clinic).signIn();
    const token = browser.token ?? '';
    const asked = Array.from({ length: 20 }, () => browser.askAs(token, '/api/alerts'));
    await Promise.all([browser.ask('DELETE', '/api/session'), ...asked]);
    expect(await browser.askAs(token, '/api/alerts')).toBe(401);
  });

  it('is refused alike for a name that is not there, one that is, and one that is closed', async () => {
    await clinic.database.writes
      .updateTable('account')
      .set({ is_active: 0 })
      .where('username', '=', 'clinician')
      .execute();
    const answers = await Promise.all(
      [...ROLES, 'nobody-here', "' or 1=1 --"].map(async (username) => {
        const answer = await clinic
          .as('nobody')
          .post('/api/session', { username, password: 'wrong password' });
        const { requestId: _, ...problem } = answer.problem;
        return JSON.stringify(problem);
      }),
    );
    expect(new Set(answers)).toHaveSize(1);
  });
});
