import { createHash, randomUUIDv7 } from 'node:crypto';
import type { ImportBatch, ImportList, ImportPreview } from '#contract/import';
import type { ImportKind } from '#domain/vocabulary';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';
import { lockRegister } from '../patients/index.ts';
import { checkFile } from './check-file.ts';
import { findBatch, insertBatch, insertImported, listBatches, updateCounts } from './import-repository.ts';

interface SentFile {
  readonly kind: ImportKind;
  readonly bytes: Buffer;
}

/** What a file holds and what importing it would do. The audit tells that somebody looked; nothing else is kept. */
export async function previewImport(
  database: Database,
  acting: Acting,
  { kind, bytes }: SentFile,
): Promise<ImportPreview> {
  const sha256 = hashOf(bytes);
  // On its own connection: a large file would keep others from saving for seconds.
  const findings = await checkFile(database.reads, { kind, bytes, today: acting.today });
  const note = { action: 'record.import-preview', patientId: null, subjectId: null };
  const earlier = await transactAudited(database, acting, note, (tx) => findBatch(tx, kind, sha256));
  return { kind, sha256, ...findings, earlier };
}

/**
 * Imports a file, all of it or nothing. The same file twice is one import. Throws invalid-request where it is not the
 * file that was looked at, and import-refused where a row cannot be taken.
 */
export async function importFile(
  database: Database,
  acting: Acting,
  { kind, bytes, fileName, confirmed }: SentFile & { readonly fileName: string; readonly confirmed: string },
): Promise<ImportBatch> {
  const sha256 = hashOf(bytes);
  if (sha256 !== confirmed) {
    throw new ProblemError('import-refused', {
      detail: 'The file has changed since it was checked. Check it again.',
    });
  }
  const id = randomUUIDv7();
  const recorded = { at: acting.at, by: acting.account.id };
  const note = { action: 'record.import', patientId: null, subjectId: id };
  return transactAudited(database, acting, note, async (tx, note) => {
    await lockRegister(tx);
    const earlier = await findBatch(tx, kind, sha256);
    if (earlier) {
      note.action = 'record.import-preview';
      note.subjectId = earlier.id;
      return earlier;
    }
    await insertBatch(tx, { id, kind, fileName, sha256, added: 0, known: 0 }, recorded);
    const { fresh, known, errorTotal } = await checkFile(
      tx,
      { kind, bytes, today: acting.today },
      async (file, rows) => {
        await file.insert(tx, id, rows, recorded);
        await insertImported(
          tx,
          kind,
          id,
          rows.map((row) => ({ ...row, recordId: row.id })),
        );
      },
    );
    if (errorTotal > 0) {
      throw new ProblemError('import-refused', {
        detail: `Nothing was imported: ${errorTotal} ${errorTotal === 1 ? 'cell' : 'cells'} cannot be taken. Check the file again.`,
      });
    }
    await updateCounts(tx, { id, added: fresh, known });
    const batch = await findBatch(tx, kind, sha256);
    if (!batch) throw new ProblemError('internal-error');
    return batch;
  });
}

/** Every import, newest first. */
export async function readImports(database: Database): Promise<ImportList> {
  return { imports: await listBatches(database.reads) };
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
