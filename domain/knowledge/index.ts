export * from './contraindications.ts';
export * from './red-flags.ts';
export * from './sources.ts';
export * from './triage-rules.ts';
export * from './trial.ts';
export * from './version.ts';
