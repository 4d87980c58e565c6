/** Limits in the unit of what was estimated; lower ≤ upper. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The share of such intervals that hold the true value, unless a caller asks for another. */
export const LEVEL = 0.95;

/** Throws a RangeError for a number outside its range, the ends excluded. */
export function assertBetween(value: number, lower: number, upper: number, name: string): void {
  if (!(value > lower && value < upper)) {
    throw new RangeError(`${name} must be between ${lower} and ${upper}, not ${value}`);
  }
}
