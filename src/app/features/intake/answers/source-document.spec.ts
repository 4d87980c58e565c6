import { EXAMINATION_QUESTIONS } from './examination-questions';
import { intakeQuestions } from './questions';

/** Every item of the client's document (source SRC), and the questions that record it. */
const ITEMS: readonly (readonly [string, ...(readonly string[])])[] = [
  ['hip or buttock pain', 'symptoms.hip_or_buttock_pain'],
  ['neck pain or stiffness', 'symptoms.neck_pain_or_stiffness'],
  ['stiff spine', 'symptoms.spinal_stiffness'],
  ['shoulder or arm pain', 'symptoms.shoulder_or_arm_pain'],
  ['numbness, pain or tingling in leg or buttock', 'symptoms.leg_or_buttock_tingling', 'bodyChart'],
  ['muscle weakness or strain', 'symptoms.muscle_strain_or_local_weakness'],
  ['curvature of the spine', 'symptoms.spinal_curvature'],
  ['weakness in the legs', 'symptoms.leg_weakness_feeling'],
  ['numbness, pain or tingling in arm or shoulder', 'symptoms.arm_or_shoulder_tingling', 'bodyChart'],
  ['sciatica, one or both legs', 'symptoms.sciatica_one_leg', 'symptoms.sciatica_both_legs'],
  ['tension headache', 'symptoms.tension_headache'],
  ['numbness or weakness on one side', 'redFlags.one_sided_numbness_or_weakness'],
  ['balance and coordination problems', 'redFlags.balance_or_coordination_problem'],
  ['loss of sensation in a limb', 'redFlags.limb_sensation_loss', 'lightTouch.L5_left'],
  ['loss of bladder or bowel control', 'redFlags.bladder_bowel_control_loss'],
  ['muscle weakness in arms or legs', 'redFlags.limb_muscle_weakness', 'power.L4_right'],
  ['pain with fever or nausea', 'redFlags.pain_with_fever', 'redFlags.pain_with_nausea', 'temperatureC'],
  ['heavy lifting', 'causes.heavy_lifting'],
  ['exercise', 'causes.exercise'],
  ['sports', 'causes.sports'],
  ['more strenuous exertion than usual', 'causes.unaccustomed_exertion'],
  ['dehydration as a cause', 'causes.dehydration'],
  ['electrolyte imbalance', 'causes.electrolyte_imbalance'],
  ['an underlying condition as a cause', 'causes.underlying_condition'],
  ['dehydration', 'fitnessGaps.dehydration'],
  ['low minerals', 'fitnessGaps.low_minerals'],
  ['poor core strength', 'fitnessGaps.poor_core_strength'],
  ['weak or tight back muscles', 'fitnessGaps.weak_back_muscles', 'fitnessGaps.tight_back_muscles'],
  ['tight hamstrings', 'fitnessGaps.tight_hamstrings'],
  ['lordosis or scoliosis', 'underlyingConditions.lordosis', 'underlyingConditions.scoliosis'],
  ['herniated or bulging disc', 'underlyingConditions.herniated_or_bulging_disc'],
  [
    'spondylosis or spondylolisthesis',
    'underlyingConditions.spondylosis',
    'underlyingConditions.spondylolisthesis_stable',
    'underlyingConditions.spondylolisthesis_unstable',
    'underlyingConditions.spondylolisthesis_stability_unknown',
  ],
  [
    'arthritis of the spine',
    'underlyingConditions.spinal_arthritis',
    'underlyingConditions.spinal_arthritis_type_unknown',
    'comorbidities.inflammatory_arthritis_active',
    'comorbidities.inflammatory_arthritis_quiet',
  ],
  ['spinal stenosis', 'underlyingConditions.spinal_stenosis', 'underlyingConditions.spinal_stenosis_severe'],
  ['healthy weight', 'heightCm', 'weightKg'],
  ['posture', 'posture'],
  ['ergonomics and the standing desk', 'usesStandingDesk', 'deskHoursPerDay'],
  ['less sitting and lying', 'deskHoursPerDay', 'lyingHoursPerDay'],
  ['regular back and core exercise', 'exerciseDaysPerWeek', 'trainsBackAndCore'],
  ['asking a physician before exercise', 'physicianAgreesToExercise'],
  ['physical therapy', 'pastCare.treatments.therapeutic_exercise'],
  ['massage', 'pastCare.treatments.massage'],
  ['cryo and heat', 'pastCare.treatments.cryotherapy', 'pastCare.treatments.heat'],
  ['ultrasound', 'pastCare.treatments.ultrasound'],
  ['regenerative medicine', 'pastCare.treatments.regenerative_injection'],
  ['chiropractic adjustments', 'pastCare.treatments.chiropractic_adjustment'],
  ['pain as the study measured it', 'painNrs'],
  ['disability as the study measured it', 'rmdq.1', 'rmdq.24'],
  ['pain medication', 'medications.nsaid_regular', 'medications.opioid', 'medications.muscle_relaxant'],
];

describe('the intake and the examination', () => {
  const asked = new Set([...intakeQuestions('female'), ...EXAMINATION_QUESTIONS].map(({ key }) => key));

  for (const [item, ...keys] of ITEMS) {
    it(`record ${item}`, () => {
      expect(keys.filter((key) => !asked.has(key))).toEqual([]);
    });
  }

  it('ask each question once', () => {
    expect(asked.size).toBe(
      intakeQuestions('female').length +
        EXAMINATION_QUESTIONS.filter(
          ({ key }) => key !== 'redFlags.limb_muscle_weakness' && key !== 'redFlags.limb_sensation_loss',
        ).length,
    );
  });
});
