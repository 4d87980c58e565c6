import Type from 'typebox';
import { Id, Line } from './scalar.ts';

export const TimeZone = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'IANA time zone, such as America/Chicago',
});
export const Locale = Type.String({
  minLength: 2,
  maxLength: 35,
  description: 'BCP 47 language tag, such as en-US',
});
export const EmergencyNumber = Type.String({
  pattern: '^[0-9+][0-9 ()-]{1,19}$',
  description: 'Ambulance number, such as 911',
});

/** What every screen needs to know of the clinic, signed in or not. Names no patient. */
export const Clinic = Type.Object({
  name: Type.String(),
  timeZone: TimeZone,
  locale: Locale,
  emergencyNumber: EmergencyNumber,
  /** True for the synthetic demo clinic. */
  isDemo: Type.Boolean(),
});
export type Clinic = Type.Static<typeof Clinic>;

/** The clinic, or null while it has not been made yet. */
export const ClinicStatus = Type.Object({ clinic: Type.Union([Clinic, Type.Null()]) });
export type ClinicStatus = Type.Static<typeof ClinicStatus>;

export const Username = Type.String({
  pattern: '^[a-z0-9][a-z0-9._-]{1,31}$',
  description: 'Lower-case letters, digits, dot, dash or underscore; 2 to 32 characters',
});
export const Password = Type.String({ minLength: 12, maxLength: 200, description: 'At least 12 characters' });

/** The first start: the clinic and its first administrator, made together. */
export const NewClinic = Type.Object(
  {
    name: Line(120),
    timeZone: TimeZone,
    locale: Locale,
    emergencyNumber: EmergencyNumber,
    administrator: Type.Object(
      { id: Id, username: Username, displayName: Line(80), password: Password },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type NewClinic = Type.Static<typeof NewClinic>;
