/** Fewer patients than this are no group: their mean says more of chance and of single people than of care. */
export const LEAST_SHOWN = 10;

export type GroupShown = 'shown' | 'empty' | 'too_few' | 'rest_too_few';

/**
 * Whether a group may be shown, of all courses of the same days. A group that leaves out only a few is not shown
 * either: whoever took it from the whole would have those few.
 */
export function groupShown(courses: number, all: number): GroupShown {
  if (courses === 0) return 'empty';
  if (courses < LEAST_SHOWN) return 'too_few';
  const rest = all - courses;
  return rest > 0 && rest < LEAST_SHOWN ? 'rest_too_few' : 'shown';
}
