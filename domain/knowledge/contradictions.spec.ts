import { MAX_ADJUSTMENTS, MODALITIES, TRIAGE_LEVELS } from '#domain/vocabulary';
import {
  CLINICALLY_REVIEWED,
  contraindications,
  evidence,
  exercises,
  findContraindication,
  findEvidence,
  findTriageRule,
  indications,
  KNOWLEDGE_REVIEWERS,
  KNOWLEDGE_VERSION,
  redFlags,
  STOP_ROWS,
  triageRules,
  weekTemplates,
  type ContraindicationCode,
} from './index.ts';

const STRICTNESS = { none: 0, relative: 1, absolute: 2 };
const level = (ruleId: string) => TRIAGE_LEVELS.indexOf(findTriageRule(ruleId).level);

/** The milder and the graver form of one condition. */
const DEGREES: readonly [ContraindicationCode, ContraindicationCode][] = [
  ['osteoporosis', 'osteoporosis_severe_or_fragility_fracture'],
  ['spinal_stenosis', 'spinal_stenosis_severe'],
  ['spondylolisthesis_stable', 'spondylolisthesis_stability_unknown'],
  ['spondylolisthesis_stability_unknown', 'spondylolisthesis_unstable'],
  ['herniated_or_bulging_disc', 'disc_with_limb_nerve_symptom'],
  ['cancer_past', 'cancer_active'],
  ['bleeding_disorder_controlled', 'bleeding_disorder_uncontrolled'],
  ['inflammatory_arthritis_quiet', 'inflammatory_arthritis_active'],
  ['diabetes', 'diabetes_with_neuropathy'],
  ['stable_heart_disease', 'unstable_heart_disease'],
  ['hypertension_controlled', 'hypertension_uncontrolled'],
  ['age_13_to_17', 'age_12_or_under'],
  ['postpartum_under_12_weeks', 'pregnancy'],
];

/** A rule, and the rule that takes its place or stands beside it when a further sign is there. */
const ESCALATIONS: readonly [string, string][] = [
  ['T3.sciatica_both_legs', 'T3.sciatica_both_legs_new_or_spreading'],
  ['T4.cancer_active', 'T4.cancer_active_with_limb_nerve_symptom'],
  ['C15.spinal_tumour_known', 'C15.spinal_tumour_with_limb_nerve_symptom'],
  ['T4.hypertension_uncontrolled', 'C7.hypertension_crisis'],
  ['T4.bleeding_disorder_uncontrolled', 'C7.bleeding_disorder_with_new_limb_nerve_symptom'],
  ['C7.cancer_past', 'C7.cancer_past_with_another_sign'],
  ['T5.age_under_18', 'C7.child_under_10'],
];

