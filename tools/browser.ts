import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const DOWNLOAD_LIMIT_MS = 180_000;

/** What finding a browser depends on; specs give their own machine. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  isExecutable(path: string): boolean;
  /** Where Playwright keeps its own browser, whether it is there or not. */
  playwrightBrowser(): string;
  downloadPlaywrightBrowser(): boolean;
  installDebianBrowser(): boolean;
  say(line: string): void;
}

/**
 * Path of a Chrome or Chromium for the tests: CHROME_BIN, then one on the machine, then Playwright's own, then
 * Debian's package where it may be installed. Throws one sentence that says what to do when there is none.
 */
export function findBrowser(machine: Machine): string {
  const named = machine.env['CHROME_BIN'];
  if (named) {
    if (machine.isExecutable(named)) return named;
    throw new Error(`CHROME_BIN names a browser that cannot be run: ${named}; correct it or leave it out.`);
  }
  const installed = onPath(machine);
  if (installed) return installed;
  const own = machine.playwrightBrowser();
  if (machine.isExecutable(own)) return own;
  machine.say('No Chrome or Chromium here; trying Playwright’s own …');
  if (machine.downloadPlaywrightBrowser() && machine.isExecutable(own)) return own;
  machine.say('That did not work; trying Debian’s chromium …');
  const debian = machine.installDebianBrowser() ? onPath(machine) : null;
  if (debian) return debian;
  throw new Error(
    'The tests need a browser and none could be installed: install Chrome or Chromium (on Debian: sudo apt-get install chromium), or set CHROME_BIN to one.',
  );
}

function onPath(machine: Machine): string | null {
  const folders = (machine.env['PATH'] ?? '').split(delimiter);
  return (
    folders
      .flatMap((folder) => NAMES.map((name) => join(folder, name)))
      .find((path) => machine.isExecutable(path)) ?? null
  );
}

/** The machine this runs on. */
export const thisMachine: Machine = {
  env: process.env,
  isExecutable,
  playwrightBrowser: () => chromium.executablePath(),
  downloadPlaywrightBrowser: () =>
    run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], DOWNLOAD_LIMIT_MS),
  installDebianBrowser: () => {
    if (!existsSync('/usr/bin/apt-get')) return false;
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
    const apt = (...words: string[]): boolean => {
      const [command, ...rest] = [...asRoot, 'apt-get', ...words];
      return command !== undefined && run(command, rest);
    };
    return apt('update', '-qq') && apt('install', '-y', '-qq', 'chromium');
  },
  say: (line) => console.log(line),
};

function run(command: string, words: string[], timeout?: number): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], env, timeout }).status === 0;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
