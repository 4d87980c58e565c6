import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { Problem } from '#contract/problem';
import type { Visit, VisitsView } from '#contract/visit';
import { type Loadable, failed, idle, loading, ready, valueOf } from '../../../shared/loadable';
import { VisitsApiActions, VisitsPageActions } from './visits-actions';

interface VisitsState {
  readonly view: Loadable<VisitsView>;
  readonly isSaving: boolean;
  readonly saveProblem: Problem | null;
  /** The visit that was signed last, until the form is opened again. */
  readonly saved: Visit | null;
}

const initialState: VisitsState = { view: idle, isSaving: false, saveProblem: null, saved: null };

/** The visits of the one course whose page is open. */
export const visitsFeature = createFeature({
  name: 'visits',
  reducer: createReducer(
    initialState,
    on(VisitsPageActions.opened, (state, { courseId }): VisitsState => ({
      ...initialState,
      view: loading(valueOf(state.view)?.courseId === courseId ? state.view : idle),
    })),
    on(VisitsPageActions.retried, (state): VisitsState => ({ ...state, view: loading(state.view) })),
    on(VisitsPageActions.formOpened, (state): VisitsState => ({ ...state, saveProblem: null, saved: null })),
    on(VisitsPageActions.submitted, VisitsPageActions.markedInError, (state): VisitsState => ({
      ...state,
      isSaving: true,
      saveProblem: null,
    })),
    on(VisitsApiActions.loaded, (state, { view }): VisitsState => ({ ...state, view: ready(view) })),
    on(VisitsApiActions.loadFailed, (state, { problem }): VisitsState => ({
      ...state,
      view: failed(state.view, problem),
    })),
    on(VisitsApiActions.saved, (state, { visit }): VisitsState => ({
      ...state,
      isSaving: false,
      saved: visit,
    })),
    on(VisitsApiActions.marked, (state): VisitsState => ({ ...state, isSaving: false })),
    on(VisitsApiActions.saveFailed, (state, { problem }): VisitsState => ({
      ...state,
      isSaving: false,
      saveProblem: problem,
    })),
  ),
  extraSelectors: ({ selectView }) => ({ selectShownView: createSelector(selectView, valueOf) }),
});
