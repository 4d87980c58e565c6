/** Words up to this length are too short for two slips: "name" is not a misspelled "age". */
const SHORT_WORD = 5;

/**
 * The candidate a misspelled word most likely meant, case and separators aside; null when none is near: one letter off
 * in a short word, two in a longer one.
 */
export function findNearMiss(word: string, candidates: readonly string[]): string | null {
  const plain = simplify(word);
  let best: string | null = null;
  let fewest = plain.length <= SHORT_WORD ? 2 : 3;
  for (const candidate of candidates) {
    const distance = countEdits(plain, simplify(candidate));
    if (distance < fewest) [best, fewest] = [candidate, distance];
  }
  return best;
}

function simplify(word: string): string {
  return word.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Levenshtein distance. */
function countEdits(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return 3;
  let previous = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const substituted = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
