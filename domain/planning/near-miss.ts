/** Words up to this length are too short for two slips: "name" is not a misspelled "age". */
const SHORT_WORD = 5;

/**
 * The candidate a misspelled word most likely meant, case and separators aside; null when none is near: one letter off
 * in a short word, two in a longer one.
 */
export function findNearMiss(word: string, candidates: readonly string[]): string | null {
  const plain = simplify(word);
  const slips = plain.length <= SHORT_WORD ? [0, 1] : [0, 1, 2];
  for (const most of slips) {
    const near = candidates.find((candidate) => isWithin(plain, simplify(candidate), most));
    if (near !== undefined) return near;
  }
  return null;
}

function simplify(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Whether so many letters added, left out or changed make one word the other (Levenshtein distance). */
function isWithin(one: string, other: string, most: number): boolean {
  if (most < 0) return false;
  if (one === other) return true;
  const [oneRest, otherRest] = [one.slice(1), other.slice(1)];
  if (one.at(0) === other.at(0)) return isWithin(oneRest, otherRest, most);
  return (
    isWithin(oneRest, otherRest, most - 1) ||
    isWithin(oneRest, other, most - 1) ||
    isWithin(one, otherRest, most - 1)
  );
}
