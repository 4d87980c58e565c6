import { existsSync, readFileSync } from 'node:fs';
import { hasDemoAccounts } from './accounts/account-repository.ts';
import { buildApp } from './app.ts';
import { SecretError, holdToSecret, readOrMakeSecret } from './auth/secret.ts';
import { type Config, ConfigError } from './config.ts';
import { type Database, DatabaseError } from './db/database.ts';
import type { TypedApp } from './http/typed-app.ts';

/** The server cannot start. The message is one line that says what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Listens until the process is told to stop; then lets open requests finish and closes the database. */
export async function startServer(
  config: Config,
  database: Database,
  { allowsDemo, now = () => new Date() }: { allowsDemo: boolean; now?: () => Date },
): Promise<{ address: string }> {
  if (!allowsDemo && (await hasDemoAccounts(database.reads))) {
    throw new StartError(
      `This database holds demo accounts, whose passwords are printed on the terminal; start with an empty DATA_DIR (now ${config.dataFolder}) or another DATABASE_URL.`,
    );
  }
  if (!existsSync(`${config.appFolder}/index.html`)) {
    throw new StartError(`The app is not built: ${config.appFolder} has no index.html; run npm run build.`);
  }
  const secret = readOrMakeSecret(config.secretFile);
  await holdToSecret(database, secret, now());
  const app = await buildApp({
    database,
    now,
    secret,
    auditHeadFile: config.auditHeadFile,
    logger: { level: config.logLevel },
    appFolder: config.appFolder,
    https: config.tls && {
      cert: readFileSync(config.tls.certificateFile),
      key: readFileSync(config.tls.keyFile),
    },
    isBehindProxy: config.tls === null && config.publicUrl?.startsWith('https:') === true,
    publicUrl: config.publicUrl,
  });
  await listen(app, config);
  stopOnSignal(app, database);
  return { address: config.publicUrl ?? `${config.tls ? 'https' : 'http'}://localhost:${config.port}` };
}

async function listen(app: TypedApp, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw new StartError(`Port ${port} is in use; stop what uses it, or choose another with PORT=8081.`);
    }
    if (code === 'EACCES')
      throw new StartError(`Port ${port} may not be used by this user; choose one above 1023.`);
    throw error;
  }
}

function stopOnSignal(app: TypedApp, database: Database): void {
  const stop = async (): Promise<void> => {
    await app.close();
    await database.close();
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

/** Runs what starts the server; an expected failure becomes one line on the terminal, and exit status 1. */
export async function reportFailure(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const isExpected =
      error instanceof StartError ||
      error instanceof DatabaseError ||
      error instanceof SecretError ||
      error instanceof ConfigError;
    process.stderr.write(`${isExpected ? error.message : String((error as Error).stack)}\n`);
    process.exit(1);
  }
}
