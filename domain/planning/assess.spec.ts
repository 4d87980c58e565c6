import { WELL } from './cases/well.ts';
import { assess, type Assessment, type AssessmentError } from './index.ts';

const answer = (given: object = {}): Assessment => {
  const found = assess({ ...WELL, ...given });
  if ('error' in found) throw new Error(JSON.stringify(found));
  return found;
};
const errorOf = (input: unknown): AssessmentError['error'] => {
  const found = assess(input);
  if (!('error' in found)) throw new Error('no error was found');
  return found.error;
};
const nothing = { modalities: [], exercises: [], education: [] };

describe('assess', () => {
  it('answers in exactly the agreed shape', () => {
    expect(answer()).toEqual({
      triage: 'clear',
      actions: [],
      blocked: [],
      warned: [],
      suggested: {
        modalities: ['therapeutic_exercise', 'heat', 'chiropractic_adjustment'],
        exercises: ['ex_back_mobility_stretch', 'ex_aerobic_walking'],
        education: ['edu_stay_active', 'edu_reassurance', 'edu_heat_cold_safety'],
      },
      unknown: [],
      knowledgeVersion: '2026.1',
    });
  });

  it('prints its parts in the agreed order', () => {
    expect(Object.keys(answer())).toEqual([
      'triage',
      'actions',
      'blocked',
      'warned',
      'suggested',
      'unknown',
      'knowledgeVersion',
    ]);
    expect(Object.keys(answer().suggested)).toEqual(['modalities', 'exercises', 'education']);
  });

  it('names the rules of blocks and warnings', () => {
    const { triage, blocked, warned, actions } = answer({ comorbidities: ['platelet_disorder'] });
    expect(triage).toBe('caution');
    expect(actions).toEqual(['comanage_doctor']);
    expect(blocked).toEqual([{ modality: 'regenerative_injection', rules: ['contra.platelet_disorder'] }]);
    expect(warned).toEqual(
      (['massage', 'ultrasound', 'chiropractic_adjustment'] as const).map((modality) => ({
        modality,
        rules: ['contra.platelet_disorder'],
      })),
    );
  });

  it('names the rules that block, without those that would only warn', () => {
    const { blocked } = answer({
      comorbidities: ['osteoporosis', 'osteoporosis_severe_or_fragility_fracture'],
    });
    expect(blocked.find(({ modality }) => modality === 'chiropractic_adjustment')?.rules).toEqual([
      'contra.osteoporosis_severe_or_fragility_fracture',
    ]);
  });

  it('stops on a red flag: all seven blocked, nothing suggested', () => {
    const { triage, actions, blocked, suggested } = answer({ redFlags: ['saddle_numbness'] });
    expect([triage, actions]).toEqual(['emergency', ['refer_emergency_now']]);
    expect(blocked.length).toBe(7);
    expect(suggested).toEqual(nothing);
  });

  it('takes a list that was given for answered, and one that was not for open [C2]', () => {
    const { triage, unknown, suggested } = answer({ redFlags: undefined });
    expect(triage).toBe('caution');
    expect(suggested).toEqual(nothing);
    expect(unknown[0]).toBe('redFlags');
    expect(unknown).toContain('foot_drop');
    expect(unknown.length).toBe(28);
    expect(answer({ redFlags: null }).unknown).toEqual(unknown);
  });

  it('is never clear, and suggests nothing to sign, with one red flag unanswered [C2]', () => {
    const { triage, unknown, suggested } = answer({ unanswered: ['pain_with_nausea'] });
    expect([triage, unknown, suggested]).toEqual(['caution', ['pain_with_nausea'], nothing]);
  });

  it('lets a yes stand against its own "unanswered"', () => {
    expect(answer({ redFlags: ['pain_with_nausea'], unanswered: ['pain_with_nausea'] }).triage).toBe(
      'emergency',
    );
  });

  it('takes a list named as unanswered for open, except for what it says yes to', () => {
    const { unknown, triage } = answer({ comorbidities: ['cancer_active'], unanswered: ['comorbidities'] });
    expect(triage).toBe('urgent');
    expect(unknown[0]).toBe('comorbidities');
    expect(unknown).not.toContain('cancer_active');
  });

  it('is not clear while a history that could stop the plan is unanswered', () => {
    for (const list of ['symptoms', 'comorbidities', 'medications', 'underlyingConditions']) {
      const { triage, unknown, suggested } = answer({ [list]: undefined });
      expect([triage, unknown[0], suggested]).toEqual(['caution', list, nothing]);
    }
  });

  it('is clear without what decides nothing of safety, and says which lists were absent', () => {
    const { triage, unknown, suggested } = answer({
      fitnessGaps: undefined,
      causes: undefined,
      lifestyle: undefined,
      painNrs: undefined,
    });
    expect([triage, unknown]).toEqual(['clear', ['fitnessGaps', 'causes']]);
    expect(suggested.modalities).toContain('therapeutic_exercise');
  });

  it('says back what the intake named as unanswered, and withholds nothing where safety does not hang on it', () => {
    const given = {
      unanswered: ['smoker', 'tight_hamstrings', 'bmi', 'diabetes', 'painNrs'],
      painNrs: undefined,
    };
    const { triage, unknown, suggested } = answer({ ...given, lifestyle: { bmi: 'obese' } });
    expect([triage, unknown]).toEqual(['clear', ['diabetes', 'tight_hamstrings', 'painNrs', 'smoker']]);
    expect(suggested.modalities).toContain('therapeutic_exercise');
    expect(answer({ unanswered: ['diabetes', 'painNrs'], comorbidities: ['diabetes'] }).unknown).toEqual([]);
  });

  it('says that the duration is unknown, and suggests what holds at any', () => {
    const { triage, unknown, suggested } = answer({ durationDays: undefined });
    expect([triage, unknown]).toEqual(['clear', ['durationDays']]);
    expect(suggested.modalities).toEqual(['therapeutic_exercise']);
  });

  it('uses the duration for the onset of leg symptoms, and says so [C3]', () => {
    const acute = answer({ symptoms: ['sciatica_both_legs'], durationDays: 10 });
    expect([acute.triage, acute.unknown]).toEqual(['emergency', ['legSymptomsDays']]);
    const old = answer({ symptoms: ['sciatica_both_legs'], durationDays: 200 });
    expect([old.triage, old.unknown]).toEqual(['urgent', ['legSymptomsDays']]);
    const given = answer({ symptoms: ['sciatica_both_legs'], durationDays: 200, legSymptomsDays: 3 });
    expect([given.triage, given.unknown]).toEqual(['emergency', []]);
  });

  it('uses the onset of arm symptoms where it is given, and then says nothing of it [C7]', () => {
    const arm = { symptoms: ['arm_or_shoulder_tingling'], medications: ['anticoagulant'], durationDays: 300 };
    expect(answer(arm).unknown).toEqual(['armSymptomsDays']);
    const recent = answer({ ...arm, armSymptomsDays: 3 });
    expect([recent.triage, recent.unknown]).toEqual(['emergency', []]);
    expect(answer({ ...arm, durationDays: undefined }).unknown).toEqual(['armSymptomsDays', 'durationDays']);
  });

  it('takes leg symptoms of no known age for new [C3]', () => {
    const { triage, unknown } = answer({ symptoms: ['sciatica_both_legs'], durationDays: undefined });
    expect([triage, unknown]).toEqual(['emergency', ['legSymptomsDays', 'durationDays']]);
  });

  it('keeps its suggestions where the duration merely stood in for the onset', () => {
    const { triage, unknown, suggested } = answer({
      symptoms: ['sciatica_one_leg', 'arm_or_shoulder_tingling'],
      medications: ['anticoagulant'],
      durationDays: 300,
    });
    expect([triage, unknown]).toEqual(['caution', ['legSymptomsDays', 'armSymptomsDays']]);
    expect(suggested.modalities).toContain('therapeutic_exercise');
  });

  it('takes felt leg weakness for tested and normal unless it says otherwise [C5]', () => {
    const weak = { symptoms: ['leg_weakness_feeling'] };
    expect(answer(weak).unknown).toEqual([]);
    expect(answer(weak).warned).toEqual([
      { modality: 'chiropractic_adjustment', rules: ['T7.leg_weakness_feeling'] },
    ]);
    for (const untested of [{ strengthTested: false }, { unanswered: ['strengthTested'] }]) {
      const { triage, unknown, suggested } = answer({ ...weak, ...untested });
      expect([triage, unknown, suggested]).toEqual([
        'caution',
        ['limb_muscle_weakness', 'strengthTested'],
        nothing,
      ]);
    }
  });

  it('takes onset and side with the flag, or beside the flags [C8]', () => {
    const sudden = { onset: 'sudden', side: 'one' };
    for (const given of [
      { redFlags: [{ code: 'limb_muscle_weakness', ...sudden }] },
      { redFlags: ['limb_muscle_weakness'], redFlagDetails: { limb_muscle_weakness: sudden } },
    ]) {
      expect(answer(given).actions).toEqual(['refer_emergency_now']);
    }
    expect(answer({ redFlags: [{ code: 'limb_muscle_weakness' }] }).actions).toEqual(['refer_same_day']);
    expect(answer({ redFlags: ['limb_muscle_weakness'] }).actions).toEqual(['refer_same_day']);
  });

  it('counts the signs asked beside a finding [C7]', () => {
    expect(answer({ comorbidities: ['hypertension_uncontrolled'], unwellSigns: ['confusion'] }).triage).toBe(
      'emergency',
    );
    expect(answer({ age: 15, youthSigns: ['play_or_sport_given_up'] }).triage).toBe('urgent');
  });

  it('reopens what a clearance permits, given as a list or as yes and no [C10]', () => {
    for (const permits of [
      { permitted: ['heat'] },
      { permitted: { heat: true, massage: false } },
      { heat: true, massage: false },
    ]) {
      const { triage, blocked, warned, suggested } = answer({
        redFlags: ['saddle_numbness'],
        clearance: { physician: 'Dr Example', condition: 'after a normal scan', ...permits },
      });
      expect(triage).toBe('emergency');
      expect(warned).toEqual([{ modality: 'heat', rules: ['C10.clearance_condition'] }]);
      expect(blocked.length).toBe(6);
      expect(suggested.modalities).toEqual([]);
    }
  });

  it('stops again on a flag the clearance does not cover [C10]', () => {
    const clearance = { permitted: ['heat'], covers: ['saddle_numbness'] };
    expect(answer({ redFlags: ['saddle_numbness', 'foot_drop'], clearance }).blocked.length).toBe(7);
    expect(answer({ redFlags: ['saddle_numbness'], clearance }).blocked.length).toBe(6);
  });

  it('follows the treated region where it is given [P4]', () => {
    const chiari = { comorbidities: ['chiari_or_syringomyelia'] };
    expect(answer({ ...chiari, treatedRegions: ['neck'] }).blocked.map(({ modality }) => modality)).toEqual([
      'chiropractic_adjustment',
    ]);
    expect(answer(chiari).warned.map(({ modality }) => modality)).toEqual(['chiropractic_adjustment']);
  });

  it('passes over a field that means nothing here', () => {
    expect(answer({ id: 'case 7', name: 'X', note: 'n' })).toEqual(answer());
  });

  it('does not pass a fault of the program off as an intake that cannot be read', () => {
    const broken = Object.defineProperty({}, 'age', {
      get: () => {
        throw new RangeError('not an answer');
      },
    });
    expect(() => assess(broken)).toThrowError(RangeError, 'not an answer');
  });

  it('leaves the order of tokens without effect', () => {
    const tokens = ['osteoporosis', 'raynaud', 'platelet_disorder'];
    expect(answer({ comorbidities: tokens })).toEqual(answer({ comorbidities: [...tokens].reverse() }));
  });

  const refused: readonly [string, unknown, string, unknown, RegExp][] = [
    ['what is no object', 7, 'intake', 7, /object/],
    ['null', null, 'intake', null, /object/],
    ['a list as an intake', [], 'intake', [], /object/],
    ['nothing at all', undefined, 'intake', null, /object/],
    [
      'a token with a slip',
      { redFlags: ['sadle_numbness'] },
      'redFlags',
      'sadle_numbness',
      /did you mean saddle_numbness/,
    ],
    [
      'a token of another list',
      { comorbidities: ['anticoagulant'] },
      'comorbidities',
      'anticoagulant',
      /belongs in medications/,
    ],
    [
      'a token nobody knows',
      { symptoms: ['hiccups'] },
      'symptoms',
      'hiccups',
      /not in the vocabulary. Known here: back_spasm/,
    ],
    ['a number as a token', { symptoms: [3] }, 'symptoms', 3, /token as text/],
    ['null in the red flags', { redFlags: [null] }, 'redFlags', null, /token as text/],
    ['text for a list', { medications: 'anticoagulant' }, 'medications', 'anticoagulant', /list of tokens/],
    ['an age below 0', { age: -1 }, 'age', -1, /from 0 to 120/],
    ['an age above 120', { age: 121 }, 'age', 121, /from 0 to 120/],
    ['an age in text', { age: '40' }, 'age', '40', /whole number/],
    ['part of a year', { age: 12.5 }, 'age', 12.5, /whole number/],
    ['pain above 10', { painNrs: 11 }, 'painNrs', 11, /number from 0 to 10/],
    ['days below 0', { durationDays: -3 }, 'durationDays', -3, /whole number/],
    ['a sex nobody knows', { sex: 'm' }, 'sex', 'm', /female, male/],
    ['a pregnancy nobody knows', { pregnancy: 'yes' }, 'pregnancy', 'yes', /first_trimester/],
    ['a class of weight as a number', { lifestyle: { bmi: 27 } }, 'lifestyle.bmi', 27, /overweight/],
    ['25 hours a day', { lifestyle: { deskHoursPerDay: 25 } }, 'lifestyle.deskHoursPerDay', 25, /24/],
    ['"yes" for true', { lifestyle: { smoker: 'yes' } }, 'lifestyle.smoker', 'yes', /true or false/],
    ['a lifestyle in text', { lifestyle: 'good' }, 'lifestyle', 'good', /object/],
    [
      'a misspelled field of lifestyle',
      { lifestyle: { smokr: true } },
      'lifestyle.smokr',
      true,
      /lifestyle.smoker/,
    ],
    ['a misspelled field', { red_flags: [] }, 'red_flags', [], /did you mean redFlags/],
    [
      'a question nobody asked as unanswered',
      { unanswered: ['hiccups'] },
      'unanswered',
      'hiccups',
      /vocabulary/,
    ],
    [
      'a clearance that permits nothing in words',
      { clearance: {} },
      'clearance.permitted',
      null,
      /list of modalities/,
    ],
    ['a clearance in text', { clearance: 'ok' }, 'clearance', 'ok', /object/],
    [
      'a permit nobody knows',
      { clearance: { permitted: { hot: true } } },
      'clearance.permitted',
      'hot',
      /heat/,
    ],
    [
      'a permit that is not yes or no',
      { clearance: { permitted: { heat: 1 } } },
      'clearance.permitted.heat',
      1,
      /true/,
    ],
    [
      'a condition that is no text',
      { clearance: { permitted: [], condition: 5 } },
      'clearance.condition',
      5,
      /text/,
    ],
    ['a detail of no flag', { redFlagDetails: { saddle: {} } }, 'redFlagDetails', 'saddle', /vocabulary/],
    [
      'an onset nobody knows',
      { redFlags: [{ code: 'foot_drop', onset: 'slow' }] },
      'redFlags.foot_drop.onset',
      'slow',
      /sudden, gradual/,
    ],
    ['what JSON cannot carry', { age: 40n }, 'age', '40', /whole number/],
    ['a symbol', { age: Symbol('forty') }, 'age', 'Symbol(forty)', /whole number/],
    ['a function', { painNrs: Math.abs }, 'painNrs', String(Math.abs), /Give a number from 0 to 10/],
  ];
  for (const [title, input, field, value, message] of refused) {
    it(`names field, value and remedy for ${title}`, () => {
      const error = errorOf(input);
      expect([error.field, error.value]).toEqual([field, value]);
      expect(error.message).toMatch(message);
    });
  }
});
