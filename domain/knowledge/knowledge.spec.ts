import * as vocabulary from '#domain/vocabulary';
import {
  CLINICALLY_REVIEWED,
  COMBINATION_ROWS,
  contraindications,
  education,
  evidence,
  exercises,
  findContraindication,
  findEvidence,
  findPlanRule,
  findRedFlag,
  findRule,
  findSource,
  findStopRule,
  findTemplate,
  findTriageRule,
  indications,
  knowledge,
  KNOWLEDGE_REVIEWERS,
  KNOWLEDGE_VERSION,
  listRules,
  redFlags,
  restsOnSecondarySourcesOnly,
  sources,
  STOP_ROWS,
  stopRules,
  trial,
  triageRules,
  weekTemplates,
} from './index.ts';

/** Urgency of every red flag as the clinical reference 1.2 prints it, and the stop row it belongs to. */
const URGENCIES: readonly [string, string, string | null][] = [
  ['bladder_bowel_control_loss', 'emergency-now', 'stop_cauda_equina_signs'],
  ['saddle_numbness', 'emergency-now', 'stop_cauda_equina_signs'],
  ['urinary_retention_or_hesitancy', 'emergency-now', 'stop_cauda_equina_signs'],
  ['new_sexual_dysfunction', 'emergency-now', 'stop_cauda_equina_signs'],
  ['one_sided_numbness_or_weakness', 'emergency-now', 'stop_any_other_sign'],
  ['limb_muscle_weakness', 'emergency-same-day', 'stop_progressive_neurological_deficit'],
  ['progressive_weakness', 'emergency-same-day', 'stop_progressive_neurological_deficit'],
  ['limb_sensation_loss', 'emergency-same-day', 'stop_progressive_neurological_deficit'],
  ['balance_or_coordination_problem', 'emergency-same-day', 'stop_progressive_neurological_deficit'],
  ['leg_symptoms_spreading_or_worsening', 'urgent', 'stop_progressive_neurological_deficit'],
  ['chest_pain_or_breathless', 'emergency-now', 'stop_any_other_sign'],
  ['pulsating_abdomen_or_tearing_pain', 'emergency-now', 'stop_any_other_sign'],
  ['neck_artery_warning_signs', 'emergency-now', 'stop_neck_artery_warning_signs'],
  ['thunderclap_headache', 'emergency-now', 'stop_any_other_sign'],
  ['pain_with_fever', 'emergency-same-day', 'stop_infection_or_fever'],
  ['pain_with_nausea', 'emergency-same-day', 'stop_any_other_sign'],
  ['suspected_dvt', 'emergency-same-day', 'stop_suspected_deep_vein_thrombosis'],
  ['severe_cramps_with_palpitations', 'emergency-same-day', 'stop_any_other_sign'],
  ['major_trauma', 'emergency-now', 'stop_suspected_fracture'],
  ['minor_trauma_fragile_bone', 'urgent', 'stop_suspected_fracture'],
  ['unexplained_weight_loss', 'urgent', 'stop_any_other_sign'],
  ['night_pain_unrelenting', 'urgent', 'stop_any_other_sign'],
  ['iv_drug_use', 'urgent', 'stop_infection_or_fever'],
  ['morning_stiffness_inflammatory', 'caution', null],
  ['foot_drop', 'emergency-same-day', 'stop_progressive_neurological_deficit'],
  ['upper_motor_neuron_signs', 'emergency-same-day', 'stop_progressive_neurological_deficit'],
  ['midline_bone_tenderness', 'urgent', 'stop_suspected_fracture'],
];

const sorted = (codes: readonly string[]) => [...codes].sort();

