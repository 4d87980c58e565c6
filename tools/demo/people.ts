import type { NewPatient } from '#contract/patient';
import type { Chance } from './random.ts';

// Made up: common names, combined by chance.
const GIVEN = {
  female: [
    'Ana',
    'Beatrice',
    'Carmen',
    'Dana',
    'Elena',
    'Fatima',
    'Grace',
    'Hannah',
    'Ines',
    'Joan',
    'Keiko',
    'Leila',
    'Maria',
    'Nora',
    'Olivia',
    'Priya',
    'Rosa',
    'Sofia',
    'Teresa',
    'Wanda',
    'Yara',
    'Zoë',
  ],
  male: [
    'Adam',
    'Bruno',
    'Carlos',
    'Daniel',
    'Emil',
    'Felix',
    'George',
    'Hassan',
    'Ivan',
    'James',
    'Kofi',
    'Luis',
    'Marco',
    'Nils',
    'Omar',
    'Pedro',
    'Rafael',
    'Samir',
    'Thomas',
    'Víctor',
    'Walter',
    'Yusuf',
  ],
} as const;
const FAMILY = [
  'Abara',
  'Becker',
  'Castillo',
  'Dimitrova',
  'Eriksen',
  'Fischer',
  'García',
  'Hughes',
  'Ibrahim',
  'Jensen',
  'Kowalski',
  'Lindqvist',
  'Morales',
  'Nakamura',
  'Okafor',
  'Petrov',
  'Quinn',
  'Rossi',
  'Silva',
  'Tanaka',
  'Underwood',
  'Vargas',
  'Williams',
  'Xu',
  'Young',
  'Zimmermann',
  'O’Brien',
  'de la Cruz',
  'Fernández-Reyes',
  'Müller',
];

export type DemoPerson = Omit<NewPatient, 'id' | 'courseId'>;

/** A made-up adult, as old as chiropractic patients are (mean 45, source: ChiCo cohort), now and then an adolescent. */
export function makePerson(chance: Chance, registeredOn: string): DemoPerson {
  const sex = chance.happens(0.52) ? 'female' : 'male';
  const age = chance.happens(0.03)
    ? chance.between(14, 17)
    : Math.round(Math.min(86, Math.max(18, chance.normal(45, 14))));
  const birthYear = Number(registeredOn.slice(0, 4)) - age - 1;
  const birthDate = `${birthYear}-${twoDigits(chance.between(1, 12))}-${twoDigits(chance.between(1, 28))}`;
  return {
    givenName: chance.oneOf(GIVEN[sex]),
    familyName: chance.oneOf(FAMILY),
    birthDate,
    sex,
    // 555-01xx is kept free for fiction.
    phone: chance.happens(0.9) ? `555-01${twoDigits(chance.between(0, 99))}` : null,
    email: null,
  };
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
