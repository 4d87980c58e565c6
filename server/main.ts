import { readConfig } from './config.ts';
import { openDatabase } from './db/open-database.ts';
import { reportFailure, startServer } from './start-server.ts';

// Production: the app is built already, the database is the clinic's own, and demo accounts are refused.
await reportFailure(async () => {
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  const { address } = await startServer(config, database, { allowsDemo: false });
  process.stdout.write(`Plumbline is ready at ${address}\n`);
});
