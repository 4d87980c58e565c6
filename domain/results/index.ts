export * from './course-result.ts';
export * from './figures.ts';
export * from './responded.ts';
export * from './small-groups.ts';
export * from './tally.ts';
export * from './week-standing.ts';
export * from './compare.ts';
export * from './summarize.ts';
