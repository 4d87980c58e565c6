import type { Response } from 'light-my-request';
import { SESSION_COOKIE } from '../auth/session-token.ts';
import { TEST_PASSWORD, type TestClinic } from './test-clinic.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One browser with its cookie jar. */
export class Browser {
  readonly #clinic: TestClinic;
  #token: string | undefined;

  constructor(clinic: TestClinic) {
    this.#clinic = clinic;
  }

  get token(): string | undefined {
    return this.#token;
  }

  async ask(method: Method, url: string, payload?: object): Promise<Response> {
    const response = await this.#clinic.app.inject({
      method,
      url,
      headers: { 'x-plumbline': '1' },
      cookies: this.#token === undefined ? {} : { [SESSION_COOKIE]: this.#token },
      ...(payload ? { payload } : {}),
    });
    const cookie = response.cookies.find(({ name }) => name === SESSION_COOKIE);
    if (cookie) this.#token = cookie.value;
    return response;
  }

  async signIn(): Promise<this> {
    const answer = await this.ask('POST', '/api/session', { username: 'staff', password: TEST_PASSWORD });
    expect(answer.statusCode).toBe(200);
    return this;
  }

  /** Asks with a token it carried before. */
  async askAs(token: string, url: string): Promise<number> {
    const { statusCode } = await this.#clinic.app.inject({ url, cookies: { [SESSION_COOKIE]: token } });
    return statusCode;
  }
}
