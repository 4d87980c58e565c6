import { parentPort } from 'node:worker_threads';
import type { Kysely } from 'kysely';
import type { Place } from '../db/database.ts';
import { openPlace } from '../db/open-place.ts';
import type { Schema } from '../db/schema.ts';
import { type ResultTasks, type TaskName, resultTasks } from './result-tasks.ts';

export interface Asked<Name extends TaskName = TaskName> {
  readonly id: number;
  readonly place: Place;
  readonly name: Name;
  readonly ask: ResultTasks[Name]['ask'];
}

export type Answered =
  { readonly id: number; readonly answer: unknown } | { readonly id: number; readonly error: Error };

let opened: { readonly key: string; readonly db: Kysely<Schema> } | null = null;

async function dbAt(place: Place): Promise<Kysely<Schema>> {
  const key = JSON.stringify(place);
  if (opened?.key !== key) {
    const before = opened;
    opened = { key, db: openPlace(place) };
    await before?.db.destroy();
  }
  return opened.db;
}

async function answer<Name extends TaskName>({ id, place, name, ask }: Asked<Name>): Promise<Answered> {
  try {
    return { id, answer: await resultTasks[name](await dbAt(place), ask) };
  } catch (error) {
    return { id, error: error as Error };
  }
}

let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (asked: Asked) => {
  // One after another: two scans at once are not faster.
  last = last.then(async () => parentPort?.postMessage(await answer(asked)));
});
