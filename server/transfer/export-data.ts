import { createHash } from 'node:crypto';
import type { ExportList, NamedExport, NewExport, ResearchExport } from '#contract/export';
import { KNOWLEDGE_VERSION } from '#domain/knowledge';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import {
  type Span,
  beginSnapshot,
  ensureExportKey,
  findExport,
  insertExport,
  listExports,
  readExportParts,
} from './export-repository.ts';
import { StudyNumbers } from './study-numbers.ts';
import { writeExport } from './write-export.ts';

/**
 * Locks the data of this moment without names, as one file that never changes. The same request twice is one export.
 * Throws already-exists when the id stands for another one, and invalid-request.
 */
export async function lockExport(
  database: Database,
  acting: Acting,
  { id, openedFrom, openedUntil }: NewExport,
): Promise<ResearchExport> {
  assertSpan({ openedFrom, openedUntil });
  const numbers = new StudyNumbers(await database.transact((tx) => ensureExportKey(tx, acting.at)));
  const note = { action: 'record.export', patientId: null, subjectId: id };
  return transactAudited(database, acting, note, async (tx, note) => {
    await beginSnapshot(tx, database.engine);
    const before = await findExport(tx, id);
    if (before) {
      if (before.openedFrom !== openedFrom || before.openedUntil !== openedUntil) {
        throw new ProblemError('already-exists', {
          detail: 'This id stands for another export; start again.',
        });
      }
      note.action = 'record.export-read';
      return before;
    }
    const { content, files } = await writeExport(tx, {
      at: acting.at,
      on: acting.today,
      openedFrom,
      openedUntil,
      withNames: false,
      naming: {
        patient: (patientId) => numbers.of('P', patientId),
        course: (courseId) => numbers.of('C', courseId),
      },
    });
    const locked = {
      id,
      exportedOn: acting.today,
      openedFrom,
      openedUntil,
      knowledgeVersion: KNOWLEDGE_VERSION,
      files,
      sha256: createHash('sha256').update(content).digest('hex'),
      bytes: content.length,
      recordedAt: acting.at,
    };
    await insertExport(tx, { ...locked, recordedBy: acting.account.id }, content);
    const { id: accountId, displayName } = acting.account;
    return { ...locked, recordedBy: { id: accountId, displayName } };
  });
}

/** The data with names, which is sent and not kept. Throws invalid-request. */
export function exportWithNames(database: Database, acting: Acting, span: NamedExport): Promise<Buffer> {
  assertSpan(span);
  const note = { action: 'record.export-named', patientId: null, subjectId: null };
  return transactAudited(database, acting, note, async (tx) => {
    await beginSnapshot(tx, database.engine);
    const { content } = await writeExport(tx, {
      ...span,
      at: acting.at,
      on: acting.today,
      withNames: true,
      naming: { patient: (_id, number) => String(number), course: (id) => id },
    });
    return content;
  });
}

/** Every locked export, newest first. */
export async function readExports(database: Database): Promise<ExportList> {
  return { exports: await listExports(database.reads) };
}

/** The file of a locked export, as it was made. Throws not-found. */
export async function readExportFile(
  database: Database,
  acting: Acting,
  id: string,
): Promise<{ about: ResearchExport; parts: AsyncGenerator<Uint8Array> }> {
  const note = { action: 'record.export-read', patientId: null, subjectId: id };
  const about = await transactAudited(database, acting, note, async (tx) => {
    const found = await findExport(tx, id);
    if (!found) throw new ProblemError('not-found', { detail: 'There is no such export.' });
    return found;
  });
  return { about, parts: readExportParts(database.reads, id) };
}

function assertSpan({ openedFrom, openedUntil }: Span): void {
  if (openedFrom !== null && openedUntil !== null && openedFrom > openedUntil) {
    throw invalidField('/openedUntil', 'too_early', 'This is before the first day; give a later one.');
  }
}
