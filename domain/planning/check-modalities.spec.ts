import { contraindications, findContraindication, redFlags } from '#domain/knowledge';
import { triage } from '#domain/triage';
import { MODALITIES, type Modality } from '#domain/vocabulary';
import { checkModalities } from './index.ts';
import type { ModalityCheck } from './result.ts';
import { someFacts, type Arranged } from '../triage/some-facts.ts';

/** The columns of the matrix in the clinical reference. */
const COLUMNS = [
  'chiropractic_adjustment',
  'therapeutic_exercise',
  'massage',
  'cryotherapy',
  'heat',
  'ultrasound',
  'regenerative_injection',
] as const satisfies readonly Modality[];

const LETTERS = { blocked: 'A', warned: 'R', open: '-' } as const;

/** The matrix as the clinical reference prints it, one finding at a time: A blocks, R warns, - is open. */
const MATRIX: readonly { readonly cells: string; readonly source: string; readonly facts: Arranged }[] = [
  { cells: 'R - R - - - -', source: '§2', facts: { comorbidities: ['osteoporosis'] } },
  {
    cells: 'A - R - - - -',
    source: '§2',
    facts: { comorbidities: ['osteoporosis_severe_or_fragility_fracture'] },
  },
  { cells: 'A A A A A A A', source: '§2', facts: { comorbidities: ['cancer_active'] } },
  { cells: 'R - - - - R R', source: '§2', facts: { comorbidities: ['cancer_past'] } },
  { cells: 'A R R - A R R', source: '§2', facts: { comorbidities: ['inflammatory_arthritis_active'] } },
  { cells: 'R - - - - - -', source: '§2', facts: { comorbidities: ['inflammatory_arthritis_quiet'] } },
  { cells: 'R - R - - R R', source: '§2', facts: { comorbidities: ['bleeding_disorder_controlled'] } },
  {
    cells: 'A A A A A A A',
    source: '§2 + T4, T8',
    facts: { comorbidities: ['bleeding_disorder_uncontrolled'] },
  },
  { cells: 'R - R - - R A', source: '§2', facts: { comorbidities: ['platelet_disorder'] } },
  { cells: '- - - - - R -', source: '§2', facts: { comorbidities: ['pacemaker_or_icd'] } },
  { cells: 'R - R - - A -', source: 'C15', facts: { comorbidities: ['neurostimulator_or_pump'] } },
  { cells: '- - - - - R -', source: '§2', facts: { comorbidities: ['metal_implant_in_area'] } },
  { cells: '- - - - - A -', source: '§2', facts: { comorbidities: ['plastic_or_cement_implant_in_area'] } },
  { cells: 'A - - - - R -', source: '§2', facts: { comorbidities: ['spinal_fusion_hardware'] } },
  { cells: 'R - - - - A -', source: '§2', facts: { comorbidities: ['laminectomy_in_area'] } },
  { cells: 'R - - - - - -', source: '§2', facts: { comorbidities: ['old_spinal_surgery_no_hardware'] } },
  { cells: 'A R A - R A R', source: '§2', facts: { comorbidities: ['recent_spinal_surgery'] } },
  { cells: '- - R A A A -', source: '§2', facts: { comorbidities: ['impaired_sensation_in_area'] } },
  { cells: '- - R A A A -', source: '§2', facts: { comorbidities: ['impaired_circulation_in_area'] } },
  { cells: '- - - A - - -', source: '§2', facts: { comorbidities: ['raynaud'] } },
  { cells: '- - - A - - -', source: '§2', facts: { comorbidities: ['cold_urticaria'] } },
  { cells: '- - - A - - -', source: '§2', facts: { comorbidities: ['cryoglobulinaemia'] } },
  { cells: 'R - R - A A -', source: '§2', facts: { comorbidities: ['acute_inflammation_or_bleed_in_area'] } },
  { cells: '- - A A A A A', source: '§2', facts: { comorbidities: ['open_wound_in_area'] } },
  { cells: '- - A A A A A', source: '§2', facts: { comorbidities: ['skin_infection_in_area'] } },
  { cells: '- - - - - - -', source: '§2', facts: { comorbidities: ['diabetes'] } },
  { cells: '- - - R R R -', source: '§2', facts: { comorbidities: ['diabetes_with_neuropathy'] } },
  { cells: 'A A A A A A A', source: '§2', facts: { comorbidities: ['hypertension_uncontrolled'] } },
  { cells: '- - - - - - -', source: '§2', facts: { comorbidities: ['hypertension_controlled'] } },
  { cells: 'A A A A A A A', source: '§2', facts: { comorbidities: ['unstable_heart_disease'] } },
  { cells: '- R - R R - -', source: '§2', facts: { comorbidities: ['stable_heart_disease'] } },
  { cells: 'A A A A A A A', source: '§2', facts: { comorbidities: ['aortic_aneurysm_known'] } },
  { cells: 'R - - - - - -', source: '§2', facts: { comorbidities: ['joint_hypermobility'] } },
  { cells: 'A - - - - - -', source: '§2', facts: { comorbidities: ['connective_tissue_disorder'] } },
  { cells: 'A - - - - - -', source: '§2', facts: { comorbidities: ['upper_cervical_instability'] } },
  { cells: '- - - - - - R', source: '§2', facts: { comorbidities: ['immunosuppressed'] } },
  {
    cells: '- - - R R R -',
    source: '§2',
    facts: { comorbidities: ['cognitive_or_communication_difficulty'] },
  },
  { cells: 'A A A A A A A', source: 'C15', facts: { comorbidities: ['spinal_tumour_known'] } },
  { cells: 'A R A - - A -', source: 'C15', facts: { comorbidities: ['healing_fracture_known'] } },
  { cells: 'R - - - - - -', source: 'C15', facts: { comorbidities: ['chiari_or_syringomyelia'] } },
  { cells: 'R - R - - R R', source: '§2', facts: { medications: ['anticoagulant'] } },
  { cells: 'R - - - - - R', source: '§2', facts: { medications: ['long_term_corticosteroid'] } },
  { cells: '- - - - - - R', source: '§2', facts: { medications: ['immunosuppressant'] } },
  { cells: '- - - - - - R', source: '§2', facts: { medications: ['nsaid_regular'] } },
  { cells: '- - - - - - R', source: '§2', facts: { medications: ['antiplatelet'] } },
  { cells: '- - - - - - R', source: '§2', facts: { medications: ['recent_steroid_injection'] } },
  { cells: '- - - - - - -', source: '§2', facts: { underlyingConditions: ['spondylolisthesis_stable'] } },
  {
    cells: 'R - - - - - -',
    source: '§2',
    facts: { underlyingConditions: ['spondylolisthesis_stability_unknown'] },
  },
  { cells: 'A R - - - - -', source: '§2', facts: { underlyingConditions: ['spondylolisthesis_unstable'] } },
  { cells: '- - - - - - -', source: '§2', facts: { underlyingConditions: ['spinal_stenosis'] } },
  { cells: 'R - - - - - -', source: '§2', facts: { underlyingConditions: ['spinal_stenosis_severe'] } },
  { cells: '- - - - - - -', source: '§2', facts: { underlyingConditions: ['herniated_or_bulging_disc'] } },
  { cells: '- - - - - - -', source: '§2', facts: { underlyingConditions: ['spondylosis'] } },
  { cells: '- - - - - - -', source: '§2', facts: { underlyingConditions: ['spinal_arthritis'] } },
  { cells: '- - - - - - -', source: '§2', facts: { underlyingConditions: ['scoliosis'] } },
  { cells: '- - - - - - -', source: '§2', facts: { underlyingConditions: ['lordosis'] } },
  {
    cells: 'R - - - - R -',
    source: 'C6',
    facts: { underlyingConditions: ['spinal_arthritis_type_unknown'] },
  },
  { cells: 'R - R - R A A', source: '§2', facts: { sex: 'female', pregnancy: 'possible' } },
  { cells: 'R - R - R A A', source: '§2', facts: { sex: 'female', pregnancy: 'first_trimester' } },
  { cells: 'R - R - R A A', source: '§2', facts: { sex: 'female', pregnancy: 'second_trimester' } },
  { cells: 'R - R - R A A', source: '§2', facts: { sex: 'female', pregnancy: 'third_trimester' } },
  { cells: 'R - R - R R R', source: '0.2', facts: { sex: 'female', pregnancy: 'postpartum_under_12_weeks' } },
  { cells: '- - - - - - -', source: '0.2', facts: { sex: 'female', pregnancy: 'no' } },
  { cells: 'A - - - - A A', source: '§2, C13', facts: { ageYears: 12 } },
  { cells: 'R - - - - A A', source: '§2, C13', facts: { ageYears: 13 } },
  { cells: 'R - - - - A A', source: '§2, C13', facts: { ageYears: 17 } },
  { cells: '- - - - - - -', source: '§2', facts: { ageYears: 18 } },
  { cells: '- - - - - - -', source: '§2', facts: { ageYears: 80 } },
  { cells: '- - - - - - -', source: '§2', facts: { ageYears: null } },
  { cells: 'R - - - - - -', source: 'T7', facts: { symptoms: ['leg_weakness_feeling'] } },
  { cells: '- - - - - - -', source: 'T6', facts: { symptoms: ['sciatica_one_leg'] } },
  { cells: '- - - - - - -', source: '§2', facts: { symptoms: ['neurogenic_claudication'] } },
  {
    cells: 'R - - - - - -',
    source: 'T6',
    facts: { underlyingConditions: ['herniated_or_bulging_disc'], symptoms: ['sciatica_one_leg'] },
  },
  {
    cells: 'R - - - - - -',
    source: 'T6',
    facts: { underlyingConditions: ['herniated_or_bulging_disc'], symptoms: ['leg_or_buttock_tingling'] },
  },
  {
    cells: 'R - - - - - -',
    source: 'T6',
    facts: { underlyingConditions: ['herniated_or_bulging_disc'], symptoms: ['arm_or_shoulder_tingling'] },
  },
  {
    cells: '- - - - - - -',
    source: 'T6',
    facts: { underlyingConditions: ['herniated_or_bulging_disc'], symptoms: ['neurogenic_claudication'] },
  },
  {
    cells: 'A - R R R R R',
    source: 'T9: the strictest wins',
    facts: {
      comorbidities: ['osteoporosis_severe_or_fragility_fracture', 'diabetes_with_neuropathy'],
      medications: ['nsaid_regular'],
    },
  },
];

