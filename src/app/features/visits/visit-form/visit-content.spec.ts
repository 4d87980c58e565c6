import type { PlanInForce, Visit } from '#contract/visit';
import { aVisit } from '../testing/visit-builders';
import {
  PLAIN_TREATMENT,
  type VisitDraft,
  asPlanned,
  blankVisit,
  isRecorded,
  mergeKept,
  requestOf,
  typedOf,
} from './visit-content';

const plan = (change: Partial<PlanInForce> = {}): PlanInForce => ({
  version: 1,
  startOn: '2026-03-02',
  sessions: { therapeutic_exercise: [2, 1, 1, 1, 1, 1], chiropractic_adjustment: [1, 0, 0, 0, 0, 0] },
  treatments: {},
  answeredWarnings: [],
  ...change,
});
const draft = (amends: Visit | null = null): VisitDraft => ({
  id: 'version',
  visitId: 'visit',
  amends,
  start: blankVisit('2026-03-04'),
});

describe('asPlanned', () => {
  const none = { doneOf: () => 0, isBlocked: () => false };

  it('takes the rows of the week with their planned treatments', () => {
    const exercise = { ...PLAIN_TREATMENT, minutes: 30 };
    const found = asPlanned(plan({ treatments: { therapeutic_exercise: exercise } }), 1, none);
    expect(found).toEqual({
      therapeutic_exercise: exercise,
      chiropractic_adjustment: { ...PLAIN_TREATMENT, techniques: ['thrust'] },
    });
  });

  it('leaves out what is not planned this week, and what was given as often as planned', () => {
    expect(Object.keys(asPlanned(plan(), 2, none))).toEqual(['therapeutic_exercise']);
    expect(
      Object.keys(
        asPlanned(plan(), 1, { ...none, doneOf: (row) => (row === 'therapeutic_exercise' ? 2 : 0) }),
      ),
    ).toEqual(['chiropractic_adjustment']);
  });

  it('leaves out what is blocked today', () => {
    const isBlocked = (row: string) => row === 'chiropractic_adjustment';
    expect(Object.keys(asPlanned(plan(), 1, { ...none, isBlocked }))).toEqual(['therapeutic_exercise']);
  });

  it('leaves out days at home: nobody saw them here', () => {
    expect(asPlanned(plan({ sessions: { heat: [7, 7, 7, 7, 7, 7] } }), 1, none)).toEqual({});
  });
});

describe('a visit that is written', () => {
  it('is over once the record has it, also as a version that was amended since', () => {
    const kept = { id: 'version', visitId: 'visit', amends: null, typed: blankVisit('2026-03-04') };
    const signed = aVisit({}, { id: 'version' });
    const amended = { ...aVisit(), earlier: [signed.current] };
    expect(isRecorded(kept, [signed])).toBeTrue();
    expect(isRecorded(kept, [amended])).toBeTrue();
    expect(isRecorded(kept, [aVisit()])).toBeFalse();
  });

  it('asks nothing by itself: every answer begins as not asked', () => {
    const { content, reasons, reason, basedOn } = requestOf(draft(), blankVisit('2026-03-04'));
    expect(content).toEqual(
      jasmine.objectContaining({
        signs: {},
        news: {},
        painBefore: null,
        soreOver48Hours: null,
        delivered: {},
      }),
    );
    expect([reasons, reason, basedOn]).toEqual([{ visit: null, rows: {} }, null, 0]);
  });

  it('sends the reasons that were given, without spaces around them', () => {
    const typed = {
      ...blankVisit('2026-03-04'),
      visitReason: ' Late ',
      rowReasons: { massage: ' Asked ', heat: ' ' },
    };
    expect(requestOf(draft(), typed).reasons).toEqual({ visit: 'Late', rows: { massage: 'Asked' } });
  });

  it('comes back for an amendment with its deviations’ reasons, and asks the amendment’s own anew', () => {
    const { visitReason: _visit, rowReasons: _rows, reason: _reason, ...content } = blankVisit('2026-03-04');
    const visit: Visit = {
      id: 'visit',
      courseId: 'course',
      earlier: [],
      current: {
        id: 'version',
        version: 3,
        content: { ...content, adverseEvent: null },
        deviations: [{ kind: 'row_not_planned', row: 'massage', ruleIds: [], reason: 'Asked for it' }],
        reason: 'Heard wrongly',
        planVersion: 1,
        knowledgeVersion: '1',
        recordedAt: '2026-03-04T15:00:00Z',
        recordedBy: { id: 'person', displayName: 'Dr. Hand' },
      },
    };
    const typed = typedOf(visit);
    expect([typed.rowReasons, typed.visitReason, typed.reason]).toEqual([
      { massage: 'Asked for it' },
      '',
      '',
    ]);
    const write = requestOf(draft(visit), { ...typed, reason: 'Wrong key' });
    expect([write.basedOn, write.reason]).toEqual([3, 'Wrong key']);
  });

  it('keeps what two windows typed, this one’s answer first', () => {
    const mine = { ...blankVisit('2026-03-04'), painBefore: 5 };
    const theirs = { ...blankVisit('2026-03-04'), painBefore: 6, painAfter: 3 };
    const kept = (typed: typeof mine) => ({ id: 'version', visitId: 'visit', amends: null, typed });
    expect(mergeKept(kept(mine), kept(theirs)).typed).toEqual({ ...mine, painAfter: 3 });
  });
});
