export * from './answers.ts';
export * from './facts.ts';
export * from './result.ts';
