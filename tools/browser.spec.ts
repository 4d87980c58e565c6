import { type Machine, findBrowser } from './browser.ts';

const PLAYWRIGHT = '/cache/playwright/chrome';

function aMachine(there: string[], abilities: Partial<Machine> = {}): Machine & { said: string[] } {
  const said: string[] = [];
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    isExecutable: (path) => there.includes(path),
    playwrightBrowser: () => PLAYWRIGHT,
    downloadPlaywrightBrowser: () => false,
    installDebianBrowser: () => false,
    say: (line) => said.push(line),
    said,
    ...abilities,
  };
}

describe('finding a browser for the tests', () => {
  it('takes the one CHROME_BIN names before any other', () => {
    const machine = aMachine(['/opt/chrome', '/usr/bin/chromium'], {
      env: { PATH: '/usr/bin', CHROME_BIN: '/opt/chrome' },
    });
    expect(findBrowser(machine)).toBe('/opt/chrome');
  });

  it('says that CHROME_BIN is wrong instead of quietly taking another', () => {
    const machine = aMachine(['/usr/bin/chromium'], { env: { PATH: '/usr/bin', CHROME_BIN: '/opt/gone' } });
    expect(() => findBrowser(machine)).toThrowError(
      /CHROME_BIN names a browser that cannot be run: \/opt\/gone/,
    );
  });

  it('takes one on the machine before Playwright’s own', () => {
    expect(findBrowser(aMachine(['/usr/bin/chromium', PLAYWRIGHT]))).toBe('/usr/bin/chromium');
  });

  it('takes Playwright’s own when it is there already, without downloading', () => {
    const machine = aMachine([PLAYWRIGHT]);
    expect(findBrowser(machine)).toBe(PLAYWRIGHT);
    expect(machine.said).toEqual([]);
  });

  it('installs Debian’s package when Playwright’s own cannot be had', () => {
    const there: string[] = [];
    const machine = aMachine(there, {
      installDebianBrowser: () => there.push('/usr/bin/chromium') > 0,
    });
    expect(findBrowser(machine)).toBe('/usr/bin/chromium');
  });

  it('says in one sentence what to do when none can be installed', () => {
    expect(() => findBrowser(aMachine([]))).toThrowError(/install Chrome or Chromium.*or set CHROME_BIN/);
  });
});
