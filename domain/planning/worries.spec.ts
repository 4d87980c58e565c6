import fc from 'fast-check';
import { caseloadRules, findRule } from '#domain/knowledge';
import { addDays } from '#domain/outcomes';
import { triage } from '#domain/triage';
import { WORRY_KINDS, type WorryKind } from '#domain/vocabulary';
import { someFacts } from '../triage/some-facts.ts';
import {
  LOST_AFTER_DAYS,
  compareWorry,
  waitingDaysOf,
  worriesOf,
  type Ranked,
  type VisitAnswers,
  type WatchedCourse,
  type Worry,
} from './index.ts';

const DAY_ZERO = '2026-03-02';
const on = (day: number) => addDays(DAY_ZERO, day);
const visit = (day: number, answers: Partial<VisitAnswers> = {}): VisitAnswers => ({
  on: on(day),
  delivered: {},
  news: {},
  soreOver48Hours: null,
  skinReactions: {},
  legPainDisabling: null,
  recordedAt: `${on(day)}T15:00:00.000Z`,
  ...answers,
});
/** Pain of 6 and disability of 12 on day 0, and then as given by day. */
const scored = (byDay: readonly (readonly [day: number, nrs: number | null, rmdq: number | null])[]) => ({
  pain: [[0, 6] as const, ...byDay].map(([day, score]) => ({ date: on(day), score })),
  disability: [[0, 6, 12] as const, ...byDay].map(([day, , score]) => ({ date: on(day), score })),
  checkedInOn: byDay.map(([day]) => on(day)),
});
/** Seen yesterday, on a plan of six weeks, with no sign and no score since day 0. */
const course = (day: number, given: Partial<WatchedCourse> = {}): WatchedCourse => ({
  facts: someFacts({ durationDays: 100 + day }),
  stopped: false,
  findings: [],
  dayZero: DAY_ZERO,
  today: on(day),
  openedOn: DAY_ZERO,
  intakeOn: DAY_ZERO,
  plan: { sessions: { massage: [1, 1, 1, 1, 1, 1] } },
  visits: day > 0 ? [visit(day - 1)] : [],
  reported: [],
  intakeAt: `${DAY_ZERO}T15:00:00.000Z`,
  examinedAt: `${DAY_ZERO}T15:30:00.000Z`,
  ...scored([]),
  ...given,
});
const stopped = (): Partial<WatchedCourse> => {
  const facts = someFacts({ redFlags: ['saddle_numbness'] });
  return { facts, ...triage(facts) };
};
const kinds = (watched: WatchedCourse): readonly WorryKind[] => worriesOf(watched).map(({ kind }) => kind);
const reason = (watched: WatchedCourse, kind: WorryKind) =>
  worriesOf(watched).find((worry) => worry.kind === kind)?.because ?? null;

