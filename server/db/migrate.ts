import { Migrator } from 'kysely/migration';
import { type Database, DatabaseError } from './database.ts';
import * as initial from './migrations/0001-initial.ts';
import * as drafts from './migrations/0003-drafts.ts';
import * as alertsAndHandovers from './migrations/0004-alerts-and-handovers.ts';
import * as visits from './migrations/0005-visits.ts';
import * as schedule from './migrations/0006-schedule.ts';
import * as closing from './migrations/0007-closing.ts';
import * as planChecksAndTemplates from './migrations/0008-plan-checks-and-templates.ts';
import * as checkInAnswers from './migrations/0009-check-in-answers.ts';
import * as checkInForms from './migrations/0010-check-in-forms.ts';
import * as courseResults from './migrations/0011-course-results.ts';
import * as importAndExport from './migrations/0012-import-and-export.ts';
import * as secretMark from './migrations/0013-secret-mark.ts';
import * as auditSeal from './migrations/0015-audit-seal.ts';

const migrations = {
  '0001-initial': initial,
  '0003-drafts': drafts,
  '0004-alerts-and-handovers': alertsAndHandovers,
  '0005-visits': visits,
  '0006-schedule': schedule,
  '0007-closing': closing,
  '0008-plan-checks-and-templates': planChecksAndTemplates,
  '0009-check-in-answers': checkInAnswers,
  '0010-check-in-forms': checkInForms,
  '0011-course-results': courseResults,
  '0012-import-and-export': importAndExport,
  '0013-secret-mark': secretMark,
  '0015-audit-seal': auditSeal,
};

/**
 * Brings the database to the version of this program. Throws a DatabaseError when the database is newer than the
 * program, before anything is changed.
 */
export async function migrateToLatest(database: Database): Promise<void> {
  const migrator = new Migrator({
    db: database.writes,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  await refuseNewerDatabase(database);
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The database could not be migrated.', { cause: error });
}

async function refuseNewerDatabase(database: Database): Promise<void> {
  const tables = await database.writes.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return;
  const applied = await database.writes
    .selectFrom('kysely_migration' as never)
    .select('name' as never)
    .execute();
  const unknown = (applied as { name: string }[])
    .map((row) => row.name)
    .filter((name) => !(name in migrations));
  if (unknown.length > 0) {
    throw new DatabaseError(
      `The database was made by a newer version of Plumbline (it holds ${unknown.join(', ')}); start that version, or restore a backup that fits this one.`,
    );
  }
}
