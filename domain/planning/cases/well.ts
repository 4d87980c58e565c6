/** A man of 40 with ten days of plain low back pain who answered everything. */
export const WELL = {
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
} as const;
