import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { Patient } from '#contract/patient';
import { type Loadable, failed, idle, loading, ready, valueOf } from '../../shared/loadable';
import { PatientContextApiActions, PatientFrameActions } from './patient-context-actions';

interface PatientContextState {
  readonly patient: Loadable<Patient>;
}

const initialState: PatientContextState = { patient: idle };

/** The one patient whose pages are open. */
export const patientContextFeature = createFeature({
  name: 'patientContext',
  reducer: createReducer(
    initialState,
    on(PatientFrameActions.opened, (state, { patientId }): PatientContextState => {
      // Another patient's banner must never stand above this one's pages, not even while loading.
      const isSame = valueOf(state.patient)?.id === patientId;
      return { patient: loading(isSame ? state.patient : idle) };
    }),
    on(PatientFrameActions.retried, (state): PatientContextState => ({ patient: loading(state.patient) })),
    on(PatientFrameActions.left, (): PatientContextState => initialState),
    on(PatientContextApiActions.loaded, (_state, { patient }): PatientContextState => ({
      patient: ready(patient),
    })),
    on(PatientContextApiActions.loadFailed, (state, { problem }): PatientContextState => ({
      patient: failed(state.patient, problem),
    })),
  ),
  extraSelectors: ({ selectPatient }) => ({
    /** The patient as last loaded, or null. */
    selectShownPatient: createSelector(selectPatient, valueOf),
  }),
});