describe('worriesOf', () => {
  it('has nothing to say of a course that has just begun, or goes well', () => {
    expect(worriesOf(course(0))).toEqual([]);
    expect(worriesOf(course(16, scored([[14, 4, 11]])))).toEqual([]);
    expect(worriesOf(course(16, scored([[14, 6, 7]])))).toEqual([]);
  });

  it('names the signs that stop a course, and none that were settled', () => {
    expect(worriesOf(course(1, stopped()))[0]).toEqual({
      kind: 'stop',
      because: ['saddle_numbness'],
      ruleIds: ['caseload.stop', jasmine.stringMatching('saddle_numbness')],
    });
    expect(kinds(course(1, { ...stopped(), stopped: false }))).toEqual([]);
  });

  it('names beside a stop the stop rule of a sign that was reported since, and says it once', () => {
    const reported = course(2, { ...stopped(), reported: ['saddle_numbness'] });
    expect(kinds(reported)).toEqual(['stop']);
    expect(worriesOf(reported)[0]?.ruleIds).toContain('stop.red_flag_at_a_visit');
  });

  it('calls worse what is worse by an important change, each score by itself [C14]', () => {
    const judged = (nrs: number | null, rmdq: number | null) =>
      reason(course(16, scored([[14, nrs, rmdq]])), 'worse');
    expect(judged(8, 12)).toEqual(['nrs']);
    expect(judged(7, 16)).toBeNull();
    expect(judged(2, 17)).toEqual(['rmdq']);
    expect(judged(8, 17)).toEqual(['nrs', 'rmdq']);
    expect(judged(null, null)).toBeNull();
  });

  it('calls nothing worse that has no baseline', () => {
    const late = { ...scored([[14, 9, 20]]), pain: [{ date: on(14), score: 9 }], disability: [] };
    expect(reason(course(16, late), 'worse')).toBeNull();
  });

  it('says a rise in pain once: as worse, with its stop rule', () => {
    const worse = course(16, scored([[14, 9, 12]]));
    expect(kinds(worse)).toEqual(['worse']);
    expect(worriesOf(worse)[0]?.ruleIds).toEqual(['caseload.worse', 'stop.clearly_worse']);
  });

  it('names the stop rules that apply', () => {
    const sore = [visit(1, { soreOver48Hours: true })];
    expect(reason(course(2, { visits: sore }), 'stop_rule')).toEqual(['soreness_over_48_hours']);
    const skin = [visit(1, { skinReactions: { heat: true, cryotherapy: true } })];
    const [worry] = worriesOf(course(2, { visits: skin }));
    expect(worry).toEqual({
      kind: 'stop_rule',
      because: ['skin_reaction'],
      ruleIds: ['caseload.stop_rule', 'stop.skin_reaction'],
    });
  });

  it('calls a check-in overdue while an answer still counts, until there is one', () => {
    const overdue = (day: number, byDay: Parameters<typeof scored>[0] = []) =>
      reason(course(day, scored(byDay)), 'overdue');
    expect(overdue(17)).toBeNull();
    expect(overdue(18)).toEqual(['week_2']);
    expect(overdue(20)).toEqual(['week_2']);
    expect(overdue(21)).toBeNull();
    expect(overdue(18, [[9, 3, 3]])).toBeNull();
    expect(overdue(18, [[6, 3, 3]])).toEqual(['week_2']);
    expect(overdue(34, [[14, 3, 3]])).toEqual(['week_4']);
    expect(overdue(55)).toEqual(['week_6']);
  });

  it('asks nothing of a course without a day 0, nor of one that is yet to begin', () => {
    expect(kinds(course(13, { dayZero: null, plan: null, visits: [] }))).toEqual([]);
    expect(kinds(course(-3, { intakeOn: on(-3), openedOn: on(-3) }))).toEqual([]);
  });

  it('has lost touch where the last check-in was missed and nobody has answered since', () => {
    const lost = (day: number, byDay: Parameters<typeof scored>[0] = []) =>
      reason(course(day, scored(byDay)), 'lost');
    expect(lost(20)).toBeNull();
    expect(lost(21)).toEqual(['week_2']);
    expect(lost(35)).toEqual(['week_4']);
    expect(lost(21, [[20, 3, 3]])).toBeNull();
    expect(lost(28, [[22, 3, 3]])).toBeNull();
    expect(lost(56, [[34, 3, 3]])).toEqual(['week_6']);
    expect(lost(99, [[60, 3, 3]])).toEqual(['week_12']);
    expect(lost(99, [[84, 3, 3]])).toBeNull();
    expect(lost(300, [[150, 3, 3]])).toBeNull();
  });

  it('has lost touch after 14 days without a visit or an answer while visits are planned', () => {
    const lost = (day: number, given: Partial<WatchedCourse> = {}) =>
      reason(course(day, { visits: [visit(2)], ...given }), 'lost');
    expect(LOST_AFTER_DAYS).toBe(14);
    expect(lost(15)).toBeNull();
    expect(lost(16)).toEqual(['not_seen']);
    expect(lost(16, scored([[10, 3, 3]]))).toBeNull();
    expect(lost(14, { visits: [] })).toEqual(['not_seen']);
  });

  it('keeps saying so after the plan, and asks for no visits that were not planned', () => {
    const answered = scored([[27, 3, 3]]);
    const until = (weeks: readonly number[], day = 50) =>
      reason(
        course(day, { ...answered, visits: [visit(26)], plan: { sessions: { massage: weeks } } }),
        'lost',
      );
    expect(until([1, 1, 1, 1, 1, 1])).toEqual(['not_seen']);
    expect(until([1, 1, 1, 1, 0, 0])).toBeNull();
    expect(until([], 30)).toBeNull();
    const atHome = { visits: [], plan: { sessions: { heat: [7, 7, 7, 7, 7, 7] } } };
    expect(reason(course(16, atHome), 'lost')).toBeNull();
    expect(reason(course(16, { visits: [], plan: null }), 'lost')).toBeNull();
  });

  it('has lost touch where an intake waits for a plan for 14 days', () => {
    const waiting = (day: number, intakeOn: string | null = DAY_ZERO) =>
      reason(course(day, { dayZero: null, plan: null, visits: [], intakeOn }), 'lost');
    expect(waiting(13)).toBeNull();
    expect(waiting(14)).toEqual(['no_plan']);
    expect(waiting(14, on(1))).toBeNull();
    expect(waiting(14, null)).toBeNull();
  });

  it('sees no clear gain once a check-in could show one, and not where either score improved [C14]', () => {
    const gain = (day: number, nrs: number | null, rmdq: number | null) =>
      reason(course(day + 1, scored([[day, nrs, rmdq]])), 'no_progress');
    expect(gain(14, 6, 12)).toEqual(['nrs', 'rmdq']);
    expect(gain(7, 6, null)).toEqual(['nrs']);
    expect(gain(6, 6, 12)).toBeNull();
    expect(gain(14, null, 9)).toEqual(['rmdq']);
    expect(gain(14, 4, 12)).toBeNull();
    expect(gain(14, 6, 7)).toBeNull();
    expect(gain(14, null, null)).toBeNull();
  });

  it('does not repeat what a stop rule of no gain says', () => {
    expect(kinds(course(43, scored([[42, 6, 12]])))).toEqual(['stop_rule']);
    expect(reason(course(43, scored([[42, 6, 12]])), 'stop_rule')).toEqual(['chronic_no_gain']);
  });

  it('lists several worries, the worst first', () => {
    const visits = [visit(1, { soreOver48Hours: true })];
    const all = course(34, { ...scored([[7, 9, 12]]), ...stopped(), visits });
    expect(kinds(all)).toEqual(['stop', 'worse', 'stop_rule', 'overdue', 'lost']);
  });

  it('rests every kind on a rule that opens under “Why?”', () => {
    expect(caseloadRules.map(({ kind }) => kind)).toEqual([...WORRY_KINDS]);
    for (const { id } of caseloadRules) expect(findRule(id).kind).toBe('caseload');
  });
});

