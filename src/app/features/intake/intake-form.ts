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
import { SECTIONS, SECTION_FIELDS, type Section } from './answers/sections';

const LONGEST_NOTE = 4000;

/** What an intake may hold, in words for whoever types it; the server checks it again. */
export function intakeSchema(clinic: { birthDate: () => string | null; today: () => string }) {
  return schema<IntakeAnswers>((answers) => {
    for (const date of [answers.onsetOn, answers.legSymptomsOn, answers.flareOn]) {
      validate(date, ({ value }) => {
        const on = value();
        if (on === null) return undefined;
        if (on > clinic.today()) return { kind: 'in-future', message: 'This is in the future.' };
        return on < (clinic.birthDate() ?? '')
          ? { kind: 'before-birth', message: 'This is before the patient was born. Check the year.' }
          : undefined;
      });
    }
    note(answers.complaint);
    note(answers.history);
    between(answers.lifestyle.heightCm, 50, 250, 'Height is between 50 and 250 cm. Please check the unit.');
    between(answers.lifestyle.weightKg, 10, 400, 'Weight is between 10 and 400 kg. Please check the unit.');
    between(answers.lifestyle.deskHoursPerDay, 0, 24, 'A day has 0 to 24 hours.');
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
  note(findings.note);
});

/** The first section with an answer that cannot be saved, or null. */
export function firstInvalidSection(form: FieldTree<IntakeAnswers>): Section | null {
  return (
    SECTIONS.find((section) => SECTION_FIELDS[section].some((field) => form[field]?.().invalid() === true)) ??
    null
  );
}

function note(path: SchemaPathTree<string>): void {
  maxLength(path, LONGEST_NOTE, { message: `This text is too long: at most ${LONGEST_NOTE} characters.` });
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