describe('no rule contradicts a stricter one:', () => {
  for (const [milder, graver] of DEGREES) {
    it(`${graver} restricts everything that ${milder} does, or stops the plan`, () => {
      const [mild, grave] = [findContraindication(milder), findContraindication(graver)];
      for (const modality of MODALITIES) {
        const kept = STRICTNESS[grave.effects[modality]] >= STRICTNESS[mild.effects[modality]];
        expect(kept || grave.stopsPlan)
          .withContext(modality)
          .toBeTrue();
      }
    });
  }

  for (const [ruleId, escalated] of ESCALATIONS) {
    it(`${escalated} is more urgent than ${ruleId}`, () => {
      expect(level(escalated)).toBeGreaterThan(level(ruleId));
    });
  }

  it('a row stops the plan exactly where a triage rule makes its finding urgent by itself', () => {
    const stopping = contraindications.filter((row) => row.stopsPlan && row.group !== 'stop');
    const urgentAlone = triageRules
      .filter(({ id }) => /^(T4|C15)[.](?!.*_with_)/.test(id))
      .filter(({ id }) => level(id) >= TRIAGE_LEVELS.indexOf('urgent'))
      .map(({ id }) => id.replace(/^.*[.]/, ''));
    expect(stopping.map((row): string => row.code).sort()).toEqual(urgentAlone.sort());
    for (const code of STOP_ROWS) expect(findContraindication(code).stopsPlan).toBeTrue();
  });

  it('no finding calls for a modality that its own row blocks', () => {
    for (const { id, code, modalities, insteadOfAdjustment } of indications) {
      const row = contraindications.find((each) => each.code === code);
      for (const modality of [...modalities, ...insteadOfAdjustment]) {
        expect(row?.effects[modality]).withContext(`${id}, ${modality}`).not.toBe('absolute');
      }
    }
  });

  it('no finding calls for an exercise to be avoided with it', () => {
    for (const indication of indications) {
      const barred = exercises.filter(({ avoidWith }) =>
        (avoidWith as readonly string[]).includes(indication.code),
      );
      for (const { code } of barred)
        expect(indication.exercises).withContext(indication.id).not.toContain(code);
    }
  });

  it('no finding calls for a modality at an acuity where the evidence is against it', () => {
    for (const { id, acuity, modalities, insteadOfAdjustment } of indications) {
      for (const modality of [...modalities, ...insteadOfAdjustment]) {
        for (const each of acuity ?? (['acute', 'subacute', 'chronic'] as const)) {
          const { stance } = findEvidence(modality).acuity[each];
          expect(['against', 'not_indicated'])
            .withContext(`${id}, ${modality}, ${each}`)
            .not.toContain(stance);
        }
      }
    }
  });

  it('no indication offers what the row of its own finding warns of or blocks', () => {
    for (const { id, group, code, modalities, insteadOfAdjustment } of indications) {
      const row = contraindications.find((each) => each.group === group && each.code === code);
      for (const modality of [...modalities, ...insteadOfAdjustment]) {
        expect(row?.effects[modality] ?? 'none')
          .withContext(`${id}, ${modality}`)
          .toBe('none');
      }
    }
  });

  it('no template plans what the evidence is against, nor a thirteenth adjustment', () => {
    for (const { code, sessions } of weekTemplates) {
      const acuity = code === 'chronic_extended' ? 'chronic' : code;
      for (const { modality, acuity: stances } of evidence) {
        if (modality === null || modality === 'regenerative_injection') continue;
        const planned = (sessions[modality] ?? []).some(([, most]) => most > 0);
        if (planned) expect(['against', 'not_indicated']).not.toContain(stances[acuity].stance);
      }
      const adjustments = sessions.chiropractic_adjustment!.reduce((sum, [, most]) => sum + most, 0);
      expect(adjustments).withContext(code).toBeLessThanOrEqual(MAX_ADJUSTMENTS);
    }
  });

  it('no row is milder without a region on record than where its region is known to be spared', () => {
    for (const { code, byRegion, effects, inArea } of contraindications) {
      for (const { modality, spared } of byRegion) {
        expect(STRICTNESS[effects[modality]]).withContext(code).toBeGreaterThanOrEqual(STRICTNESS[spared]);
        expect(inArea).withContext(code).not.toContain(modality);
      }
    }
  });

  it('no finding has two red-flag rules or two rows', () => {
    expect(new Set(redFlags.map(({ code }) => code)).size).toBe(redFlags.length);
    expect(new Set(contraindications.map(({ code }) => code)).size).toBe(contraindications.length);
  });
});

describe('the version of the knowledge', () => {
  it('is a year and a number', () => {
    expect(KNOWLEDGE_VERSION).toMatch(/^20[0-9]{2}[.][1-9][0-9]*$/);
  });

  it('counts as reviewed only with a chiropractor and a physician, each by name [C18]', () => {
    const { chiropractor, physician } = KNOWLEDGE_REVIEWERS;
    expect(Object.keys(KNOWLEDGE_REVIEWERS)).toEqual(['chiropractor', 'physician']);
    for (const name of [chiropractor, physician]) expect(name?.trim()).not.toBe('');
    expect(CLINICALLY_REVIEWED).toBe(chiropractor !== null && physician !== null);
  });
});
