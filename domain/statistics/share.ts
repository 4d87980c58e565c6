import { LEVEL, type Interval } from './interval.ts';
import { normalQuantile } from './normal.ts';

/**
 * Wilson's score interval of a share, 0 to 1: count of total, also for 0 and all of them. Null when nobody was counted.
 * Level between 0 and 1, 0.95 unless said. Source: Wilson 1927; no correction for continuity (Newcombe 1998, method 3).
 * Throws a RangeError unless both are whole numbers with 0 ≤ count ≤ total.
 */
export function shareInterval(count: number, total: number, level = LEVEL): Interval | null {
  if (!Number.isInteger(count) || !Number.isInteger(total) || count < 0 || count > total) {
    throw new RangeError(`${count} of ${total} is not a share`);
  }
  if (total === 0) return null;
  const share = count / total;
  const z = normalQuantile((1 + level) / 2);
  const weight = (z * z) / total;
  const middle = (share + weight / 2) / (1 + weight);
  const half = Math.sqrt((share * (1 - share)) / total + weight / (4 * total)) * (z / (1 + weight));
  // Rounding must not push a share of 0 or 1 out of its own interval.
  return Object.freeze({
    lower: Math.min(share, Math.max(0, middle - half)),
    upper: Math.max(share, Math.min(1, middle + half)),
  });
}
