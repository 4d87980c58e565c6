import { findRedFlag } from '#domain/knowledge';
import { NECK_VISIT_SIGN, VISIT_NEWS, VISIT_SIGNS, type VisitSign } from '#domain/vocabulary';
import { noFacts } from '#domain/triage';
import { someFacts } from '../triage/some-facts.ts';
import {
  courseStateOf,
  findStopAlerts,
  isNeckConcerned,
  type CourseSoFar,
  type VisitAnswers,
} from './index.ts';

const visit = (answers: Partial<VisitAnswers> = {}): VisitAnswers => ({
  on: '2026-03-04',
  delivered: {},
  news: {},
  soreOver48Hours: null,
  skinReactions: {},
  legPainDisabling: null,
  recordedAt: '2026-03-04T15:00:00.000Z',
  ...answers,
});
const state = (course: Partial<CourseSoFar> = {}) =>
  courseStateOf({
    facts: someFacts(),
    stopped: false,
    dayZero: '2026-03-02',
    today: '2026-03-16',
    visits: [],
    reported: [],
    pain: [],
    disability: [],
    intakeAt: '2026-03-02T15:00:00.000Z',
    examinedAt: '2026-03-02T15:30:00.000Z',
    ...course,
  });
const raised = (sign: VisitSign, more = {}) => someFacts({ redFlags: [sign], ...more });

