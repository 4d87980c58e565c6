import type { IntakeFacts } from './facts.ts';

/** An intake in which nothing has been answered: every fact is unknown, none is normal (C2). */
export function noFacts(): IntakeFacts {
  return {
    ageYears: null,
    sex: null,
    durationDays: null,
    legSymptomsDays: null,
    flareDays: null,
    painNrs: null,
    symptoms: {},
    redFlags: {},
    redFlagDetails: {},
    fitnessGaps: {},
    underlyingConditions: {},
    comorbidities: {},
    medications: {},
    pregnancy: null,
    causes: {},
    lifestyle: { bmi: null, deskHoursPerDay: null, exerciseDaysPerWeek: null, posture: null, smoker: null },
    strengthTested: null,
    examined: false,
    clearance: null,
  };
}
