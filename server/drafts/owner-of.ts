import type { Acting } from '../auth/acting.ts';

/** Whose drafts somebody reads and writes: their own, and nobody else's. */
export function ownerOf(acting: Acting): string {
  return acting.account.id;
}
