export * from './cancelled-by-closing.ts';
export * from './clock-times.ts';
export * from './instants.ts';
export * from './opening-hours.ts';
export * from './propose-visits.ts';
export * from './reevaluations.ts';
export * from './visits-per-week.ts';
export * from './week-tally.ts';
