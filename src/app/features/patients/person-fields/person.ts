import type { SchemaPathTree } from '@angular/forms/signals';
import { email, maxLength, required, validate } from '@angular/forms/signals';
import type { Patient, PatientChange } from '#contract/patient';
import type { Sex } from '#domain/vocabulary';
import { neededLine } from '../../../shared/form-rules';

/** A person as typed: what is not known is empty. */
export interface TypedPerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly sex: Sex | '';
  readonly phone: string;
  readonly email: string;
}

export type PersonDetails = Omit<PatientChange, 'basedOn'>;

export const noPerson: TypedPerson = {
  givenName: '',
  familyName: '',
  birthDate: '',
  sex: '',
  phone: '',
  email: '',
};

export function typedPersonOf(patient: Patient): TypedPerson {
  const { givenName, familyName, birthDate, sex, phone, email } = patient;
  return { givenName, familyName, birthDate, sex, phone: phone ?? '', email: email ?? '' };
}

/** What is sent; null before a sex is chosen, which the rules of the form do not let through. */
export function detailsOf(typed: TypedPerson): PersonDetails | null {
  if (typed.sex === '') return null;
  return {
    givenName: typed.givenName.trim(),
    familyName: typed.familyName.trim(),
    birthDate: typed.birthDate,
    sex: typed.sex,
    phone: typed.phone.trim() || null,
    email: typed.email.trim() || null,
  };
}

/** The same rules as the server's; it decides. */
export function personRules(path: SchemaPathTree<TypedPerson>, today: () => string): void {
  neededLine(path.givenName, 80);
  neededLine(path.familyName, 80);
  required(path.birthDate, { message: 'Give the full date of birth.' });
  validate(path.birthDate, ({ value }) => {
    if (value() > today())
      return { kind: 'in_future', message: 'This date is in the future; check the year.' };
    const isOld = value() !== '' && Number(today().slice(0, 4)) - Number(value().slice(0, 4)) > 120;
    return isOld ? { kind: 'too_long_ago', message: 'This is over 120 years ago; check the year.' } : null;
  });
  required(path.sex, { message: 'Choose one; the rules of care need it.' });
  maxLength(path.phone, 40);
  maxLength(path.email, 120);
  email(path.email);
}
