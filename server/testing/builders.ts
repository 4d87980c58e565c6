import { randomUUIDv7 } from 'node:crypto';
import type { NewPatient, PatientSearch } from '#contract/patient';

/** A fresh record id. */
export const newId = randomUUIDv7;

/** A woman of 45 who registers at the front desk. */
export function aNewPatient(details: Partial<NewPatient> = {}): NewPatient {
  return {
    id: newId(),
    courseId: newId(),
    givenName: 'Anna',
    familyName: 'Smith',
    birthDate: '1980-06-15',
    sex: 'female',
    phone: null,
    email: null,
    ...details,
  };
}

/** A search of the first page in every stage. */
export function aSearch(search: Partial<PatientSearch> = {}): PatientSearch {
  return { text: '', stage: null, offset: 0, limit: 20, ...search };
}
