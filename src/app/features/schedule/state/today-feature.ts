import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { Problem } from '#contract/problem';
import type { TodayView } from '#contract/schedule';
import { type Loadable, failed, idle, loading, ready, valueOf } from '../../../shared/loadable';
import { TodayApiActions, TodayPageActions } from './today-actions';

interface TodayState {
  readonly view: Loadable<TodayView>;
  readonly isSaving: boolean;
  readonly saveProblem: Problem | null;
}

const initialState: TodayState = { view: idle, isSaving: false, saveProblem: null };

/** What the clinic has before it today. */
export const todayFeature = createFeature({
  name: 'today',
  reducer: createReducer(
    initialState,
    on(TodayPageActions.opened, TodayPageActions.retried, (state): TodayState => ({
      ...state,
      view: loading(state.view),
    })),
    on(TodayApiActions.loaded, (state, { view }): TodayState => ({ ...state, view: ready(view) })),
    on(TodayApiActions.loadFailed, (state, { problem }): TodayState => ({
      ...state,
      view: failed(state.view, problem),
    })),
    on(TodayPageActions.changeSubmitted, (state): TodayState => ({
      ...state,
      isSaving: true,
      saveProblem: null,
    })),
    on(TodayApiActions.changed, (state): TodayState => ({ ...state, isSaving: false })),
    on(TodayApiActions.changeFailed, (state, { problem }): TodayState => ({
      ...state,
      isSaving: false,
      saveProblem: problem,
    })),
  ),
  extraSelectors: ({ selectView }) => ({ selectShownView: createSelector(selectView, valueOf) }),
});
