import type { IntakeVersion } from '#contract/intake';
import { noFacts, triage } from '#domain/triage';
import { scoreRmdq } from '#domain/outcomes';
import { anOpenRmdq, anRmdq, intakeAnswers } from '../testing/builders.ts';
import type { CheckInRecord } from './check-in-repository.ts';
import { standingScores } from './standing-scores.ts';

const person = { id: 'someone', displayName: 'Someone' };

function versions(
  ...days: { on: string; pain: number | null; rmdq: ReturnType<typeof anRmdq> }[]
): IntakeVersion[] {
  return days.map(({ on, pain, rmdq }, index) => ({
    id: `intake-${index + 1}`,
    courseId: 'course',
    version: index + 1,
    answers: intakeAnswers({ painNrs: pain, rmdq }),
    reason: null,
    rmdqScore: scoreRmdq(rmdq.items, rmdq.restConfirmed).score,
    triage: triage(noFacts()),
    recordedAt: `${on}T15:00:00.000Z`,
    recordedOn: on,
    recordedBy: person,
  }));
}

function checkIn(on: string, painNrs: number | null, rest: Partial<CheckInRecord> = {}): CheckInRecord {
  const rmdq = anOpenRmdq();
  return {
    id: `check-in-${on}`,
    courseId: 'course',
    on,
    painNrs,
    rmdq,
    way: 'staff',
    improvement: null,
    adverseEvents: null,
    signs: {},
    bothersomeness: null,
    medicationDays: null,
    satisfaction: null,
    rmdqScore: null,
    rmdqAnswered: 0,
    note: '',
    corrects: null,
    reason: null,
    correctedBy: null,
    recordedAt: `${on}T15:00:00.000Z`,
    recordedBy: person,
    ...rest,
  };
}

describe('the standing scores of a course', () => {
  it('count the intake once, on the day it was taken', () => {
    const intakes = versions({ on: '2026-03-02', pain: 7, rmdq: anRmdq(14) });
    expect(standingScores(intakes, [])).toEqual([
      { source: 'intake', id: 'intake-1', on: '2026-03-02', painNrs: 7, rmdqScore: 14, rmdqAnswered: 24 },
    ]);
  });

  it('keep the day when a score is corrected later, and show the new value alone', () => {
    const intakes = versions(
      { on: '2026-03-02', pain: 7, rmdq: anRmdq(14) },
      { on: '2026-03-20', pain: 6, rmdq: anRmdq(12) },
    );
    expect(standingScores(intakes, [])).toEqual([
      jasmine.objectContaining({ id: 'intake-2', on: '2026-03-02', painNrs: 6, rmdqScore: 12 }),
    ]);
  });

  it('count a questionnaire that was completed later on the day it was completed', () => {
    const intakes = versions(
      { on: '2026-03-02', pain: 7, rmdq: anOpenRmdq(3) },
      { on: '2026-03-04', pain: 7, rmdq: anRmdq(14) },
      { on: '2026-03-09', pain: 7, rmdq: anRmdq(14) },
    );
    expect(standingScores(intakes, []).map((score) => score.on)).toEqual(['2026-03-04']);
  });

  it('show how far an incomplete questionnaire is, without a score', () => {
    const intakes = versions({ on: '2026-03-02', pain: null, rmdq: anOpenRmdq(3) });
    expect(standingScores(intakes, [])).toEqual([
      jasmine.objectContaining({ painNrs: null, rmdqScore: null, rmdqAnswered: 3 }),
    ]);
  });

  it('leave out what was not answered at all', () => {
    const intakes = versions({ on: '2026-03-02', pain: null, rmdq: anOpenRmdq() });
    expect(standingScores(intakes, [checkIn('2026-03-16', null)])).toEqual([]);
    expect(standingScores([], [])).toEqual([]);
  });

  it('run by date, the intake first on its day, corrected check-ins left out', () => {
    const intakes = versions({ on: '2026-03-04', pain: 7, rmdq: anRmdq(14) });
    const scores = standingScores(intakes, [
      checkIn('2026-03-02', 8),
      checkIn('2026-03-04', 5),
      checkIn('2026-03-10', 9, { correctedBy: 'check-in-2026-03-11' }),
      checkIn('2026-03-11', 3),
    ]);
    expect(scores.map(({ on, painNrs }) => [on, painNrs])).toEqual([
      ['2026-03-02', 8],
      ['2026-03-04', 7],
      ['2026-03-04', 5],
      ['2026-03-11', 3],
    ]);
  });
});
