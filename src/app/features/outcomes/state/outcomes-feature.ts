import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { CheckIn, CheckInList } from '#contract/check-in';
import type { OutcomeView } from '#contract/outcome';
import type { Problem } from '#contract/problem';
import { type Loadable, failed, idle, loading, ready, valueOf } from '../../../shared/loadable';
import { CheckInsPageActions, OutcomesApiActions, OutcomesPageActions } from './outcomes-actions';

interface OutcomesState {
  readonly view: Loadable<OutcomeView>;
  readonly list: Loadable<CheckInList>;
  readonly isSaving: boolean;
  readonly saveProblem: Problem | null;
  /** The check-in that was saved last, until the form is opened again. */
  readonly saved: CheckIn | null;
}

const initialState: OutcomesState = {
  view: idle,
  list: idle,
  isSaving: false,
  saveProblem: null,
  saved: null,
};

/** Scores and check-ins of the one course whose pages are open. */
export const outcomesFeature = createFeature({
  name: 'outcomes',
  reducer: createReducer(
    initialState,
    on(OutcomesPageActions.opened, (state, { courseId }): OutcomesState => ({
      ...state,
      view: loading(ofCourse(state.view, courseId)),
    })),
    on(OutcomesPageActions.retried, (state): OutcomesState => ({ ...state, view: loading(state.view) })),
    on(OutcomesApiActions.outcomesLoaded, (state, { view }): OutcomesState => ({
      ...state,
      view: ready(view),
    })),
    on(OutcomesApiActions.outcomesLoadFailed, (state, { problem }): OutcomesState => ({
      ...state,
      view: failed(state.view, problem),
    })),
    on(CheckInsPageActions.opened, (state, { courseId }): OutcomesState => ({
      ...state,
      list: loading(ofCourse(state.list, courseId)),
      saveProblem: null,
      saved: null,
    })),
    on(CheckInsPageActions.retried, (state): OutcomesState => ({ ...state, list: loading(state.list) })),
    on(OutcomesApiActions.checkInsLoaded, (state, { list }): OutcomesState => ({
      ...state,
      list: ready(list),
    })),
    on(OutcomesApiActions.checkInsLoadFailed, (state, { problem }): OutcomesState => ({
      ...state,
      list: failed(state.list, problem),
    })),
    on(CheckInsPageActions.formOpened, (state): OutcomesState => ({
      ...state,
      saveProblem: null,
      saved: null,
    })),
    on(CheckInsPageActions.submitted, (state): OutcomesState => ({
      ...state,
      isSaving: true,
      saveProblem: null,
    })),
    on(OutcomesApiActions.checkInSaved, (state, { checkIn }): OutcomesState => ({
      ...state,
      isSaving: false,
      saved: checkIn,
    })),
    on(OutcomesApiActions.checkInSaveFailed, (state, { problem }): OutcomesState => ({
      ...state,
      isSaving: false,
      saveProblem: problem,
    })),
  ),
  extraSelectors: ({ selectView, selectList }) => ({
    selectShownView: createSelector(selectView, valueOf),
    selectShownList: createSelector(selectList, valueOf),
  }),
});

/** What was there before stays on screen only if it is of the same course. */
function ofCourse<T extends { readonly courseId: string }>(
  before: Loadable<T>,
  courseId: string,
): Loadable<T> {
  return valueOf(before)?.courseId === courseId ? before : idle;
}
