/** What a spec has found; the spec fails here, not later, where it has found nothing. */
export function existing<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new Error('What the spec looks for is not there.');
  return found;
}
