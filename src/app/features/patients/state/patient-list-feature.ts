import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { CourseStage, PatientPage, PatientRow } from '#contract/patient';
import { type Loadable, failed, idle, loading, ready, valueOf } from '../../../shared/loadable';
import { PatientListApiActions, PatientListPageActions } from './patient-list-actions';

interface PatientListState {
  readonly text: string;
  readonly stage: CourseStage | null;
  readonly page: Loadable<PatientPage>;
  readonly isLoadingMore: boolean;
}

const initialState: PatientListState = { text: '', stage: null, page: idle, isLoadingMore: false };

/** The list of patients: what is looked for, and what has been found so far. */
export const patientListFeature = createFeature({
  name: 'patientList',
  reducer: createReducer(
    initialState,
    on(PatientListPageActions.opened, PatientListPageActions.retried, searching),
    on(
      PatientListPageActions.searchTyped,
      PatientListPageActions.searchSubmitted,
      (state, { text }): PatientListState => ({ ...searching(state), text }),
    ),
    on(PatientListPageActions.stageChosen, (state, { stage }): PatientListState => ({
      ...searching(state),
      stage,
    })),
    on(PatientListPageActions.moreClicked, (state): PatientListState => ({
      ...searching(state),
      isLoadingMore: true,
    })),
    on(PatientListApiActions.found, (state, { page, offset }): PatientListState => ({
      ...state,
      page: ready(offset === 0 ? page : append(valueOf(state.page)?.rows ?? [], page)),
      isLoadingMore: false,
    })),
    on(PatientListApiActions.searchFailed, (state, { problem }): PatientListState => ({
      ...state,
      page: failed(state.page, problem),
      isLoadingMore: false,
    })),
  ),
  extraSelectors: ({ selectPage, selectText, selectStage }) => ({
    /** What was found last, or null. */
    selectShownPage: createSelector(selectPage, valueOf),
    selectQuery: createSelector(selectText, selectStage, (text, stage) => ({ text, stage })),
  }),
});

function searching(state: PatientListState): PatientListState {
  return { ...state, page: loading(state.page), isLoadingMore: false };
}

/** A patient registered meanwhile moves the others along: none is listed twice. */
function append(before: readonly PatientRow[], { rows, total }: PatientPage): PatientPage {
  const known = new Set(before.map(({ id }) => id));
  return { rows: [...before, ...rows.filter(({ id }) => !known.has(id))], total };
}
