import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { Problem } from '#contract/problem';
import type { ScheduleProposal, ScheduleView } from '#contract/schedule';
import { type Loadable, failed, idle, loading, ready, valueOf } from '../../../shared/loadable';
import { ScheduleApiActions, SchedulePageActions } from './schedule-actions';

interface ScheduleState {
  readonly view: Loadable<ScheduleView>;
  readonly proposal: Loadable<ScheduleProposal>;
  readonly isSaving: boolean;
  readonly saveProblem: Problem | null;
}

const initialState: ScheduleState = { view: idle, proposal: idle, isSaving: false, saveProblem: null };

/** The dates of the one course whose page is open. */
export const scheduleFeature = createFeature({
  name: 'schedule',
  reducer: createReducer(
    initialState,
    on(SchedulePageActions.opened, (state, { courseId }): ScheduleState => {
      // Another course's dates must never stand on this page, not even while loading.
      const isSame = valueOf(state.view)?.courseId === courseId;
      return { ...initialState, view: loading(isSame ? state.view : idle) };
    }),
    on(SchedulePageActions.retried, (state): ScheduleState => ({ ...state, view: loading(state.view) })),
    on(ScheduleApiActions.loaded, (state, { view }): ScheduleState => ({ ...state, view: ready(view) })),
    on(ScheduleApiActions.loadFailed, (state, { problem }): ScheduleState => ({
      ...state,
      view: failed(state.view, problem),
    })),
    on(SchedulePageActions.proposalRequested, (state): ScheduleState => ({
      ...state,
      proposal: loading(idle),
      saveProblem: null,
    })),
    on(ScheduleApiActions.proposed, (state, { proposal }): ScheduleState => ({
      ...state,
      proposal: ready(proposal),
    })),
    on(ScheduleApiActions.proposeFailed, (state, { problem }): ScheduleState => ({
      ...state,
      proposal: failed(idle, problem),
    })),
    on(SchedulePageActions.proposalDiscarded, (state): ScheduleState => ({ ...state, proposal: idle })),
    on(
      SchedulePageActions.bookingSubmitted,
      SchedulePageActions.changeSubmitted,
      SchedulePageActions.preferenceSubmitted,
      (state): ScheduleState => ({ ...state, isSaving: true, saveProblem: null }),
    ),
    on(ScheduleApiActions.booked, (state): ScheduleState => ({ ...state, isSaving: false, proposal: idle })),
    on(ScheduleApiActions.changed, ScheduleApiActions.preferred, (state): ScheduleState => ({
      ...state,
      isSaving: false,
    })),
    on(ScheduleApiActions.saveFailed, (state, { problem }): ScheduleState => ({
      ...state,
      isSaving: false,
      saveProblem: problem,
    })),
    on(SchedulePageActions.problemDismissed, (state): ScheduleState => ({ ...state, saveProblem: null })),
  ),
  extraSelectors: ({ selectView, selectProposal }) => ({
    selectShownView: createSelector(selectView, valueOf),
    selectShownProposal: createSelector(selectProposal, valueOf),
  }),
});