describe('courseStateOf', () => {
  it('counts days and visits with thrust', () => {
    const thrust = visit({ delivered: { chiropractic_adjustment: { techniques: [] } } });
    const heat = visit({ delivered: { heat: { techniques: [] } } });
    expect(state({ visits: [thrust, heat, thrust] })).toEqual(
      jasmine.objectContaining({ dayOfCourse: 14, thrustVisits: 2 }),
    );
  });

  it('counts no days before the course begins, nor without a plan', () => {
    expect(state({ today: '2026-03-01' }).dayOfCourse).toBe(0);
    expect(state({ dayZero: null }).dayOfCourse).toBe(0);
  });

  it('keeps the acuity of day 0: a lasting acute complaint is judged as acute [C14]', () => {
    expect(state({ facts: someFacts({ durationDays: 34 }) }).acuity).toBe('acute');
    expect(state({ facts: someFacts({ durationDays: 42 }) }).acuity).toBe('subacute');
    expect(state({ facts: someFacts({ durationDays: 5 }) }).acuity).toBe('acute');
    expect(state({ facts: someFacts({ durationDays: null }) }).acuity).toBeNull();
  });

  it('pairs the baseline with the newest complete score after day 0', () => {
    const pain = [
      { date: '2026-03-09', score: 5 },
      { date: '2026-02-28', score: 7 },
      { date: '2026-03-16', score: null },
      { date: '2026-03-08', score: 6 },
    ];
    expect(state({ pain }).pain).toEqual({ baseline: 7, latest: 5 });
  });

  it('never takes the baseline for the latest', () => {
    expect(state({ pain: [{ date: '2026-03-02', score: 7 }] }).pain).toEqual({ baseline: 7, latest: null });
    expect(state({ disability: [{ date: '2026-03-16', score: 7 }] }).disability).toEqual({
      baseline: null,
      latest: 7,
    });
    expect(state({ dayZero: null, pain: [{ date: '2026-03-02', score: 7 }] }).pain).toEqual({
      baseline: null,
      latest: null,
    });
  });

  it('takes the later of two scores of one day', () => {
    const pain = [
      { date: '2026-03-09', score: 5 },
      { date: '2026-03-09', score: 4 },
    ];
    expect(state({ pain }).pain.latest).toBe(4);
  });

  it('knows of past cancer what was answered', () => {
    expect(state().cancerPast).toBeFalse();
    expect(state({ facts: someFacts({ comorbidities: ['cancer_past'] }) }).cancerPast).toBeTrue();
    expect(state({ facts: noFacts() }).cancerPast).toBeNull();
  });

  it('takes what was last said of the leg pain, past visits at which it was not asked', () => {
    const visits = [visit({ legPainDisabling: true }), visit()];
    expect(state({ visits }).legPainDisabling).toBeTrue();
    expect(state({ visits: [...visits, visit({ legPainDisabling: false })] }).legPainDisabling).toBeFalse();
    expect(state().legPainDisabling).toBeNull();
  });

  for (const [sign, codes] of [
    ['saddle_numbness', ['red_flag_at_a_visit', 'new_nerve_change']],
    ['pain_with_fever', ['red_flag_at_a_visit', 'systemic_signs_later']],
    ['neck_artery_warning_signs', ['red_flag_at_a_visit', 'after_neck_treatment']],
  ] as const) {
    it(`reports ${codes.join(' and ')} for ${sign} while it stops the plan`, () => {
      expect(state({ reported: [sign], facts: raised(sign), stopped: true }).reported).toEqual([...codes]);
      expect(state({ reported: [sign], facts: raised(sign) }).reported).toEqual([]);
    });
  }

  it('reports no sign that was explained, taken back, or raised by the intake alone', () => {
    const reported = ['saddle_numbness'] as const;
    const explained = raised('saddle_numbness', { explainedRedFlags: { saddle_numbness: 'An old scar' } });
    expect(state({ reported, facts: explained, stopped: true }).reported).toEqual([]);
    expect(state({ reported, stopped: true }).reported).toEqual([]);
    expect(state({ facts: raised('saddle_numbness'), stopped: true }).reported).toEqual([]);
  });

  it('reports soreness until an examination after it', () => {
    const visits = [visit({ soreOver48Hours: true })];
    expect(state({ visits }).reported).toEqual(['soreness_over_48_hours']);
    expect(state({ visits, examinedAt: null }).reported).toEqual(['soreness_over_48_hours']);
    expect(state({ visits, examinedAt: '2026-03-05T15:00:00.000Z' }).reported).toEqual([]);
    expect(state({ visits: [visit({ soreOver48Hours: false })] }).reported).toEqual([]);
  });

  for (const news of VISIT_NEWS) {
    it(`asks to check the contraindications again after ${news}, until an intake after it`, () => {
      const visits = [visit({ news: { [news]: true } })];
      expect(state({ visits }).reported).toEqual(['new_history']);
      expect(state({ visits, intakeAt: '2026-03-05T15:00:00.000Z' }).reported).toEqual([]);
    });
  }

  it('stops a modality for the course after a skin reaction', () => {
    const visits = [visit({ skinReactions: { heat: true, massage: false } }), visit()];
    expect(findStopAlerts(state({ visits })).map(({ code, modality }) => [code, modality])).toEqual([
      ['skin_reaction', 'heat'],
    ]);
  });
});

describe('the signs asked at a visit', () => {
  it('stop a plan, each of them [T8]', () => {
    for (const sign of VISIT_SIGNS) expect(findRedFlag(sign).urgency).withContext(sign).not.toBe('caution');
  });
});

describe('isNeckConcerned', () => {
  const back = {
    marked: ['low_back_left'],
    conditions: [],
    treatedRegions: [],
    treatedSegments: ['L4'],
  } as const;

  it('asks no artery signs of a back alone', () => {
    expect(isNeckConcerned(back)).toBeFalse();
    expect(NECK_VISIT_SIGN).toBe('neck_artery_warning_signs');
  });

  it('asks them where the neck hurts, is diseased or is treated, and where nobody marked where it hurts', () => {
    expect(isNeckConcerned({ ...back, marked: ['back_neck'] })).toBeTrue();
    expect(isNeckConcerned({ ...back, conditions: ['neck'] })).toBeTrue();
    expect(isNeckConcerned({ ...back, treatedRegions: ['front_neck'] })).toBeTrue();
    expect(isNeckConcerned({ ...back, treatedSegments: ['C5'] })).toBeTrue();
    expect(isNeckConcerned({ ...back, marked: null })).toBeTrue();
  });
});
