import type { Database } from '../db/database.ts';
import type { ResultDesk } from './result-desk.ts';
import { countChanges, listChanges, storeResult } from './result-repository.ts';

/** Courses that are stored in one transaction: other writers wait no longer than that takes. */
const BATCH = 50;

/**
 * Works out anew what counts of the courses that changed, for as long as is allowed. Answers how many are left. The
 * thread only reads; what it found is stored here, by the one writer there is.
 */
export async function refreshResults(
  database: Database,
  desk: ResultDesk,
  { limitMs }: { limitMs: number },
): Promise<number> {
  const end = performance.now() + limitMs;
  do {
    const changes = await listChanges(database.reads, BATCH);
    if (changes.length === 0) return 0;
    const results = await desk.ask('gather', { courseIds: changes.map(({ courseId }) => courseId) });
    await database.transact(async (tx) => {
      for (const [at, change] of changes.entries()) await storeResult(tx, change, results[at] ?? null);
    });
  } while (performance.now() < end);
  return countChanges(database.reads);
}
