/** Means with their intervals over weeks, in data alone. */
export interface IntervalChartModel {
  readonly weeks: readonly number[];
  /** The scale runs from 0 to here. */
  readonly max: number;
  readonly title: string;
  /** Drawn in this order, the last on top. */
  readonly lines: readonly IntervalLine[];
}

/** A line differs from the others by colour, stroke and marker together, never by colour alone. */
export interface IntervalLine {
  readonly label: string;
  readonly series: 1 | 2 | 3;
  readonly stroke: 'solid' | 'dashed' | 'dotted';
  readonly marker: 'circle' | 'square' | 'triangle' | 'diamond';
  readonly points: readonly IntervalPoint[];
}

export interface IntervalPoint {
  readonly week: number;
  /** Null where it is not known or not shown: no point, and the line is broken. */
  readonly mean: number | null;
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** Not measured but worked out; drawn hollow. */
  readonly isHollow: boolean;
}
