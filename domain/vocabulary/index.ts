export * from './answers.ts';
export * from './findings.ts';
export * from './instruments.ts';
export * from './modalities.ts';
export * from './outputs.ts';
export * from './red-flags.ts';
