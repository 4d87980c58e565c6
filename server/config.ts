import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Address people use, such as https://clinic.example; null when it is simply this machine. */
  readonly publicUrl: string | null;
  readonly tls: { readonly certificateFile: string; readonly keyFile: string } | null;
  /** PostgreSQL connection string; null for the embedded database in the data folder. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  /** The clinic's secret, outside its database; the same for every server of a clinic. */
  readonly secretFile: string;
  /** File outside the database that the head of the audit is noted in; null for none. */
  readonly auditHeadFile: string | null;
  /** Folder of the built app. */
  readonly appFolder: string;
  readonly logLevel: string;
}

/** Every setting that is wrong, in one message: each names its variable and the remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the settings from the environment. Throws a ConfigError that names every wrong one. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = [];
  /** A variable set to nothing counts as not set. */
  const setting = (name: string): string | null => {
    const value = env[name]?.trim() ?? '';
    return value === '' ? null : value;
  };

  const portText = setting('PORT') ?? '8080';
  const port = Number(portText);
  if (!/^\d+$/.test(portText) || port < 1 || port > 65_535) {
    problems.push(`PORT is "${portText}"; give a number from 1 to 65535.`);
  }

  const databaseUrl = setting('DATABASE_URL');
  if (databaseUrl !== null && !isPostgresUrl(databaseUrl)) {
    problems.push(
      'DATABASE_URL is not a PostgreSQL address; write it as postgres://user:password@host:5432/database, or leave it out to use the embedded database.',
    );
  }

  const publicUrl = setting('PUBLIC_URL');
  if (publicUrl !== null && !isHttpOrigin(publicUrl)) {
    problems.push(`PUBLIC_URL is "${publicUrl}"; write it as https://clinic.example, with no path.`);
  }

  const certificateFile = setting('TLS_CERT_FILE');
  const keyFile = setting('TLS_KEY_FILE');
  if ((certificateFile === null) !== (keyFile === null)) {
    problems.push('TLS needs both TLS_CERT_FILE and TLS_KEY_FILE; set both or neither.');
  }
  for (const [name, file] of [
    ['TLS_CERT_FILE', certificateFile],
    ['TLS_KEY_FILE', keyFile],
  ] as const) {
    if (file !== null && !existsSync(file)) problems.push(`${name} names a file that is not there: ${file}`);
  }

  const logLevel = setting('LOG_LEVEL') ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) {
    problems.push(`LOG_LEVEL is "${logLevel}"; choose one of ${LOG_LEVELS.join(', ')}.`);
  }

  if (problems.length > 0) throw new ConfigError(problems);
  const dataFolder = resolve(setting('DATA_DIR') ?? 'data');
  const auditHeadFile = setting('AUDIT_HEAD_FILE');
  return {
    host: setting('HOST') ?? (certificateFile === null && publicUrl === null ? 'localhost' : '0.0.0.0'),
    port,
    publicUrl,
    tls: certificateFile !== null && keyFile !== null ? { certificateFile, keyFile } : null,
    databaseUrl,
    dataFolder,
    secretFile: resolve(setting('SECRET_FILE') ?? `${dataFolder}/secret.key`),
    auditHeadFile: auditHeadFile === null ? null : resolve(auditHeadFile),
    appFolder: resolve(setting('APP_DIR') ?? 'dist/plumbline/browser'),
    logLevel,
  };
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);
}

function isHttpOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '';
}
