export * from './answers.ts';
export { askedBeside } from './asked-beside.ts';
export { CONSENT_GAPS, type ConsentGap, consentGaps } from './consent-gaps.ts';
export { contraindicationsOf, effectOn } from './contraindications-of.ts';
export { FEVER_C, isLegPowerTested, signsFromTests, type TestResults } from './examined-signs.ts';
export type * from './facts.ts';
export { isRecord, isSame } from './is-same.ts';
export { type PatientMerge, mergeAnswers, mergeFromPatient } from './merge-answers.ts';
export { hasLegSymptom, hasLimbNerveSymptom } from './nerve-symptoms.ts';
export { noFacts } from './no-facts.ts';
export {
  isArmOnsetNeeded,
  isLegOnsetNeeded,
  openQuestions,
  openRedFlags,
  type OpenFact,
} from './open-questions.ts';
export { pregnancyRow } from './pregnancy.ts';
export { isExplained, isRaised } from './raised-flags.ts';
export { type NamedPlace, withTreated } from './treated-regions.ts';
export { withReported } from './reported.ts';
export type * from './result.ts';
export { reviewedOnly } from './reviewed.ts';
export { isStop, triage } from './triage.ts';
