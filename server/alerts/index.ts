export { listAnsweredSigns } from './alert-repository.ts';
export { raiseAlert } from './raise-alert.ts';
