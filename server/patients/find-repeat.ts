import { ProblemError } from '../http/problem.ts';

interface CourseVersion {
  readonly courseId: string;
  readonly version: number;
}

/**
 * Whether a version that is to be saved has been saved already by the same request: then that version, else null.
 * Throws version-conflict, with the newest version, when the write rests on another one, and already-exists when its
 * id stands for another record.
 */
export function findRepeat<V extends CourseVersion>(
  write: { readonly courseId: string; readonly basedOn: number },
  { sameId, newest }: { readonly sameId: V | null; readonly newest: V | null },
  isSameRequest: (version: V) => boolean,
): V | null {
  // Later than the next where a version between was entered in error.
  const isOwn = sameId?.courseId === write.courseId && sameId.version > write.basedOn;
  if (sameId && isOwn && isSameRequest(sameId)) return sameId;
  if ((newest?.version ?? 0) !== write.basedOn)
    throw new ProblemError('version-conflict', { current: newest });
  if (sameId) {
    throw new ProblemError('already-exists', { detail: 'This id stands for another record; start again.' });
  }
  return null;
}
