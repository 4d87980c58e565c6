export { isRecordId } from './is-record-id';
export { PatientFrameActions, PatientRecordActions } from './patient-context-actions';
export * as patientContextEffects from './patient-context-effects';
export { patientContextFeature } from './patient-context-feature';
