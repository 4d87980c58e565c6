import type { ConsentGap } from '#domain/triage';
import type {
  ASKED_FITNESS_GAPS,
  Cause,
  Comorbidity,
  Medication,
  Posture,
  PregnancyState,
  Symptom,
  UnderlyingCondition,
  UnwellSign,
  YouthSign,
} from '#domain/vocabulary';

/** The questions as a patient is asked them, where the clinic's own labels are not plain. */

export const SYMPTOM_QUESTIONS: Readonly<Record<Symptom, string>> = {
  back_spasm: 'Does your back cramp or lock up (a spasm)?',
  low_back_pain: 'Do you have pain in your lower back?',
  hip_or_buttock_pain: 'Do you have pain in your hips or buttocks?',
  neck_pain_or_stiffness: 'Is your neck painful or stiff?',
  spinal_stiffness: 'Does your back feel stiff?',
  shoulder_or_arm_pain: 'Do you have pain in your shoulder or arm?',
  leg_or_buttock_tingling: 'Do you have tingling, pain or numb patches in your leg or buttock?',
  arm_or_shoulder_tingling: 'Do you have tingling, pain or numb patches in your arm or shoulder?',
  muscle_strain_or_local_weakness: 'Is a back muscle strained, sore or quickly tired?',
  spinal_curvature: 'Has anybody seen a curve in your spine?',
  leg_weakness_feeling: 'Do your legs feel weak or heavy?',
  sciatica_one_leg: 'Does pain shoot down one leg?',
  sciatica_both_legs: 'Does pain shoot down both legs?',
  neurogenic_claudication:
    'Do your legs ache when you stand or walk, and feel better when you sit or bend forward?',
  tension_headache: 'Do you have headaches that start at the back of your head?',
};

export const YOUTH_QUESTIONS: Readonly<Record<YouthSign, string>> = {
  play_or_sport_given_up: 'Have you given up play or sport because of the pain?',
  wakes_with_pain: 'Does the pain wake you at night?',
};

export const CAUSE_QUESTIONS: Readonly<Record<Cause, string>> = {
  heavy_lifting: 'Lifting something heavy?',
  exercise: 'Exercise?',
  sports: 'Sports?',
  unaccustomed_exertion: 'Harder work than you are used to?',
  dehydration: 'Drinking too little?',
  electrolyte_imbalance: 'Low salts or minerals, as told by a doctor?',
  underlying_condition: 'A condition you already have?',
  prolonged_sitting: 'Sitting for a long time?',
  poor_posture: 'The way you sit or stand?',
  fall_or_accident: 'A fall or an accident?',
  unknown: 'Nothing you know of?',
};

export const FITNESS_QUESTIONS: Readonly<Record<(typeof ASKED_FITNESS_GAPS)[number], string>> = {
  dehydration: 'Do you often drink too little?',
  low_minerals: 'Has a doctor told you that a mineral is low, such as calcium or potassium?',
};

export const CONDITION_QUESTIONS: Readonly<Record<UnderlyingCondition, string>> = {
  lordosis: 'A hollow back (lordosis)?',
  scoliosis: 'A sideways curve of the spine (scoliosis)?',
  herniated_or_bulging_disc: 'A slipped or bulging disc?',
  spondylosis: 'Wear of the spine (spondylosis)?',
  spondylolisthesis_stable: 'A bone of the spine that has slipped, and pictures show it stays in place?',
  spondylolisthesis_stability_unknown:
    'A bone of the spine that has slipped, and you do not know whether it stays in place?',
  spondylolisthesis_unstable: 'A bone of the spine that has slipped and still moves, or has slipped far?',
  spinal_arthritis: 'Wear-and-tear arthritis of the spine?',
  spinal_arthritis_type_unknown: 'Arthritis of the spine, and you do not know which kind?',
  spinal_stenosis: 'A narrow spinal canal, mild or moderate?',
  spinal_stenosis_severe: 'A narrow spinal canal, severe?',
};

export const MEDICATION_QUESTIONS: Readonly<Record<Medication, string>> = {
  anticoagulant: 'A blood thinner, such as warfarin, apixaban, rivaroxaban or heparin?',
  antiplatelet: 'Aspirin or clopidogrel for your heart or circulation?',
  long_term_corticosteroid: 'Steroid tablets for a long time, such as prednisone?',
  recent_steroid_injection: 'Have you had a steroid injection into your back within the last month?',
  immunosuppressant: 'A medicine that weakens your immune system?',
  nsaid_regular: 'Ibuprofen, naproxen, diclofenac or similar, most days?',
  antihypertensive: 'A medicine for high blood pressure?',
  diuretic: 'Water tablets?',
  bisphosphonate: 'A medicine for your bones, such as alendronate?',
  opioid: 'A strong painkiller, such as codeine, tramadol or oxycodone?',
  muscle_relaxant: 'A medicine that relaxes muscles?',
};

