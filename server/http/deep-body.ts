import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

/** Twice as deep as any form is. */
const DEEPEST = 32;

/**
 * Refuses a body nested so deeply that whatever walks it by calling itself would run out of stack. Routes that check
 * every part of a body refuse it anyway; those that keep it as it came do not.
 */
export function refuseDeepBodies(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body }) => {
    if (isDeeperThan(body, DEEPEST)) {
      throw new ProblemError('malformed-json', { detail: `Nest it at most ${DEEPEST} deep.` });
    }
  });
}

function isDeeperThan(value: unknown, depth: number): boolean {
  let level = [value].filter(isHolder);
  for (let reached = 0; level.length > 0; reached++) {
    if (reached === depth) return true;
    level = partsOf(level);
  }
  return false;
}

/** What stands one level below, where that can hold something in turn. */
function partsOf(values: readonly unknown[]): object[] {
  return values
    .flatMap((value) => (isHolder(value) ? (Object.values(value) as unknown[]) : []))
    .filter(isHolder);
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Buffer.isBuffer(value);
}
