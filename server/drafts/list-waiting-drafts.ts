import type { WaitingDrafts } from '#contract/draft';
import type { Acting } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import { listDrafts } from './draft-repository.ts';
import { ownerOf } from './owner-of.ts';

/**
 * One's own drafts that wait in the courses of a patient, as far as one may still write their forms; none for a patient
 * who does not exist. Nothing that was typed is given back, so no audit row tells of it.
 */
export async function listWaitingDrafts(
  { reads }: Database,
  acting: Acting,
  patientId: string,
): Promise<WaitingDrafts> {
  const drafts = await listDrafts(reads, ownerOf(acting), patientId);
  return { drafts: drafts.filter(({ form }) => acting.permissions.includes(`${form}.write`)) };
}