describe('the knowledge', () => {
  it('has a rule for every red flag, and for nothing else', () => {
    expect(sorted(redFlags.map(({ code }) => code))).toEqual(sorted(vocabulary.RED_FLAGS));
  });

  it('takes every red flag as seriously as the clinical reference does', () => {
    expect<unknown>(redFlags.map(({ code, urgency, stopRow }) => [code, urgency, stopRow])).toEqual(
      URGENCIES,
    );
  });

  it('calls examined exactly the flags the vocabulary does [C1]', () => {
    expect(sorted(redFlags.filter(({ examined }) => examined).map(({ code }) => code))).toEqual(
      sorted(vocabulary.EXAMINED_RED_FLAGS),
    );
  });

  it('names the seven emergency signs of the source document', () => {
    expect(
      sorted(redFlags.filter(({ namedInSourceDocument }) => namedInSourceDocument).map(({ code }) => code)),
    ).toEqual([
      'balance_or_coordination_problem',
      'bladder_bowel_control_loss',
      'limb_muscle_weakness',
      'limb_sensation_loss',
      'one_sided_numbness_or_weakness',
      'pain_with_fever',
      'pain_with_nausea',
    ]);
  });

  it('gives every stopping flag a stop row, and no caution flag one', () => {
    for (const flag of redFlags) {
      const row = flag.stopRow;
      expect(flag.urgency === 'caution')
        .withContext(flag.code)
        .toBe(row === null);
      if (row) expect(STOP_ROWS as readonly string[]).toContain(row);
    }
  });

  it('gives every stopping triage rule a stop row', () => {
    for (const rule of triageRules) {
      const stops = rule.level === 'emergency' || rule.level === 'urgent';
      expect(rule.stopRow !== null)
        .withContext(rule.id)
        .toBe(stops);
    }
  });

  it('refers no less urgently than the level asks', () => {
    for (const rule of triageRules) {
      if (rule.level === 'emergency')
        expect(rule.actions).withContext(rule.id).toEqual(['refer_emergency_now']);
      if (rule.level === 'urgent') {
        expect(['refer_urgent', 'refer_same_day']).withContext(rule.id).toContain(rule.actions[0]!);
      }
    }
    for (const { code, urgency, referral } of redFlags) {
      const allowed = {
        'emergency-now': ['refer_emergency_now'],
        'emergency-same-day': ['refer_same_day'],
        urgent: ['refer_urgent', 'refer_same_day'],
        caution: ['refer_rheumatology'],
      }[urgency];
      expect(allowed).withContext(code).toContain(referral);
    }
  });

  it('has a row for every comorbidity and underlying condition, and for every medication with an effect', () => {
    const codesIn = (group: string) =>
      contraindications.filter((row) => row.group === group).map(({ code }) => code);
    expect(sorted(codesIn('comorbidity'))).toEqual(sorted(vocabulary.COMORBIDITIES));
    expect(sorted(codesIn('underlying'))).toEqual(sorted(vocabulary.UNDERLYING_CONDITIONS));
    expect(
      codesIn('medication').every((code) => (vocabulary.MEDICATIONS as readonly string[]).includes(code)),
    ).toBeTrue();
    expect(sorted([...codesIn('combination'), ...codesIn('pregnancy')])).toEqual(sorted(COMBINATION_ROWS));
    expect(sorted(codesIn('stop'))).toEqual(sorted(STOP_ROWS));
  });

  it('answers for all seven modalities in every row', () => {
    for (const row of contraindications) {
      expect(Object.keys(row.effects).sort()).withContext(row.code).toEqual(sorted(vocabulary.MODALITIES));
      for (const effect of Object.values(row.effects))
        expect(['absolute', 'relative', 'none']).toContain(effect);
    }
  });

  it('blocks everything in every stop row', () => {
    for (const code of STOP_ROWS) {
      expect(
        Object.values(findContraindication(code).effects).every((effect) => effect === 'absolute'),
      ).toBeTrue();
    }
  });

  it('lets no row by region fall below its cell where the region is treated', () => {
    const rank = { none: 0, relative: 1, absolute: 2 };
    for (const row of contraindications) {
      for (const { modality, treated, spared } of row.byRegion) {
        expect(rank[treated]).toBeGreaterThanOrEqual(rank[row.effects[modality]]);
        expect(rank[treated]).toBeGreaterThan(rank[spared]);
      }
    }
  });

  it('gives every rule a distinct id, a text and sources that exist', () => {
    const rules = listRules();
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.text).withContext(rule.id).not.toBe('');
      expect(rule.sources.length).withContext(rule.id).toBeGreaterThan(0);
      for (const source of rule.sources) expect(findSource(source).id).toBe(source);
      expect(findRule(rule.id)).toEqual(rule);
    }
  });

  it('gives every piece of advice and evidence sources that exist', () => {
    const cited = [...education, ...exercises, ...evidence].flatMap((entry) => [...entry.sources]);
    const statements = evidence.flatMap((entry) => [...entry.evidenceFor, ...entry.evidenceAgainst]);
    for (const id of [...cited, ...statements.flatMap((each) => [...each.sources])])
      expect(findSource(id).id).toBe(id);
    for (const statement of statements) expect(statement.sources.length).toBeGreaterThan(0);
  });

  it('says of every source what kind it is and how it was checked [C18]', () => {
    for (const source of sources) {
      expect(['guideline', 'study', 'device label', 'secondary', 'client', 'own']).toContain(source.tier);
      expect(source.checked).withContext(source.id).not.toBe('');
    }
  });

  it('tells where only secondary sources stand behind an answer [C18]', () => {
    expect(restsOnSecondarySourcesOnly(findContraindication('cryoglobulinaemia').sources)).toBeTrue();
    expect(restsOnSecondarySourcesOnly(findContraindication('osteoporosis').sources)).toBeFalse();
  });

  it('never suggests ultrasound or regenerative injection [P1]', () => {
    for (const { id, modalities, insteadOfAdjustment } of indications) {
      for (const modality of [...modalities, ...insteadOfAdjustment]) {
        expect(['ultrasound', 'regenerative_injection']).withContext(id).not.toContain(modality);
      }
    }
  });

  it('shows the evidence notice exactly before those two', () => {
    const noticed = evidence
      .filter(({ noticeBeforeAdding }) => noticeBeforeAdding)
      .map(({ modality }) => modality);
    expect(noticed).toEqual(['ultrasound', 'regenerative_injection']);
  });

  it('shows the newer negative trial beside the one that is cited', () => {
    const { evidenceFor, evidenceAgainst } = findEvidence('chiropractic_adjustment');
    expect(evidenceFor.flatMap((each) => [...each.sources])).toContain('GOERTZ18');
    expect(evidenceAgainst.flatMap((each) => [...each.sources])).toContain('PACBACK26');
  });

  it('has evidence for every modality and advice for every topic and exercise', () => {
    for (const modality of vocabulary.MODALITIES) expect(findEvidence(modality).modality).toBe(modality);
    expect(sorted(education.map(({ code }) => code))).toEqual(sorted(vocabulary.EDUCATION_TOPICS));
    expect(sorted(exercises.map(({ code }) => code))).toEqual(sorted(vocabulary.EXERCISES));
  });

  it('indicates only in tokens of the vocabulary', () => {
    const known: Readonly<Record<string, readonly string[]>> = {
      symptom: vocabulary.SYMPTOMS,
      fitnessGap: vocabulary.FITNESS_GAPS,
      underlying: vocabulary.UNDERLYING_CONDITIONS,
      comorbidity: vocabulary.COMORBIDITIES,
      medication: vocabulary.MEDICATIONS,
      cause: vocabulary.CAUSES,
    };
    for (const indication of indications) {
      const codes = known[indication.group];
      if (codes) expect(codes).withContext(indication.id).toContain(indication.code);
      for (const exercise of indication.exercises) expect(vocabulary.EXERCISES).toContain(exercise);
      for (const topic of indication.education) expect(vocabulary.EDUCATION_TOPICS).toContain(topic);
    }
  });

  it('has an indication for every symptom and fitness gap', () => {
    for (const code of [...vocabulary.SYMPTOMS, ...vocabulary.FITNESS_GAPS]) {
      expect(indications.some((indication) => indication.code === code))
        .withContext(code)
        .toBeTrue();
    }
  });

  it('plans six weeks in every template, and never more than twelve adjustments [P3]', () => {
    for (const template of weekTemplates) {
      for (const weeks of Object.values(template.sessions)) {
        expect(weeks.length).toBe(6);
        for (const [fewest, most] of weeks) expect(fewest).toBeLessThanOrEqual(most);
      }
      expect(template.reevaluateAtWeeks).toEqual([2, 6]);
    }
    const totals = weekTemplates.map(({ code, sessions }) => [
      code,
      ...[0, 1].map((end) => sessions.chiropractic_adjustment!.reduce((sum, range) => sum + range[end]!, 0)),
    ]);
    expect(totals).toEqual([
      ['acute', 8, 9],
      ['subacute', 9, 9],
      ['chronic', 8, 8],
      ['chronic_extended', 12, 12],
    ]);
  });

  it('never repeats the claim that misalignment causes permanent nerve damage', () => {
    expect(JSON.stringify(knowledge)).not.toMatch(/alignment|permanent/i);
  });

  it('is not clinically reviewed, and says so [C18]', () => {
    expect(CLINICALLY_REVIEWED).toBeFalse();
    expect(KNOWLEDGE_REVIEWERS).toEqual({ chiropractor: null, physician: null });
    expect(knowledge.version).toBe(KNOWLEDGE_VERSION);
  });

  it('holds the trial as posted', () => {
    expect(trial.outcomes.nrs_prior_week_0_10.length).toBe(18);
    expect(trial.adverse_events.any_other).toEqual([13, 33]);
    expect(trial.flow.completed).toEqual([316, 309]);
  });

  it('cannot be changed by a caller', () => {
    expect(Object.isFrozen(knowledge)).toBeTrue();
    expect(() => ((redFlags[0] as { urgency: string }).urgency = 'caution')).toThrowError(TypeError);
    expect(() => (redFlags[0]!.sources as string[]).push('X')).toThrowError(TypeError);
    expect(() => ((contraindications[0]!.effects as Record<string, string>)['heat'] = 'none')).toThrowError(
      TypeError,
    );
  });

  it('throws for a code it does not hold', () => {
    const none = 'nothing' as never;
    for (const find of [
      findSource,
      findRedFlag,
      findContraindication,
      findTriageRule,
      findRule,
      findEvidence,
      findPlanRule,
      findTemplate,
      findStopRule,
    ]) {
      expect(() => find(none))
        .withContext(find.name)
        .toThrowError(RangeError);
    }
    expect(findStopRule(stopRules[0]!.code)).toBe(stopRules[0]!);
  });
});