describe('waitingDaysOf', () => {
  it('counts from the last visit, check-in or intake, or else the opening of the course', () => {
    const waiting = (given: Partial<WatchedCourse>) =>
      waitingDaysOf({ ...course(10), visits: [], checkedInOn: [], intakeOn: null, ...given });
    expect(waiting({})).toBe(10);
    expect(waiting({ intakeOn: on(2) })).toBe(8);
    expect(waiting({ intakeOn: on(2), visits: [visit(5), visit(4)] })).toBe(5);
    expect(waiting({ visits: [visit(5)], checkedInOn: [on(7), on(1)] })).toBe(3);
    expect(waiting({ intakeOn: on(12) })).toBe(0);
  });
});

describe('compareWorry', () => {
  const worry = (kind: WorryKind): Worry => ({ kind, because: ['x'], ruleIds: [] });
  const ranked = fc.record({
    courseId: fc.string({ minLength: 1, maxLength: 3 }),
    waitingDays: fc.nat(400),
    worries: fc.subarray([...WORRY_KINDS]).map((all) => all.map(worry)),
  });

  it('puts the kinds in their order, and a fine course last', () => {
    const one = (...of: WorryKind[]): Ranked => ({
      courseId: of.join(),
      waitingDays: 1,
      worries: of.map(worry),
    });
    const order = [
      one('stop'),
      one('worse', 'overdue'),
      one('worse'),
      one('stop_rule', 'overdue', 'lost', 'no_progress'),
      one('overdue'),
      one('lost', 'no_progress'),
      one('lost'),
      one('no_progress'),
      one(),
    ];
    expect(order.toReversed().sort(compareWorry)).toEqual(order);
  });

  it('puts the longest waiting first among equals', () => {
    const waiting = (waitingDays: number): Ranked => ({
      courseId: 'a',
      waitingDays,
      worries: [worry('lost')],
    });
    expect([waiting(3), waiting(9), waiting(5)].sort(compareWorry).map((each) => each.waitingDays)).toEqual([
      9, 5, 3,
    ]);
  });

  it('has an order for equals too, whichever comes first, and none for a course and itself', () => {
    const [a, b] = ['a', 'b'].map((courseId): Ranked => ({ courseId, waitingDays: 1, worries: [] }));
    expect([compareWorry(a!, b!), compareWorry(b!, a!), compareWorry(a!, a!)]).toEqual([-1, 1, 0]);
  });

  it('never moves a course down for one worry more, nor for waiting longer', () => {
    fc.assert(
      fc.property(ranked, ranked, fc.constantFrom(...WORRY_KINDS), fc.nat(30), (one, other, kind, days) => {
        const more = {
          ...one,
          worries: [...one.worries, worry(kind)],
          waitingDays: one.waitingDays + days,
        };
        expect(compareWorry(more, one)).toBeLessThanOrEqual(0);
        if (compareWorry(one, other) < 0) expect(compareWorry(more, other)).toBeLessThan(0);
      }),
    );
  });

  it('is one order: no two courses are level, and it does not depend on how they came', () => {
    fc.assert(
      fc.property(fc.uniqueArray(ranked, { selector: ({ courseId }) => courseId }), (courses) => {
        const sorted = courses.toSorted(compareWorry);
        expect(courses.toReversed().sort(compareWorry)).toEqual(sorted);
        for (const [at, each] of sorted.slice(1).entries()) {
          expect(compareWorry(sorted[at]!, each)).toBeLessThan(0);
        }
      }),
    );
  });

  it('never moves a course down when a stop or a worse score comes to it', () => {
    const days = fc.integer({ min: 0, max: 120 });
    const scores = fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.nat(10), fc.nat(24)), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(days, scores, (day, byDay) => {
        const before = course(day, scored(byDay.filter(([on]) => on <= day)));
        const rank = (watched: WatchedCourse): Ranked => ({
          courseId: 'a',
          waitingDays: 0,
          worries: worriesOf(watched),
        });
        expect(compareWorry(rank({ ...before, ...stopped() }), rank(before))).toBeLessThan(0);
        const worst = { pain: [...before.pain, { date: on(day + 1), score: 10 }] };
        expect(compareWorry(rank({ ...before, ...worst, today: on(day) }), rank(before))).toBeLessThanOrEqual(
          0,
        );
      }),
    );
  });
});
