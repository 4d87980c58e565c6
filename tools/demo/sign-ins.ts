import { randomInt, randomUUIDv7 } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '#contract/permission';

/** A demo account with the password that this machine made for it. */
export interface SignIn {
  readonly id: string;
  readonly role: Role;
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
}

const ACCOUNTS: readonly Pick<SignIn, 'role' | 'username' | 'displayName'>[] = [
  { role: 'administrator', username: 'admin', displayName: 'Alex Admin' },
  { role: 'staff', username: 'staff', displayName: 'Sam Frontdesk' },
  { role: 'chiropractor', username: 'chiropractor', displayName: 'Dr. Casey Chiro' },
  { role: 'clinician', username: 'clinician', displayName: 'Dr. Robin Clinician' },
];
const ONLY_OWNER = 0o600;

/** Where the demo sign-ins are kept, for their owner's eyes only. */
export function signInsFile(dataFolder: string): string {
  return join(dataFolder, 'demo-accounts.json');
}

/** The demo sign-ins of this machine, or null when there are none. */
export function readSignIns(dataFolder: string): SignIn[] | null {
  const file = signInsFile(dataFolder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SignIn[]) : null;
}

/** The demo sign-ins of this machine, made now if there are none. */
export function ensureSignIns(dataFolder: string): SignIn[] {
  const existing = readSignIns(dataFolder);
  if (existing) return existing;
  const signIns = ACCOUNTS.map((account) => ({ id: randomUUIDv7(), ...account, password: makePassword() }));
  writeFileSync(signInsFile(dataFolder), `${JSON.stringify(signIns, null, 2)}\n`, { mode: ONLY_OWNER });
  return signIns;
}

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aeiou';

/** Four easy words that mean nothing, such as tebufi-masola-…: about 76 bits. */
function makePassword(): string {
  const letter = (letters: string): string => letters.charAt(randomInt(letters.length));
  const word = (): string => Array.from({ length: 3 }, () => letter(CONSONANTS) + letter(VOWELS)).join('');
  return Array.from({ length: 4 }, word).join('-');
}
