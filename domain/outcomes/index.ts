export * from './change.ts';
export * from './check-in-dues.ts';
export * from './check-ins.ts';
export * from './days.ts';
export * from './rmdq.ts';
export * from './trial-arms.ts';
export * from './responses.ts';
export * from './trial-population.ts';
