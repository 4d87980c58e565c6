import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Database } from './database.ts';
import { migrateToLatest } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

/** Opens the database the settings name and brings it up to date. */
export async function openDatabase(config: Pick<Config, 'databaseUrl' | 'dataFolder'>): Promise<Database> {
  const database =
    config.databaseUrl === null
      ? openSqlite(join(config.dataFolder, 'plumbline.sqlite'))
      : await openPostgres(config.databaseUrl);
  try {
    await migrateToLatest(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
