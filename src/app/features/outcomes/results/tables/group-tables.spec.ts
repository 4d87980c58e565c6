import { type CourseResult, countResults, summarizeTally } from '#domain/results';
import type { ResultTableModel } from '../result-table/result-table-model';
import { completenessTable, improvementTable, meanTable, responderTable } from './group-tables';

const writing = {
  number: (value: number, digits = 1) => String(Number(value.toFixed(digits))),
  mean: (value: number) => value.toFixed(1),
};
const none = { 0: null, 2: null, 4: null, 6: null, 12: null };

/** Courses long over: so many improved from 6 to 2 at week 6, and others of whom nobody answered. */
function aGroup(improved: number, lost: number) {
  const counting = countResults('2026-12-31');
  for (let at = 0; at < improved + lost; at += 1) {
    const isKnown = at < improved;
    const result: CourseResult = {
      dayZero: '2026-03-02',
      closing: null,
      acuity: null,
      conditions: [],
      outsideTrial: null,
      given: [],
      nrs: { ...none, 0: 6, 6: isKnown ? 2 : null },
      rmdq: none,
      answered: isKnown ? [6] : [],
      improvement: { 6: isKnown ? 'much_better' : null, 12: null },
      adverseEvents: null,
      plannedVisits: 0,
      plannedThrust: 0,
      visits: 0,
      thrustVisits: 0,
    };
    counting.add(result);
  }
  return { group: 'a' as const, isCompared: false, summary: summarizeTally(counting.tally) };
}

function rowOf({ rows }: ResultTableModel, label: string): string[] | undefined {
  return rows
    .find((row) => row.label === label)
    ?.cells.map((cell) => cell.map(({ text }) => text).join('; '));
}

describe('the tables of a group', () => {
  it('say of each week who answered and why the others were lost, each with its patients', () => {
    const table = completenessTable(aGroup(12, 4), writing);
    expect(table.caption).toBe('Check-ins of 16 courses');
    expect(rowOf(table, 'Week 6')).toEqual(['12', '75 %', '0', '4', 'No answer 4']);
    const [answered, , awaited, lost, why] = table.rows[2]?.cells ?? [];
    expect(answered?.[0]?.figure?.figure).toBe('answered-6');
    expect(awaited?.[0]?.figure).toBeNull();
    expect(lost?.[0]?.figure?.figure).toBe('lost-6');
    expect(why?.[0]?.figure?.figure).toBe('lost-6-no_answer');
  });

  it('have means beside the trial, with its weeks 2 and 4 marked as interpolated', () => {
    const table = meanTable(aGroup(12, 4), 'nrs', writing);
    expect(rowOf(table, 'Baseline')?.slice(0, 2)).toEqual(['16', '6.0']);
    expect(rowOf(table, 'Week 2')?.[1]).toBe('–');
    expect(rowOf(table, 'Week 2')?.at(-1)).toMatch(/^≈ /);
    expect(rowOf(table, 'Week 6')?.at(-1)).toBe('2.9');
  });

  it('have responders of those known beside all who were due', () => {
    const row = rowOf(responderTable(aGroup(12, 4), 'nrs', writing), 'Week 6');
    expect(row?.[0]).toMatch(/^12 of 12, 100 % \(76 % to 100 %\)$/);
    expect(row?.[1]).toMatch(/^12 of 16, 75 %/);
  });

  it('say "under 10" where too few are known, and never 0', () => {
    const few = aGroup(9, 4);
    expect(rowOf(meanTable(few, 'nrs', writing), 'Week 6')?.slice(0, 2)).toEqual(['9', 'under 10']);
    expect(rowOf(responderTable(few, 'nrs', writing), 'Week 6')?.[0]).toBe('under 10');
    expect(rowOf(improvementTable(few, writing), 'Much better')?.[0]).toBe('under 10');
  });

  it('have what patients say beside the trial’s two arms', () => {
    expect(rowOf(improvementTable(aGroup(12, 4), writing), 'Much better')).toEqual([
      '12 (100 %)',
      '–',
      '42 (16 %)',
      '80 (31 %)',
    ]);
  });
});
