import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { ResultsView } from '#contract/results';
import { type Loadable, failed, idle, loading, ready, valueOf } from '../../../../shared/loadable';
import { ResultsApiActions, ResultsPageActions } from './results-actions';

interface ResultsState {
  readonly view: Loadable<ResultsView>;
}

const initialState: ResultsState = { view: idle };

/** The clinic's results as they were asked for last. */
export const resultsFeature = createFeature({
  name: 'results',
  reducer: createReducer(
    initialState,
    // Figures of another choice never stand under the new one.
    on(ResultsPageActions.addressChanged, (): ResultsState => ({ view: loading(idle) })),
    on(ResultsPageActions.retried, ({ view }): ResultsState => ({ view: loading(view) })),
    on(ResultsApiActions.loaded, (_state, { view }): ResultsState => ({ view: ready(view) })),
    on(ResultsApiActions.loadFailed, ({ view }, { problem }): ResultsState => ({
      view: failed(view, problem),
    })),
  ),
  extraSelectors: ({ selectView }) => ({ selectShownView: createSelector(selectView, valueOf) }),
});
