import {
  EVERYBODY,
  type CaseloadFilter,
  countBy,
  filterCourses,
  isNarrowing,
  standingsOf,
  stretchOf,
} from './caseload-filter';
import { aCourse, aWorry } from './testing/caseload-builders';

describe('the filter of the caseload', () => {
  const courses = [
    aCourse({
      patient: { familyName: 'Stopped', number: 11 },
      triage: 'urgent',
      worries: [aWorry('stop', ['x']), aWorry('overdue', ['week_2'])],
    }),
    aCourse({
      patient: { familyName: 'Müller', givenName: 'Zoë', number: 12 },
      worries: [aWorry('overdue', ['week_2'])],
      isMine: true,
    }),
    aCourse({ patient: { familyName: 'Fine', number: 112 }, week: 9 }),
    aCourse({ patient: { familyName: 'Early', number: 14 }, triage: null, day: null, week: null }),
  ];
  const names = (filter: Partial<CaseloadFilter>) =>
    filterCourses(courses, { ...EVERYBODY, ...filter }).map(({ patient }) => patient.familyName);

  it('shows everybody, in order, until somebody narrows it', () => {
    expect(names({})).toEqual(['Stopped', 'Müller', 'Fine', 'Early']);
    expect(isNarrowing(EVERYBODY)).toBeFalse();
    expect(isNarrowing({ ...EVERYBODY, text: '  ' })).toBeFalse();
    for (const filter of [
      { standings: ['fine'] },
      { triage: 'clear' },
      { stretch: 'later' },
      { text: 'a' },
      { onlyMine: true },
    ] as const) {
      expect(isNarrowing({ ...EVERYBODY, ...filter })).toBeTrue();
    }
  });

  it('shows courses with any of the kinds chosen, and those of which there is nothing to say', () => {
    expect(names({ standings: ['overdue'] })).toEqual(['Stopped', 'Müller']);
    expect(names({ standings: ['stop', 'fine'] })).toEqual(['Stopped', 'Fine', 'Early']);
  });

  it('narrows by triage, weeks, and mine', () => {
    expect(names({ triage: 'urgent' })).toEqual(['Stopped']);
    expect(names({ stretch: 'weeks_7_12' })).toEqual(['Fine']);
    expect(names({ stretch: 'before' })).toEqual(['Early']);
    expect(names({ onlyMine: true })).toEqual(['Müller']);
    expect(names({ onlyMine: true, triage: 'urgent' })).toEqual([]);
  });

  it('finds a name without its accents, in any order, or a whole number', () => {
    expect(names({ text: 'muller, zoe' })).toEqual(['Müller']);
    expect(names({ text: 'ZOE mül' })).toEqual(['Müller']);
    expect(names({ text: '12' })).toEqual(['Müller']);
    expect(names({ text: 'nobody' })).toEqual([]);
  });

  it('puts weeks into their stretch', () => {
    const stretches = [null, 1, 2, 3, 4, 5, 6, 7, 12, 13].map((week) => stretchOf({ week }));
    expect(stretches).toEqual([
      'before',
      'weeks_1_2',
      'weeks_1_2',
      'weeks_3_4',
      'weeks_3_4',
      'weeks_5_6',
      'weeks_5_6',
      'weeks_7_12',
      'weeks_7_12',
      'later',
    ]);
  });

  it('counts what each choice would show', () => {
    const count = countBy(courses, EVERYBODY, standingsOf);
    expect([count('overdue'), count('stop'), count('fine'), count('lost')]).toEqual([2, 1, 2, 0]);
    expect(countBy(courses, { ...EVERYBODY, triage: 'clear' }, standingsOf)('overdue')).toBe(1);
  });
});
