import { someFacts, type Arranged } from './some-facts.ts';
import { triage } from './index.ts';

/** What was answered, the rule that fires, and the token it names as its cause. */
const CAUSES_NAMED: readonly [Arranged, string, string][] = [
  [{ ageYears: 17 }, 'T5.age_under_18', 'age_under_18'],
  [{ ageYears: 9 }, 'C7.child_under_10', 'age_under_10'],
  [
    { ageYears: 15, youthSigns: { play_or_sport_given_up: true } },
    'C7.under_18_activity_given_up',
    'play_or_sport_given_up',
  ],
  [{ ageYears: 15, youthSigns: { wakes_with_pain: true } }, 'C7.under_18_night_pain', 'wakes_with_pain'],
  [{ ageYears: 15, durationDays: 43 }, 'C7.under_18_over_6_weeks', 'durationDays'],
  [{ comorbidities: ['raynaud'] }, 'T10.raynaud', 'raynaud'],
  [
    { redFlags: ['iv_drug_use', 'pain_with_fever'] },
    'T1.iv_drug_use_with_fever_or_nerve_sign',
    'iv_drug_use',
  ],
  [{ comorbidities: ['cancer_active'] }, 'T4.cancer_active', 'cancer_active'],
  [
    { comorbidities: ['cancer_active'], symptoms: ['sciatica_one_leg'] },
    'T4.cancer_active_with_limb_nerve_symptom',
    'cancer_active',
  ],
  [{ comorbidities: ['spinal_tumour_known'] }, 'C15.spinal_tumour_known', 'spinal_tumour_known'],
  [
    { comorbidities: ['spinal_tumour_known'], symptoms: ['sciatica_one_leg'] },
    'C15.spinal_tumour_with_limb_nerve_symptom',
    'spinal_tumour_known',
  ],
  [
    { comorbidities: ['hypertension_uncontrolled'], unwellSigns: { confusion: true } },
    'C7.hypertension_crisis',
    'hypertension_uncontrolled',
  ],
  [
    {
      comorbidities: ['bleeding_disorder_uncontrolled'],
      symptoms: ['sciatica_one_leg'],
      legSymptomsDays: 3,
    },
    'C7.bleeding_disorder_with_new_limb_nerve_symptom',
    'bleeding_disorder_uncontrolled',
  ],
  [
    { medications: ['anticoagulant'], symptoms: ['sciatica_one_leg'], legSymptomsDays: 3 },
    'C7.anticoagulant_with_new_limb_nerve_symptom',
    'anticoagulant',
  ],
  [
    { comorbidities: ['osteoporosis'], causes: ['fall_or_accident'] },
    'C7.suspected_fragility_fracture',
    'minor_trauma_fragile_bone',
  ],
  [{ comorbidities: ['cancer_past'] }, 'C7.cancer_past', 'cancer_past'],
  [{ comorbidities: ['cancer_past'], durationDays: 60 }, 'P5.cancer_past_not_improving', 'cancer_past'],
  [{ comorbidities: ['immunosuppressed'] }, 'T5.immunosuppressed', 'immunosuppressed'],
  [{ medications: ['immunosuppressant'] }, 'T5.immunosuppressant', 'immunosuppressant'],
  [{ fitnessGaps: ['low_minerals'] }, 'P5.low_minerals', 'low_minerals'],
  [{ symptoms: ['neurogenic_claudication'] }, 'T5.neurogenic_claudication', 'neurogenic_claudication'],
  [{ symptoms: ['sciatica_both_legs'], legSymptomsDays: 90 }, 'T3.sciatica_both_legs', 'sciatica_both_legs'],
  [{ ageYears: null }, 'C2.questions_open', 'questions_open'],
];

const ruleIds = (arranged: Arranged) => triage(someFacts(arranged)).findings.map(({ ruleId }) => ruleId);

describe('the findings of triage', () => {
  for (const [arranged, ruleId, code] of CAUSES_NAMED) {
    it(`name ${code} as the cause of ${ruleId}`, () => {
      const { findings } = triage(someFacts(arranged));
      expect(findings.filter((finding) => finding.ruleId === ruleId).map((finding) => finding.code)).toEqual([
        code,
      ]);
    });
  }

  it('are none of a healthy adult with plain low back pain', () => {
    expect(triage(someFacts()).findings).toEqual([]);
  });

  it('take unrelenting night pain for waking with pain under 18, and only there [C7]', () => {
    const redFlags = ['night_pain_unrelenting'] as const;
    expect(ruleIds({ ageYears: 17, redFlags })).toContain('C7.under_18_night_pain');
    expect(ruleIds({ ageYears: 18, redFlags })).not.toContain('C7.under_18_night_pain');
    expect(ruleIds({ ageYears: 17 })).not.toContain('C7.under_18_night_pain');
  });

  it('never call less urgently for someone who is also very unwell', () => {
    const { actions } = triage(
      someFacts({ redFlags: ['saddle_numbness'], unwellSigns: { very_unwell: true } }),
    );
    expect(actions).toEqual(['refer_emergency_now']);
  });

  it('ask for no referral where the chiropractor explained the sign [C9]', () => {
    const { findings, actions } = triage(
      someFacts({
        redFlags: ['pain_with_nausea'],
        explainedRedFlags: { pain_with_nausea: 'new antibiotic' },
      }),
    );
    expect([findings.map((finding) => finding.actions), actions]).toEqual([[[]], []]);
  });

  it('show no explanation of a sign that was answered no [C9]', () => {
    expect(ruleIds({ explainedRedFlags: { pain_with_nausea: 'new antibiotic' } })).toEqual([]);
  });
});
