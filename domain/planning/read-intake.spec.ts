import { noFacts } from '#domain/triage';
import { INTAKE_LISTS, UnreadableIntake } from './intake-fields.ts';
import { readIntake } from './read-intake.ts';

/** The field an intake was refused for. */
function refusedField(input: object): string {
  try {
    readIntake(input);
  } catch (problem) {
    if (problem instanceof UnreadableIntake) return problem.field;
    throw problem;
  }
  return 'none';
}

/** Written out again, so that a field which lost its name in the reader is missed here. */
const FIELDS = [
  ...Object.keys(INTAKE_LISTS),
  'age',
  'sex',
  'durationDays',
  'legSymptomsDays',
  'armSymptomsDays',
  'flareDays',
  'painNrs',
  'pregnancy',
  'lifestyle',
  'strengthTested',
  'unanswered',
  'clearance',
  'redFlagDetails',
  'unwellSigns',
  'youthSigns',
  'treatedRegions',
];

const LIFESTYLE = {
  bmi: 'obese',
  deskHoursPerDay: 6.5,
  exerciseDaysPerWeek: 1.5,
  posture: 'poor',
  smoker: true,
} as const;

describe('reading an intake', () => {
  it('takes every field for the fact it states', () => {
    const { facts } = readIntake({
      age: 62,
      sex: 'female',
      durationDays: 300,
      legSymptomsDays: 40,
      armSymptomsDays: 50,
      flareDays: 6,
      painNrs: 4.5,
      symptoms: ['back_spasm'],
      redFlags: ['foot_drop'],
      redFlagDetails: { foot_drop: { onset: 'gradual', side: 'one' } },
      fitnessGaps: ['tight_hamstrings'],
      underlyingConditions: ['scoliosis'],
      comorbidities: ['raynaud'],
      medications: ['opioid'],
      pregnancy: 'no',
      causes: ['heavy_lifting'],
      lifestyle: LIFESTYLE,
      unwellSigns: ['confusion'],
      youthSigns: ['wakes_with_pain'],
      treatedRegions: ['low_back'],
      strengthTested: false,
      clearance: { permitted: ['heat'], condition: 'warm, not hot', covers: ['foot_drop'] },
    });
    expect(facts).toEqual(
      jasmine.objectContaining({
        ageYears: 62,
        sex: 'female',
        durationDays: 300,
        legSymptomsDays: 40,
        armSymptomsDays: 50,
        flareDays: 6,
        painNrs: 4.5,
        redFlagDetails: { foot_drop: { onset: 'gradual', side: 'one' } },
        pregnancy: 'no',
        lifestyle: LIFESTYLE,
        unwellSigns: jasmine.objectContaining({ confusion: true, fainting: false }),
        youthSigns: { play_or_sport_given_up: false, wakes_with_pain: true },
        treatedRegions: ['low_back'],
        strengthTested: false,
        examined: true,
        clearance: { permitted: ['heat'], condition: 'warm, not hot', covers: ['foot_drop'] },
      }),
    );
    const said = {
      symptoms: 'back_spasm',
      redFlags: 'foot_drop',
      fitnessGaps: 'tight_hamstrings',
      underlyingConditions: 'scoliosis',
      comorbidities: 'raynaud',
      medications: 'opioid',
      causes: 'heavy_lifting',
    } as const;
    for (const [list, token] of Object.entries(said) as [keyof typeof said, string][]) {
      const yes = Object.entries(facts[list]).filter(([, answer]) => answer);
      expect(yes.map(([code]) => code))
        .withContext(list)
        .toEqual([token]);
      expect(Object.keys(facts[list]).length).withContext(list).toBe(INTAKE_LISTS[list].length);
    }
  });

  it('takes nothing for known that was not said, except that strength was tested [C2, C5]', () => {
    expect(readIntake({})).toEqual({
      facts: {
        ...noFacts(),
        armSymptomsDays: null,
        unwellSigns: {},
        youthSigns: undefined,
        treatedRegions: undefined,
        strengthTested: true,
        examined: true,
      },
      absentLists: Object.keys(INTAKE_LISTS) as (keyof typeof INTAKE_LISTS)[],
      assumed: [],
      namedOpen: [],
    });
  });

  it('names a list left unanswered once, as an absent list [C2]', () => {
    const { symptoms: _absent, ...given } = INTAKE_LISTS;
    const { absentLists, namedOpen } = readIntake({ ...given, unanswered: ['symptoms', 'age'] });
    expect(absentLists).toEqual(['symptoms']);
    expect(namedOpen).toEqual(['age']);
  });

  it('takes of a list named as unanswered only what it says yes to [C2]', () => {
    const { facts } = readIntake({
      redFlags: ['foot_drop'],
      causes: ['poor_posture'],
      unanswered: ['redFlags', 'causes'],
    });
    expect([facts.redFlags, facts.causes]).toEqual([{ foot_drop: true }, { poor_posture: true }]);
  });

  it('takes limits of a number for part of it', () => {
    for (const [field, limits] of [
      ['age', [0, 120]],
      ['painNrs', [0, 10]],
      ['durationDays', [0, 36_525]],
    ] as const) {
      for (const limit of limits)
        expect(refusedField({ [field]: limit }))
          .withContext(field)
          .toBe('none');
    }
  });

  it('reads a clearance without a condition, and without a modality', () => {
    expect(readIntake({ clearance: { permitted: { heat: false, massage: true } } }).facts.clearance).toEqual({
      permitted: ['massage'],
      condition: '',
    });
  });

  for (const field of FIELDS) {
    it(`does not take a misspelled ${field} for an intake without it`, () => {
      expect(refusedField({ [`${field}x`]: [] })).toBe(`${field}x`);
    });
  }

  const UNREADABLE: readonly [object, string][] = [
    [{ symptoms: 1 }, 'symptoms'],
    [{ redFlags: 1 }, 'redFlags'],
    [{ redFlags: [{ code: 'nothing' }] }, 'redFlags'],
    [{ redFlags: [[]] }, 'redFlags'],
    [{ redFlags: [{ code: 'foot_drop', side: 'upper' }] }, 'redFlags.foot_drop.side'],
    [{ redFlagDetails: [] }, 'redFlagDetails'],
    [{ redFlagDetails: { foot_drop: 'sudden' } }, 'redFlagDetails.foot_drop'],
    [{ redFlagDetails: { foot_drop: { onset: 'slow' } } }, 'redFlagDetails.foot_drop.onset'],
    [{ underlyingConditions: 1 }, 'underlyingConditions'],
    [{ comorbidities: 1 }, 'comorbidities'],
    [{ medications: 1 }, 'medications'],
    [{ fitnessGaps: 1 }, 'fitnessGaps'],
    [{ causes: 1 }, 'causes'],
    [{ unwellSigns: ['sad'] }, 'unwellSigns'],
    [{ youthSigns: ['sad'] }, 'youthSigns'],
    [{ treatedRegions: ['knee'] }, 'treatedRegions'],
    [{ strengthTested: 'yes' }, 'strengthTested'],
    [{ flareDays: 1.5 }, 'flareDays'],
    [{ legSymptomsDays: -1 }, 'legSymptomsDays'],
    [{ armSymptomsDays: -1 }, 'armSymptomsDays'],
    [{ painNrs: '5' }, 'painNrs'],
    [{ lifestyle: { exerciseDaysPerWeek: 8 } }, 'lifestyle.exerciseDaysPerWeek'],
    [{ lifestyle: { posture: 'crooked' } }, 'lifestyle.posture'],
    [{ clearance: { permitted: [], covers: 'all' } }, 'clearance.covers'],
    [{ clearance: { permitted: [], covers: [1] } }, 'clearance.covers'],
    [{ clearance: { permitted: ['hot'] } }, 'clearance.permitted'],
    [{ clearance: { permitted: 'heat' } }, 'clearance.permitted'],
    [{ clearance: { permitted: [], condtion: '' } }, 'clearance.condtion'],
    [{ clearance: { permited: [] } }, 'clearance.permited'],
    [{ clearance: { permitted: [], cover: [] } }, 'clearance.cover'],
    [{ lifestyle: { deskHoursPerDy: 1 } }, 'lifestyle.deskHoursPerDy'],
  ];
  for (const [input, field] of UNREADABLE) {
    it(`says that ${field} could not be read in ${JSON.stringify(input)}`, () => {
      expect(refusedField(input)).toBe(field);
    });
  }
});
