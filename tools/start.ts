import { hasDemoAccounts } from '../server/accounts/account-repository.ts';
import { findClinic } from '../server/clinic/clinic-repository.ts';
import { type Config, readConfig } from '../server/config.ts';
import type { Database } from '../server/db/database.ts';
import { makeFolder } from '../server/db/make-folder.ts';
import { openDatabase } from '../server/db/open-database.ts';
import { StartError, reportFailure, startServer } from '../server/start-server.ts';
import { buildApp } from './build-app.ts';
import { seedDemoClinic } from './demo/seed.ts';
import { type SignIn, ensureSignIns, readSignIns, signInsFile } from './demo/sign-ins.ts';

// npm start: everything from a fresh clone to a running clinic. The first time, that is the demo clinic.
await reportFailure(async () => {
  const wantsEmpty = readArguments(process.argv.slice(2));
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env });
  const database = await openDatabase(config);
  const signIns = wantsEmpty ? await refuseDemo(database, config) : await prepareDemo(database, config);
  await buildApp();
  const { address } = await startServer(config, database, { allowsDemo: true });
  console.log(`\nPlumbline is ready at ${address}\n`);
  printSignIns(signIns, config);
});

function readArguments(given: readonly string[]): boolean {
  const unknown = given.find((argument) => argument !== '--empty');
  if (unknown !== undefined) throw new StartError(`Unknown option ${unknown}; the only one is --empty.`);
  return given.length > 0;
}

async function refuseDemo(database: Database, { dataFolder }: Config): Promise<null> {
  if (!(await hasDemoAccounts(database.reads))) return null;
  throw new StartError(
    `This database holds the demo clinic; start with another folder, such as DATA_DIR=${dataFolder}-clinic npm start -- --empty.`,
  );
}

/** Makes the demo clinic in an empty database. Answers its sign-ins, or null for a clinic that is no demo. */
async function prepareDemo(database: Database, { dataFolder }: Config): Promise<SignIn[] | null> {
  const clinic = await findClinic(database.reads);
  if (clinic) return clinic.isDemo ? readSignIns(dataFolder) : null;
  console.log('Making the demo clinic: 240 made-up patients over twelve months …');
  makeFolder(dataFolder);
  const signIns = ensureSignIns(dataFolder);
  await seedDemoClinic(database, signIns, new Date());
  return signIns;
}

function printSignIns(signIns: readonly SignIn[] | null, { dataFolder }: Config): void {
  if (!signIns) return;
  console.log('Demo clinic: no real patients. Sign in as');
  for (const { username, password } of signIns) console.log(`  ${username.padEnd(14)}${password}`);
  console.log(`(kept in ${signInsFile(dataFolder)}; stop with Ctrl-C)`);
}
