import { LIKENESSES, type LikePatients, type LikenessSearch } from '#contract/patient';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database } from '../db/database.ts';
import { foldName } from './fold-name.ts';
import { likenessOf } from './likeness.ts';
import { listBornOn } from './patient-repository.ts';

/** Patients born on the same day with the same, swapped or nearly the same name. The audit tells that there was a search. */
export function findLikePatients(
  database: Database,
  acting: Acting,
  { givenName, familyName, birthDate, except }: LikenessSearch,
): Promise<LikePatients> {
  const note = { action: 'patient.search', patientId: null, subjectId: null };
  return transactAudited(database, acting, note, async (tx) => {
    const typed = { given: foldName(givenName), family: foldName(familyName) };
    const rows = (await listBornOn(tx, birthDate)).flatMap(({ key, ...row }) => {
      const likeness = row.id === except ? null : likenessOf(typed, key);
      return likeness === null ? [] : [{ ...row, likeness }];
    });
    const rank = ({ likeness }: (typeof rows)[number]) => LIKENESSES.indexOf(likeness);
    return { rows: rows.sort((a, b) => rank(a) - rank(b) || a.number - b.number) };
  });
}
