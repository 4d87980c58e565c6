import {
  type FieldTree,
  type SchemaPath,
  type SchemaPathTree,
  max,
  maxLength,
  min,
  schema,
  validate,
} from '@angular/forms/signals';
import type { ExaminationFindings, IntakeAnswers } from '#contract/intake';
import { type ConsentGap, ageOn, consentGaps } from '#domain/triage';
import { ADULT_YEARS, MOST_DEGREES } from '#domain/vocabulary';
import { SECTIONS, SECTION_FIELDS, type Section } from './answers/sections';

const LONGEST_NOTE = 4000;

/** What an intake may hold, in words for whoever types it; the server checks it again. */
export function intakeSchema(clinic: { birthDate: () => string | null; today: () => string }) {
  return schema<IntakeAnswers>((answers) => {
    const dates = [
      answers.onsetOn,
      answers.legSymptomsOn,
      answers.armSymptomsOn,
      answers.flareOn,
      answers.traumaOn,
      answers.consent.signedOn,
    ];
    for (const date of dates) {
      validate(date, ({ value }) => {
        const on = value();
        if (on === null) return undefined;
        if (on > clinic.today()) return { kind: 'in-future', message: 'This is in the future.' };
        return on < (clinic.birthDate() ?? '')
          ? { kind: 'before-birth', message: 'This is before the patient was born. Check the year.' }
          : undefined;
      });
    }
    for (const text of [
      answers.complaint,
      answers.allergyNote,
      answers.pastCare.imagingFindings,
      answers.pastCare.operations,
      answers.history,
      answers.goals,
      answers.contacts.address,
    ]) {
      longest(text, LONGEST_NOTE);
    }
    for (const name of [
      answers.contacts.emergencyName,
      answers.contacts.guardianName,
      answers.contacts.physicianName,
      answers.consent.name,
    ]) {
      longest(name, 120);
    }
    for (const relation of [answers.contacts.emergencyRelation, answers.contacts.guardianRelation]) {
      longest(relation, 60);
    }
    for (const phone of [
      answers.contacts.emergencyPhone,
      answers.contacts.guardianPhone,
      answers.contacts.physicianPhone,
    ]) {
      longest(phone, 40);
    }
    consent(answers.consent, clinic);
    between(answers.lifestyle.heightCm, 50, 250, 'Height is between 50 and 250 cm. Please check the unit.');
    between(answers.lifestyle.weightKg, 10, 400, 'Weight is between 10 and 400 kg. Please check the unit.');
    between(answers.lifestyle.deskHoursPerDay, 0, 24, 'A day has 0 to 24 hours.');
    between(answers.lifestyle.lyingHoursPerDay, 0, 24, 'A day has 0 to 24 hours.');
    between(answers.lifestyle.exerciseDaysPerWeek, 0, 7, 'A week has 0 to 7 days.');
    whole(answers.lifestyle.exerciseDaysPerWeek);
  });
}

/** What an examination may hold. */
export const examinationSchema = schema<ExaminationFindings>((findings) => {
  between(findings.systolic, 50, 300, 'The upper value is between 50 and 300 mmHg.');
  between(findings.diastolic, 20, 200, 'The lower value is between 20 and 200 mmHg.');
  whole(findings.systolic);
  whole(findings.diastolic);
  validate(findings.diastolic, (diastolic) => {
    const [lower, upper] = [diastolic.value(), diastolic.valueOf(findings.systolic)];
    return lower !== null && upper !== null && lower >= upper
      ? { kind: 'order', message: 'The lower value must be below the upper one.' }
      : undefined;
  });
  between(findings.temperatureC, 30, 45, 'Temperature is between 30 and 45 °C. Please check the unit.');
  degrees(findings.legRaiseDegrees);
  degrees(findings.motionDegrees);
  longest(findings.note, LONGEST_NOTE);
});

/** The first section with an answer that cannot be saved, or null. An unfinished consent keeps no other answer back. */
export function firstInvalidSection(form: FieldTree<IntakeAnswers>): Section | null {
  return (
    SECTIONS.find(
      (section) =>
        section !== 'consent' && SECTION_FIELDS[section].some((field) => form[field]?.().invalid() === true),
    ) ?? null
  );
}

function longest(path: SchemaPathTree<string>, most: number): void {
  maxLength(path, most, { message: `This text is too long: at most ${most} characters.` });
}

const CONSENT_GAP_WORDS: Readonly<Record<ConsentGap, string>> = {
  text: 'Say which text was agreed to.',
  signer: 'Say who signs.',
  guardian: `Under ${ADULT_YEARS} a parent or guardian signs.`,
  name: 'Give the name of the person who signs.',
  way: 'Sign, by drawing or by typing the name.',
  drawing: 'Draw the signature, or type the name.',
  day: 'Give the day of signing.',
};

/** A consent that was given lacks nothing; the server asks the same. */
function consent(
  path: SchemaPathTree<IntakeAnswers['consent']>,
  clinic: { birthDate: () => string | null; today: () => string },
): void {
  validate(path, ({ value }) => {
    const birthDate = clinic.birthDate();
    const age = birthDate === null ? ADULT_YEARS : ageOn(birthDate, value().signedOn ?? clinic.today());
    const gaps = consentGaps(value(), age);
    return gaps.length > 0
      ? gaps.map((gap) => ({ kind: 'consent', message: CONSENT_GAP_WORDS[gap] }))
      : undefined;
  });
}

function degrees<Angles extends object>(path: SchemaPath<Angles>): void {
  validate(path, ({ value }) => {
    const angles: readonly unknown[] = Object.values(value());
    const isWrong = (angle: unknown): boolean =>
      !Number.isInteger(angle) || Number(angle) < 0 || Number(angle) > MOST_DEGREES;
    return angles.some(isWrong)
      ? { kind: 'degrees', message: `An angle is a whole number of degrees from 0 to ${MOST_DEGREES}.` }
      : undefined;
  });
}

function between(path: SchemaPath<number | null>, least: number, most: number, message: string): void {
  min(path, least, { message });
  max(path, most, { message });
}

function whole(path: SchemaPath<number | null>): void {
  validate(path, ({ value }) =>
    Number.isInteger(value() ?? 0) ? undefined : { kind: 'whole', message: 'Use a whole number.' },
  );
}
