import { Worker } from 'node:worker_threads';
import type { Database } from '../db/database.ts';
import { type ResultTasks, type TaskName, resultTasks } from './result-tasks.ts';
import type { Answered, Asked } from './result-worker.ts';

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Hands questions about results to a thread of its own, which is started when the first is asked. */
export class ResultDesk {
  readonly #database: Database;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #asked = 0;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Rejects with the error of the question, or when the thread ends before it has answered. */
  async ask<Name extends TaskName>(
    name: Name,
    ask: ResultTasks[Name]['ask'],
  ): Promise<ResultTasks[Name]['answer']> {
    const { place, reads } = this.#database;
    if (place === null) return resultTasks[name](reads, ask);
    const worker = (this.#worker ??= this.#start());
    const id = (this.#asked += 1);
    const answer = new Promise<ResultTasks[Name]['answer']>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
    });
    worker.ref();
    worker.postMessage({ id, place, name, ask } satisfies Asked<Name>);
    return answer;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./result-worker.ts', import.meta.url));
    worker.on('message', (answered: Answered) => {
      const waiting = this.#waiting.get(answered.id);
      this.#waiting.delete(answered.id);
      // An idle thread does not keep the process alive.
      if (this.#waiting.size === 0) worker.unref();
      if ('error' in answered) waiting?.reject(answered.error);
      else waiting?.resolve(answered.answer);
    });
    worker.on('error', (error: Error) => this.#end(error));
    worker.on('exit', () => this.#end(new Error('The thread for results has ended.')));
    return worker;
  }

  /** The next question starts another thread. */
  #end(error: Error): void {
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
