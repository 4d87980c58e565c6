/** What a chart of scores shows, in data alone: nothing here knows of pixels or of the library that draws. */
export interface ScoreChartModel {
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  /** Drawn in this order; the first lies on top. */
  readonly lines: readonly ChartLine[];
  /** Ranges of the score, behind everything. */
  readonly bands: readonly ChartBand[];
  /** Levels of the score across the chart. */
  readonly levels: readonly ChartLevel[];
  /** Places on the horizontal axis. */
  readonly marks: readonly number[];
}

export interface ChartAxis {
  readonly min: number;
  readonly max: number;
  readonly title: string;
  readonly ticks: readonly ChartTick[];
}

export interface ChartTick {
  readonly at: number;
  readonly label: string;
}

/** A line differs from the others by colour, stroke and marker together, never by colour alone. */
export interface ChartLine {
  readonly label: string;
  readonly series: 1 | 2 | 3;
  readonly stroke: 'solid' | 'dashed' | 'dotted';
  readonly marker: 'circle' | 'square' | 'triangle';
  readonly isThick: boolean;
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly x: number;
  /** Null where nothing is known: no point, and the line is broken. */
  readonly y: number | null;
  /** Not measured but worked out; drawn hollow. */
  readonly isHollow: boolean;
  /** Printed above the point. */
  readonly label: string | null;
  /** Said on pointing at it. */
  readonly tip: string;
}

export interface ChartBand {
  readonly from: number;
  readonly to: number;
  readonly tone: 'good' | 'between';
  readonly label: string;
  /** Where there is no room for the label. */
  readonly shortLabel: string;
}

export interface ChartLevel {
  readonly at: number;
  /** Where it begins on the horizontal axis. */
  readonly from: number;
  readonly tone: 'goal' | 'quiet';
  readonly label: string | null;
}
