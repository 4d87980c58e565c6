import type { PatientRow } from '#contract/patient';

/** Tells which registrations this patient was found by; the name only where it is another. */
export function mergedWords(
  row: Pick<PatientRow, 'givenName' | 'familyName'>,
  merged: NonNullable<PatientRow['mergedFrom']>,
): string {
  const each = merged.map(({ number, givenName, familyName }) => {
    const isSameName = givenName === row.givenName && familyName === row.familyName;
    return isSameName ? `no. ${number}` : `no. ${number} (${familyName}, ${givenName})`;
  });
  return `Merged from ${each.join(' and ')}`;
}
