import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { PlanVersion, PlanView } from '#contract/plan';
import type { Problem } from '#contract/problem';
import { type Loadable, failed, idle, loading, problemOf, ready, valueOf } from '../../../shared/loadable';
import { PlanApiActions, PlanPageActions } from './plan-actions';

interface PlanState {
  readonly view: Loadable<PlanView>;
  /** What is on its way to the server. */
  readonly submitting: 'draft' | 'signature' | null;
  /** What was last stored from this page. */
  readonly stored: 'draft' | 'signature' | null;
  /** Why the last draft or signature was not stored. */
  readonly saveProblem: Problem | null;
}

const initialState: PlanState = { view: idle, submitting: null, stored: null, saveProblem: null };

export const planFeature = createFeature({
  name: 'plan',
  reducer: createReducer(
    initialState,
    on(PlanPageActions.opened, (state, { courseId }): PlanState => {
      // Another course's plan must never stand on this page, not even while loading.
      const isSame = valueOf(state.view)?.courseId === courseId;
      return { ...initialState, view: loading(isSame ? state.view : idle) };
    }),
    on(PlanPageActions.retried, (state): PlanState => ({ ...state, view: loading(state.view) })),
    on(PlanPageActions.left, (): PlanState => initialState),
    on(PlanPageActions.problemDismissed, (state): PlanState => ({ ...state, saveProblem: null })),
    on(PlanPageActions.draftSubmitted, (state): PlanState => ({
      ...state,
      submitting: 'draft',
      stored: null,
      saveProblem: null,
    })),
    on(PlanPageActions.signConfirmed, (state): PlanState => ({
      ...state,
      submitting: 'signature',
      stored: null,
      saveProblem: null,
    })),
    on(PlanApiActions.loaded, (state, { view }): PlanState => ({ ...state, view: ready(view) })),
    on(PlanApiActions.loadFailed, (state, { problem }): PlanState => ({
      ...state,
      view: failed(state.view, problem),
    })),
    on(PlanApiActions.draftSaved, (state, { version }): PlanState => ({
      ...state,
      view: withVersion(state.view, version),
      submitting: null,
      stored: 'draft',
    })),
    on(PlanApiActions.signed, (state, { version }): PlanState => ({
      ...state,
      view: withVersion(state.view, version),
      submitting: null,
      stored: 'signature',
    })),
    on(PlanApiActions.saveFailed, (state, { problem }): PlanState => ({
      ...state,
      // A conflict brings the version that was saved meanwhile.
      view: isConflict(problem) ? withVersion(state.view, problem.current) : state.view,
      submitting: null,
      saveProblem: problem,
    })),
  ),
  extraSelectors: ({ selectView }) => ({
    /** The plan as last loaded, or null. */
    selectShownView: createSelector(selectView, valueOf),
    selectLoadProblem: createSelector(selectView, problemOf),
  }),
});

/** The view with a version that was just stored; the rules' part is as it was. */
function withVersion(view: Loadable<PlanView>, version: PlanVersion): Loadable<PlanView> {
  const shown = valueOf(view);
  if (shown?.courseId !== version.courseId) return view;
  // What was signed just now was checked against the record of today.
  return version.status === 'signed'
    ? ready({ ...shown, current: version, signed: version, checkAgain: [] })
    : ready({ ...shown, current: version });
}

function isConflict(problem: Problem): problem is Problem & { readonly current: PlanVersion } {
  return problem.type === '/problems/version-conflict' && problem.current !== undefined;
}
