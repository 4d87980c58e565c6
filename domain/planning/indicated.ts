import { indications, type Acuity, type FindingGroup, type Indication } from '#domain/knowledge';
import { pregnancyRow, type IntakeFacts } from '#domain/triage';
import type {
  Cause,
  Comorbidity,
  FitnessGap,
  Medication,
  Symptom,
  UnderlyingCondition,
} from '#domain/vocabulary';
import { acuityOf, isFlare } from './acuity.ts';

const LONG_DESK_HOURS = 6;
/** Whole years from which the older-adult row holds (source HAWK17). */
export const OLDER_AGE = 65;

/** The indications an intake brings, in the order of the knowledge (clinical reference 4). */
export function indicationsFor(facts: IntakeFacts): readonly Indication[] {
  const acuity = acuityOf(facts.durationDays);
  return indications
    .filter((indication) => hasFinding(facts, indication.group, indication.code))
    .flatMap((indication) => {
      if (fitsAcuity(indication, acuity)) return [indication];
      // C4: in a flare heat and cold follow the acute rules, all else the chronic ones.
      if (isFlare(facts) && fitsAcuity(indication, 'acute')) return [onlyHeatAndCold(indication)];
      return [];
    });
}

/** Whether a finding of the knowledge's tables is present; an unanswered one is not. */
export function hasFinding(facts: IntakeFacts, group: FindingGroup, code: string): boolean {
  switch (group) {
    case 'always':
      return true;
    case 'symptom':
      return facts.symptoms[code as Symptom] === true;
    case 'fitnessGap':
      return facts.fitnessGaps[code as FitnessGap] === true;
    case 'underlying':
      return facts.underlyingConditions[code as UnderlyingCondition] === true;
    case 'comorbidity':
      return facts.comorbidities[code as Comorbidity] === true;
    case 'medication':
      return facts.medications[code as Medication] === true;
    case 'cause':
      return facts.causes[code as Cause] === true;
    case 'pregnancy':
      return pregnancyRow(facts) === code;
    case 'person':
      return describesPerson(facts, code);
  }
}

function describesPerson(facts: IntakeFacts, code: string): boolean {
  const { bmi, deskHoursPerDay, exerciseDaysPerWeek, posture, smoker } = facts.lifestyle;
  switch (code) {
    case 'posture_poor':
      return posture === 'poor';
    case 'desk_6_hours_or_more':
      return deskHoursPerDay !== null && deskHoursPerDay >= LONG_DESK_HOURS;
    case 'exercise_0_or_1_days':
      return exerciseDaysPerWeek !== null && exerciseDaysPerWeek <= 1;
    case 'smoker':
      return smoker === true;
    case 'age_65_or_over':
      return facts.ageYears !== null && facts.ageYears >= OLDER_AGE;
    default:
      return bmi !== null && code === `bmi_${bmi}`;
  }
}

function fitsAcuity(indication: Indication, acuity: Acuity | null): boolean {
  return indication.acuity === null || (acuity !== null && indication.acuity.includes(acuity));
}

function onlyHeatAndCold(indication: Indication): Indication {
  return {
    ...indication,
    modalities: indication.modalities.filter((modality) => modality === 'heat' || modality === 'cryotherapy'),
    insteadOfAdjustment: [],
    exercises: [],
    education: [],
  };
}
