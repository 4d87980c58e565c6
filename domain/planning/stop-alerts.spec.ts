import type { StopRuleCode } from '#domain/knowledge';
import { findStopAlerts, type CourseState } from './index.ts';

const course = (given: Partial<CourseState> = {}): CourseState => ({
  acuity: 'acute',
  ageYears: 40,
  durationDays: 20,
  dayOfCourse: 10,
  thrustVisits: 3,
  pain: { baseline: 6, latest: 6 },
  disability: { baseline: 12, latest: 12 },
  cancerPast: false,
  legPainDisabling: false,
  reported: [],
  skinReactionAfter: [],
  ...given,
});
const codes = (given: Partial<CourseState>) => findStopAlerts(course(given)).map(({ code }) => code);

const CASES: readonly [string, Partial<CourseState>, readonly StopRuleCode[]][] = [
  ['a course on its way', {}, []],
  ['acute, no gain by 6 visits', { thrustVisits: 6 }, ['acute_no_gain']],
  ['acute, no gain by 3 weeks', { dayOfCourse: 21 }, ['acute_no_gain']],
  ['acute, a day before either', { dayOfCourse: 20, thrustVisits: 5 }, []],
  ['subacute as acute', { acuity: 'subacute', thrustVisits: 6 }, ['acute_no_gain']],
  ['chronic at 7 visits and 41 days', { acuity: 'chronic', thrustVisits: 7, dayOfCourse: 41 }, []],
  ['chronic, no gain by 8 visits', { acuity: 'chronic', thrustVisits: 8 }, ['chronic_no_gain']],
  ['chronic, no gain by 6 weeks', { acuity: 'chronic', dayOfCourse: 42 }, ['chronic_no_gain']],
  ['a gain in pain alone', { thrustVisits: 6, pain: { baseline: 6, latest: 4 } }, []],
  ['a gain in disability alone', { thrustVisits: 6, disability: { baseline: 12, latest: 7 } }, []],
  [
    'the grey zone, which is no gain',
    { thrustVisits: 6, pain: { baseline: 7, latest: 5 } },
    ['acute_no_gain'],
  ],
  [
    'no score at all at the point of decision',
    { thrustVisits: 6, pain: { baseline: 6, latest: null }, disability: { baseline: null, latest: null } },
    ['gain_not_known'],
  ],
  [
    'one score without a gain, the other missing',
    { thrustVisits: 6, disability: { baseline: 12, latest: null } },
    ['acute_no_gain'],
  ],
  ['pain up by two', { pain: { baseline: 4, latest: 6 } }, ['clearly_worse']],
  [
    'twelve adjustments with a gain',
    { acuity: 'chronic', thrustVisits: 12, pain: { baseline: 6, latest: 2 } },
    ['twelve_adjustments'],
  ],
  [
    'past cancer not improving by week 4',
    { acuity: 'chronic', cancerPast: true, dayOfCourse: 28 },
    ['cancer_past_not_improving'],
  ],
  ['past cancer before week 4', { acuity: 'chronic', cancerPast: true, dayOfCourse: 27 }, []],
  [
    'past cancer improving',
    { acuity: 'chronic', cancerPast: true, dayOfCourse: 28, pain: { baseline: 6, latest: 2 } },
    [],
  ],
  [
    'disabling leg pain at week 6',
    { acuity: 'chronic', legPainDisabling: true, dayOfCourse: 42, pain: { baseline: 6, latest: 2 } },
    ['leg_pain_disabling_week_6'],
  ],
  ['disabling leg pain before it', { acuity: 'chronic', legPainDisabling: true, dayOfCourse: 41 }, []],
  ['22 days of pain at 17', { ageYears: 17, durationDays: 22 }, ['under_18_not_settling']],
  ['21 days of pain at 17', { ageYears: 17, durationDays: 21 }, []],
  ['pain of unknown age at 17', { ageYears: 17, durationDays: null }, []],
  ['22 days of pain at 18', { ageYears: 18, durationDays: 22 }, []],
  ['22 days of pain at an unknown age', { ageYears: null, durationDays: 22 }, []],
  ['a sign at a visit', { reported: ['new_nerve_change'] }, ['new_nerve_change']],
];

describe('findStopAlerts', () => {
  for (const [title, given, expected] of CASES) {
    it(`answers ${expected.join(', ') || 'nothing'} for ${title} [§6, C14]`, () => {
      expect(codes(given)).toEqual([...expected]);
    });
  }

  it('stops the modality the skin reacted to, and names rule and source', () => {
    expect(findStopAlerts(course({ skinReactionAfter: ['heat'] }))).toEqual([
      {
        ruleId: 'stop.skin_reaction',
        code: 'skin_reaction',
        action: 'stop_that_modality',
        modality: 'heat',
        sourceIds: ['CRYO1', 'HEATLIST'],
      },
    ]);
  });
});
