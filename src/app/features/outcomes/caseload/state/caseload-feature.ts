import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { Caseload } from '#contract/caseload';
import { type Loadable, failed, idle, loading, ready, valueOf } from '../../../../shared/loadable';
import { type CaseloadFilter, EVERYBODY } from '../caseload-filter';
import { CaseloadApiActions, CaseloadPageActions } from './caseload-actions';

interface CaseloadState {
  readonly caseload: Loadable<Caseload>;
  /** Kept while a patient is looked at, so that the way back leads to the same list. */
  readonly filter: CaseloadFilter;
}

const initialState: CaseloadState = { caseload: idle, filter: EVERYBODY };

/** Every open course, the most worrying first, and whom of them the page shows. */
export const caseloadFeature = createFeature({
  name: 'caseload',
  reducer: createReducer(
    initialState,
    on(CaseloadPageActions.opened, CaseloadPageActions.retried, (state): CaseloadState => ({
      ...state,
      caseload: loading(state.caseload),
    })),
    on(CaseloadPageActions.filterChanged, (state, { filter }): CaseloadState => ({ ...state, filter })),
    on(CaseloadApiActions.loaded, (state, { caseload }): CaseloadState => ({
      ...state,
      caseload: ready(caseload),
    })),
    on(CaseloadApiActions.loadFailed, (state, { problem }): CaseloadState => ({
      ...state,
      caseload: failed(state.caseload, problem),
    })),
  ),
  extraSelectors: ({ selectCaseload }) => ({ selectShown: createSelector(selectCaseload, valueOf) }),
});