export const HEALTH_QUESTIONS: Readonly<Record<Comorbidity, string>> = {
  osteoporosis: 'Thin bones (osteoporosis), without a broken bone?',
  osteoporosis_severe_or_fragility_fracture:
    'Severely thin bones, or a bone that ever broke from a small fall or lift?',
  healing_fracture_known: 'A broken bone that is still healing?',
  cancer_active: 'Cancer now, or treatment for it?',
  cancer_past: 'Cancer in the past that is over?',
  spinal_tumour_known: 'A tumour of the spine?',
  inflammatory_arthritis_active: 'Inflamed joints (such as rheumatoid arthritis), active now?',
  inflammatory_arthritis_quiet: 'Inflamed joints (such as rheumatoid arthritis), quiet now?',
  bleeding_disorder_controlled: 'A bleeding disorder that is treated and stable?',
  bleeding_disorder_uncontrolled: 'A bleeding disorder that is not treated or not stable?',
  platelet_disorder: 'Too few blood platelets, or platelets that do not work well?',
  pacemaker_or_icd: 'A pacemaker or a defibrillator in your chest?',
  neurostimulator_or_pump: 'A nerve stimulator or a drug pump inside your body?',
  metal_implant_in_area: 'Metal in your body where it hurts, such as a plate or joint?',
  plastic_or_cement_implant_in_area: 'A plastic or cemented implant where it hurts?',
  spinal_fusion_hardware: 'Screws or rods in your spine where it hurts?',
  laminectomy_in_area: 'An operation that took bone from the back of your spine where it hurts?',
  old_spinal_surgery_no_hardware: 'Another operation on your spine more than 12 weeks ago that has healed?',
  recent_spinal_surgery:
    'An operation on your spine less than 12 weeks ago, or one your surgeon still checks?',
  impaired_sensation_in_area: 'Skin that has felt less for years where it hurts, for a known reason?',
  impaired_circulation_in_area: 'Poor blood flow where it hurts?',
  raynaud: 'Fingers or toes that turn white in the cold (Raynaud)?',
  cold_urticaria: 'Hives from cold?',
  cryoglobulinaemia: 'A blood condition made worse by cold?',
  acute_inflammation_or_bleed_in_area:
    'An injury of the last three days that is swollen, bruised or warm where it hurts?',
  open_wound_in_area: 'An open wound where it hurts?',
  skin_infection_in_area: 'A skin infection where it hurts?',
  diabetes: 'Diabetes, and your skin feels normal?',
  diabetes_with_neuropathy: 'Diabetes, and your feet or hands feel less?',
  hypertension_uncontrolled: 'High blood pressure of 180 over 110 or more at rest?',
  hypertension_controlled: 'High blood pressure that is well controlled?',
  unstable_heart_disease: 'Unstable heart disease, or a heart attack in the last weeks?',
  stable_heart_disease: 'Heart disease that is stable?',
  aortic_aneurysm_known: 'A widened main artery (aortic aneurysm)?',
  joint_hypermobility: 'Very bendy joints?',
  connective_tissue_disorder: 'Ehlers-Danlos, Marfan or a similar condition?',
  upper_cervical_instability: 'An unstable upper neck?',
  chiari_or_syringomyelia: 'A Chiari malformation or a cavity in the spinal cord (syringomyelia)?',
  immunosuppressed: 'A weakened immune system?',
  cognitive_or_communication_difficulty: 'Is it hard for you to say when something hurts or is too hot?',
};

export const PREGNANCY_ANSWERS: Readonly<Record<PregnancyState, string>> = {
  no: 'No',
  possible: 'It is possible',
  first_trimester: 'Yes, months 1 to 3',
  second_trimester: 'Yes, months 4 to 6',
  third_trimester: 'Yes, months 7 to 9',
  postpartum_under_12_weeks: 'I gave birth less than 12 weeks ago',
  not_applicable: 'This does not apply to me',
};

export const POSTURE_ANSWERS: Readonly<Record<Posture, string>> = {
  good: 'Good',
  poor: 'Not good',
};

export const UNWELL_QUESTIONS: Readonly<Record<UnwellSign, string>> = {
  confusion: 'Are you newly confused, or do others say that you are?',
  visual_loss: 'Have you newly lost some or all of your sight?',
  severe_headache: 'Do you have a severe headache?',
  very_unwell: 'Do you feel very ill, or breathe fast?',
  fainting: 'Have you fainted?',
};

/** What a consent that was agreed to still lacks. */
export const CONSENT_GAP_WORDS: Readonly<Record<ConsentGap, string>> = {
  text: 'whether you agree',
  signer: 'who signs',
  guardian: 'that a parent or guardian signs',
  name: 'the name of who signs',
  way: 'how to sign',
  drawing: 'the signature',
  day: 'whether you agree',
};
