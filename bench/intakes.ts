import { WELL } from '../domain/planning/cases/well.ts';

/** Made-up intakes of every kind of answer: clear, caution, stop, cleared, open questions, and one that cannot be read. */
export const INTAKES: readonly object[] = [
  WELL,
  { ...WELL, symptoms: ['back_spasm', 'low_back_pain'], durationDays: 3, causes: ['heavy_lifting'] },
  { ...WELL, age: 71, durationDays: 400, flareDays: 5, underlyingConditions: ['spinal_stenosis'] },
  {
    ...WELL,
    age: 67,
    sex: 'female',
    durationDays: 60,
    symptoms: ['low_back_pain', 'sciatica_one_leg', 'leg_or_buttock_tingling'],
    legSymptomsDays: 40,
    fitnessGaps: ['poor_core_strength', 'tight_hamstrings'],
    underlyingConditions: ['herniated_or_bulging_disc', 'scoliosis'],
    comorbidities: ['osteoporosis', 'diabetes', 'hypertension_controlled'],
    medications: ['antihypertensive', 'bisphosphonate', 'nsaid_regular'],
    lifestyle: {
      bmi: 'overweight',
      deskHoursPerDay: 7,
      exerciseDaysPerWeek: 1,
      posture: 'poor',
      smoker: true,
    },
  },
  { ...WELL, age: 29, sex: 'female', pregnancy: 'second_trimester', symptoms: ['hip_or_buttock_pain'] },
  { ...WELL, age: 15, durationDays: 50 },
  { ...WELL, redFlags: ['saddle_numbness', 'bladder_bowel_control_loss'] },
  { ...WELL, redFlags: [{ code: 'limb_muscle_weakness', onset: 'sudden', side: 'both' }] },
  { ...WELL, comorbidities: ['cancer_active'], symptoms: ['arm_or_shoulder_tingling'] },
  {
    ...WELL,
    redFlags: ['night_pain_unrelenting'],
    clearance: { permitted: ['therapeutic_exercise', 'heat'], condition: 'after normal films' },
  },
  { ...WELL, unanswered: ['saddle_numbness', 'anticoagulant'] },
  { age: 52, durationDays: 90, symptoms: ['spinal_stiffness'] },
  { ...WELL, redFlags: ['sadle_numbness'] },
];

/** The yardstick: the least that a program does which takes an intake in and gives an answer out. */
export function copyIntake(intake: object): unknown {
  return JSON.parse(JSON.stringify(intake));
}
