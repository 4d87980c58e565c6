import type { CaseloadCourse } from '#contract/caseload';
import { type TriageLevel, type WorryKind } from '#domain/vocabulary';

/** Where a course stands in its weeks. */
export const STRETCHES = ['before', 'weeks_1_2', 'weeks_3_4', 'weeks_5_6', 'weeks_7_12', 'later'] as const;
export type Stretch = (typeof STRETCHES)[number];

/** A kind of worry, or none. */
export type Standing = WorryKind | 'fine';

/** Whom of the caseload somebody wants to see. */
export interface CaseloadFilter {
  /** Courses with any of these; empty is all. */
  readonly standings: readonly Standing[];
  readonly triage: TriageLevel | null;
  readonly stretch: Stretch | null;
  /** Part of a name, or a patient number. */
  readonly text: string;
  readonly onlyMine: boolean;
}

export const EVERYBODY: CaseloadFilter = {
  standings: [],
  triage: null,
  stretch: null,
  text: '',
  onlyMine: false,
};

/** Whether a filter leaves anybody out. */
export function isNarrowing({ standings, triage, stretch, text, onlyMine }: CaseloadFilter): boolean {
  return standings.length > 0 || triage !== null || stretch !== null || text.trim() !== '' || onlyMine;
}

/** The courses a filter lets through, in their order. */
export function filterCourses(
  courses: readonly CaseloadCourse[],
  { standings, triage, stretch, text, onlyMine }: CaseloadFilter,
): readonly CaseloadCourse[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return courses.filter(
    (course) =>
      (standings.length === 0 || standingsOf(course).some((each) => standings.includes(each))) &&
      (triage === null || course.triage === triage) &&
      (stretch === null || stretchOf(course) === stretch) &&
      (!onlyMine || course.isMine) &&
      isNamed(course, words),
  );
}

/** How many courses each kind would show, with the rest of the filter as it is. */
export function countBy<Key>(
  courses: readonly CaseloadCourse[],
  filter: CaseloadFilter,
  keysOf: (course: CaseloadCourse) => readonly Key[],
): (key: Key) => number {
  const counts = new Map<Key, number>();
  for (const key of filterCourses(courses, filter).flatMap(keysOf))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key) => counts.get(key) ?? 0;
}

/** Each kind of worry once, or that there is none. */
export function standingsOf({ worries }: Pick<CaseloadCourse, 'worries'>): readonly Standing[] {
  return worries.length === 0 ? ['fine'] : worries.map(({ kind }) => kind);
}

export function stretchOf({ week }: Pick<CaseloadCourse, 'week'>): Stretch {
  if (week === null) return 'before';
  if (week <= 2) return 'weeks_1_2';
  if (week <= 4) return 'weeks_3_4';
  if (week <= 6) return 'weeks_5_6';
  return week <= 12 ? 'weeks_7_12' : 'later';
}

function isNamed({ patient }: CaseloadCourse, words: readonly string[]): boolean {
  const name = fold(`${patient.familyName} ${patient.givenName}`);
  return words.every((word) => name.includes(word) || String(patient.number) === word);
}

/** Lower case and without diacritics: "Müller" is found by "muller". */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(',', ' ');
}
