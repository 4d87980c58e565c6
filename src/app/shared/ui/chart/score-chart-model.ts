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
  /** Rows of marks below the plot, on the same horizontal axis. */
  readonly strip?: readonly ChartStripRow[];
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
  /** None: the points are not joined. */
  readonly stroke: 'solid' | 'dashed' | 'dotted' | 'none';
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
  /** How far those the point stands for lay apart; drawn as a bar behind it. */
  readonly spread?: { readonly from: number; readonly to: number };
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

export interface ChartStripRow {
  /** Said at the right end of the row. */
  readonly label: string;
  readonly marks: readonly ChartMark[];
}

export interface ChartMark {
  /** On the horizontal axis. */
  readonly at: number;
  /** Hollow, filled and crossing are events of rising weight; only a crossing one reaches into the plot. */
  readonly kind: 'tick' | 'hollow' | 'filled' | 'crossing';
  /** Share of the row's height, above 0 to 1. */
  readonly height: number;
  /** Printed beside the mark; null for none. */
  readonly label: string | null;
}