function check(arranged: Arranged): readonly ModalityCheck[] {
  const facts = someFacts(arranged);
  return checkModalities(facts, triage(facts));
}

function cellsOf(arranged: Arranged): string {
  const checks = check(arranged);
  return COLUMNS.map((modality) => LETTERS[statusOf(checks, modality)]).join(' ');
}

function statusOf(checks: readonly ModalityCheck[], modality: Modality): ModalityCheck['status'] {
  return checks.find((each) => each.modality === modality)!.status;
}

function ruleIdsOf(arranged: Arranged, modality: Modality): readonly string[] {
  return check(arranged)
    .find((each) => each.modality === modality)!
    .causes.map(({ ruleId }) => ruleId);
}

describe('checkModalities', () => {
  for (const { cells, source, facts } of MATRIX) {
    it(`answers ${cells} for ${JSON.stringify(facts)} [${source}]`, () => {
      expect(cellsOf(facts)).toBe(cells);
    });
  }

  it('has a case for every row of the matrix that a single finding brings', () => {
    const arranged = JSON.stringify(MATRIX.map(({ facts }) => facts));
    const single = contraindications.filter(({ group }) =>
      ['comorbidity', 'medication', 'underlying'].includes(group),
    );
    expect(single.length).toBeGreaterThan(55);
    for (const row of single) expect(arranged).toContain(`"${row.code}"`);
  });

  it('answers for all seven modalities in vocabulary order', () => {
    expect(check({}).map(({ modality }) => modality)).toEqual([...MODALITIES]);
    expect(check({}).every(({ status, causes }) => status === 'open' && causes.length === 0)).toBeTrue();
  });

  for (const flag of redFlags.filter(({ urgency }) => urgency !== 'caution')) {
    it(`blocks everything for ${flag.code} and names the sign and its stop row [T8]`, () => {
      for (const { status, causes } of check({ redFlags: [flag.code] })) {
        expect(status).toBe('blocked');
        expect(causes[0]?.ruleId).toBe(flag.id);
        expect(causes[1]?.ruleId).toBe(`T8.${flag.stopRow!.replace('stop_', '')}`);
        expect(causes.every(({ code }) => code === flag.code)).toBeTrue();
      }
    });
  }

  it('names a shared stop row once', () => {
    expect(ruleIdsOf({ redFlags: ['saddle_numbness', 'new_sexual_dysfunction'] }, 'heat')).toEqual([
      'T1.saddle_numbness',
      'T8.cauda_equina_signs',
      'T1.new_sexual_dysfunction',
    ]);
  });

  it('blocks exercise by the rule of the comorbidity that triaged urgent, though its own row leaves exercise open', () => {
    expect(ruleIdsOf({ comorbidities: ['bleeding_disorder_uncontrolled'] }, 'therapeutic_exercise')).toEqual([
      'T4.bleeding_disorder_uncontrolled',
      'T8.any_other_sign',
    ]);
  });

  it('takes the stop row of an escalation from its rule', () => {
    expect(ruleIdsOf({ symptoms: ['sciatica_both_legs'] }, 'massage')).toEqual([
      'T3.sciatica_both_legs_new_or_spreading',
      'T8.cauda_equina_signs',
    ]);
    expect(ruleIdsOf({ comorbidities: ['osteoporosis'], causes: ['fall_or_accident'] }, 'heat')).toEqual([
      'C7.suspected_fragility_fracture',
      'T8.suspected_fracture',
    ]);
  });

  it('blocks everything on a stop whose rule names no stop row', () => {
    const facts = someFacts();
    const finding = {
      ruleId: 'T5.immunosuppressed',
      code: 'immunosuppressed',
      level: 'urgent',
      actions: [],
      sourceIds: [],
    } as const;
    const stopped = { ...triage(facts), findings: [finding], stopped: true };
    const rows = checkModalities(facts, stopped).map(({ causes }) => causes.map(({ ruleId }) => ruleId));
    expect(rows).toEqual(
      MODALITIES.map(() => ['T5.immunosuppressed', findContraindication('stop_any_other_sign').id]),
    );
  });

  it('lists blocks before warnings', () => {
    const facts: Arranged = { comorbidities: ['osteoporosis', 'connective_tissue_disorder'] };
    expect(ruleIdsOf(facts, 'chiropractic_adjustment')).toEqual([
      'contra.connective_tissue_disorder',
      'contra.osteoporosis',
    ]);
  });

  it('gives every cause a source', () => {
    const causes = check({ comorbidities: ['cancer_active'], ageYears: 15 }).flatMap((each) => each.causes);
    expect(causes.length).toBeGreaterThan(7);
    for (const cause of causes) expect(cause.sourceIds.length).toBeGreaterThan(0);
  });

  describe('under a clearance [C10]', () => {
    const clearance = {
      permitted: ['heat', 'therapeutic_exercise'] as const,
      condition: 'no lifting over 5 kg',
    };

    it('reopens exactly the permitted modalities, each with a warning', () => {
      expect(cellsOf({ redFlags: ['saddle_numbness'], clearance })).toBe('A R A A R A A');
    });

    it('names the clearance as the cause of the warning', () => {
      expect(ruleIdsOf({ redFlags: ['saddle_numbness'], clearance }, 'heat')).toEqual([
        'C10.clearance_condition',
      ]);
      expect(ruleIdsOf({ redFlags: ['saddle_numbness'], clearance }, 'massage')).toEqual([
        'T1.saddle_numbness',
        'T8.cauda_equina_signs',
      ]);
    });

    it('lets other rows still apply', () => {
      const facts: Arranged = { redFlags: ['foot_drop'], comorbidities: ['open_wound_in_area'], clearance };
      expect(cellsOf(facts)).toBe('A R A A A A A');
    });

    it('gives way for the very finding the physician judged', () => {
      expect(cellsOf({ comorbidities: ['hypertension_uncontrolled'], clearance })).toBe('A R A A R A A');
    });

    it('never reopens a regenerative injection in active cancer', () => {
      const permitsAll = { permitted: MODALITIES, condition: '' };
      expect(cellsOf({ comorbidities: ['cancer_active'], clearance: permitsAll })).toBe('R R R R R R A');
    });

    it('blocks everything again after a new flag', () => {
      const given = { ...clearance, covers: ['saddle_numbness'] };
      expect(cellsOf({ redFlags: ['saddle_numbness', 'pain_with_fever'], clearance: given })).toBe(
        'A A A A A A A',
      );
    });

    it('changes nothing where nothing was stopped', () => {
      expect(cellsOf({ clearance })).toBe('- - - - - - -');
    });
  });

  describe('by treated region [P4]', () => {
    it('leaves open what a wound elsewhere does not touch', () => {
      const facts: Arranged = {
        comorbidities: ['open_wound_in_area'],
        findingRegions: { open_wound_in_area: ['neck'] },
        treatedRegions: ['low_back'],
      };
      expect(cellsOf(facts)).toBe('- - - - - - -');
      expect(cellsOf({ ...facts, treatedRegions: ['neck', 'low_back'] })).toBe('- - A A A A A');
    });

    it('counts a finding that lies in two regions where one of them is treated', () => {
      const facts: Arranged = {
        comorbidities: ['open_wound_in_area'],
        findingRegions: { open_wound_in_area: ['neck', 'low_back'] },
        treatedRegions: ['low_back'],
      };
      expect(cellsOf(facts)).toBe('- - A A A A A');
    });

    it('counts "in area" as the treated region while either region is unknown', () => {
      const wound: Arranged = { comorbidities: ['open_wound_in_area'] };
      expect(cellsOf({ ...wound, treatedRegions: ['low_back'] })).toBe('- - A A A A A');
      expect(cellsOf({ ...wound, findingRegions: { open_wound_in_area: ['neck'] } })).toBe('- - A A A A A');
      expect(
        cellsOf({ ...wound, findingRegions: { open_wound_in_area: [] }, treatedRegions: ['neck'] }),
      ).toBe('- - A A A A A');
      expect(
        cellsOf({ ...wound, findingRegions: { open_wound_in_area: ['neck'] }, treatedRegions: [] }),
      ).toBe('- - A A A A A');
    });

    it('keeps exercise a warning for a healing fracture wherever it lies [C15]', () => {
      const facts: Arranged = {
        comorbidities: ['healing_fracture_known'],
        findingRegions: { healing_fracture_known: ['neck'] },
        treatedRegions: ['low_back'],
      };
      expect(cellsOf(facts)).toBe('- R - - - - -');
    });

    it('bars thrust to the neck, and warns elsewhere, for Chiari malformation [C15]', () => {
      const facts: Arranged = { comorbidities: ['chiari_or_syringomyelia'] };
      expect(cellsOf({ ...facts, treatedRegions: ['neck'] })).toBe('A - - - - - -');
      expect(cellsOf({ ...facts, treatedRegions: ['low_back'] })).toBe('R - - - - - -');
      expect(cellsOf({ ...facts, treatedRegions: [], symptoms: ['neck_pain_or_stiffness'] })).toBe(
        'A - - - - - -',
      );
    });

    it('bars thrust for an unstable upper neck unless the neck is known to be left alone', () => {
      const facts: Arranged = { comorbidities: ['upper_cervical_instability'] };
      expect(cellsOf(facts)).toBe('A - - - - - -');
      expect(cellsOf({ ...facts, treatedRegions: ['low_back'] })).toBe('R - - - - - -');
    });

    it('bars ultrasound over the upper back with a pacemaker', () => {
      const facts: Arranged = { comorbidities: ['pacemaker_or_icd'] };
      expect(cellsOf({ ...facts, treatedRegions: ['upper_back'] })).toBe('- - - - - A -');
      expect(cellsOf({ ...facts, treatedRegions: ['low_back'] })).toBe('- - - - - R -');
    });
  });
});
