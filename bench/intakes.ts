const PLAIN = {
  age: 40,
  sex: 'male',
  durationDays: 10,
  painNrs: 5,
  symptoms: ['low_back_pain'],
  redFlags: [],
  fitnessGaps: [],
  underlyingConditions: [],
  comorbidities: [],
  medications: [],
  pregnancy: 'not_applicable',
  causes: [],
  lifestyle: { bmi: 'healthy', deskHoursPerDay: 2, exerciseDaysPerWeek: 3, posture: 'good', smoker: false },
};

/** Made-up intakes of every kind of answer: clear, caution, stop, cleared, open questions, and one that cannot be read. */
export const INTAKES: readonly object[] = [
  PLAIN,
  { ...PLAIN, symptoms: ['back_spasm', 'low_back_pain'], durationDays: 3, causes: ['heavy_lifting'] },
  { ...PLAIN, age: 71, durationDays: 400, flareDays: 5, underlyingConditions: ['spinal_stenosis'] },
  {
    ...PLAIN,
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
  { ...PLAIN, age: 29, sex: 'female', pregnancy: 'second_trimester', symptoms: ['hip_or_buttock_pain'] },
  { ...PLAIN, age: 15, durationDays: 50 },
  { ...PLAIN, redFlags: ['saddle_numbness', 'bladder_bowel_control_loss'] },
  { ...PLAIN, redFlags: [{ code: 'limb_muscle_weakness', onset: 'sudden', side: 'both' }] },
  { ...PLAIN, comorbidities: ['cancer_active'], symptoms: ['arm_or_shoulder_tingling'] },
  {
    ...PLAIN,
    redFlags: ['night_pain_unrelenting'],
    clearance: { permitted: ['therapeutic_exercise', 'heat'], condition: 'after normal films' },
  },
  { ...PLAIN, unanswered: ['saddle_numbness', 'anticoagulant'] },
  { age: 52, durationDays: 90, symptoms: ['spinal_stiffness'] },
  { ...PLAIN, redFlags: ['sadle_numbness'] },
];

/** The yardstick: the least that a program does which takes an intake in and gives an answer out. */
export function copyIntake(intake: object): unknown {
  return JSON.parse(JSON.stringify(intake));
}
