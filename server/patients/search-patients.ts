import type { PatientPage, PatientSearch } from '#contract/patient';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database } from '../db/database.ts';
import { foldName } from './fold-name.ts';
import { type NameReading, type PatientCriteria, searchPatients } from './patient-repository.ts';

/** Finds patients by name, number or birth date. The audit tells that there was a search, not for whom. */
export function findPatients(
  database: Database,
  acting: Acting,
  { text, stage, offset, limit }: PatientSearch,
): Promise<PatientPage> {
  return transactAudited(
    database,
    acting,
    { action: 'patient.search', patientId: null, subjectId: null },
    (tx) => searchPatients(tx, { criteria: readSearchText(text), stage }, { offset, limit }),
  );
}

/** What a typed text asks for: nothing, a number, a birth date or the start of a name. */
export function readSearchText(text: string): PatientCriteria {
  const typed = text.trim();
  if (typed === '') return { by: 'newest' };
  // Nine digits fit the column's integers; no clinic counts further.
  const [, number] = /^#?(\d{1,9})$/.exec(typed) ?? [];
  if (number !== undefined) return { by: 'number', number: Number(number) };
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return { by: 'birth date', birthDate: typed };
  return { by: 'name', readings: readingsOf(foldName(typed)) };
}

/** Every way to part the words into given and family name, in either order. */
function readingsOf(folded: string): NameReading[] {
  if (folded === '') return [];
  const words = folded.split(' ');
  return words.flatMap((_, index) => {
    const [first, second] = [words.slice(0, index).join(' '), words.slice(index).join(' ')];
    return [
      { given: first, family: second },
      { given: second, family: first },
    ];
  });
}
