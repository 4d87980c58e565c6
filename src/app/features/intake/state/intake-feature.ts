import { createFeature, createReducer, createSelector, on } from '@ngrx/store';
import type { ExaminationVersion, IntakeVersion, IntakeView } from '#contract/intake';
import { type Loadable, failed, idle, loading, ready, valueOf } from '../../../shared/loadable';
import {
  ExaminationPageActions,
  IntakeApiActions,
  IntakePageActions,
  ReadingPageActions,
} from './intake-actions';
import { type Saving, notSaving } from './saving';

interface IntakeState {
  readonly courseId: string | null;
  readonly view: Loadable<IntakeView>;
  readonly intakeSaving: Saving<IntakeVersion>;
  readonly examinationSaving: Saving<ExaminationVersion>;
}

const initialState: IntakeState = {
  courseId: null,
  view: idle,
  intakeSaving: notSaving,
  examinationSaving: notSaving,
};

/** The intake and examination of the course that is open, as the server has them. */
export const intakeFeature = createFeature({
  name: 'intake',
  reducer: createReducer(
    initialState,
    on(
      IntakePageActions.opened,
      IntakePageActions.retried,
      ExaminationPageActions.opened,
      ExaminationPageActions.retried,
      ReadingPageActions.opened,
      ReadingPageActions.retried,
      (state, { courseId }): IntakeState => ({
        ...initialState,
        courseId,
        // The answers of one course never stand on the page of another.
        view: loading(state.courseId === courseId ? state.view : idle),
      }),
    ),
    on(IntakeApiActions.loaded, IntakeApiActions.intakeMarked, (state, { view }): IntakeState =>
      view.courseId === state.courseId ? { ...state, view: ready(view) } : state,
    ),
    on(IntakeApiActions.loadFailed, (state, { courseId, problem }): IntakeState =>
      courseId === state.courseId ? { ...state, view: failed(state.view, problem) } : state,
    ),

    on(IntakePageActions.saveClicked, (state): IntakeState => ({
      ...state,
      intakeSaving: { state: 'saving' },
    })),
    on(IntakeApiActions.intakeSaved, (state, { intake }): IntakeState =>
      intake.courseId === state.courseId
        ? { ...withView(state, { intake, triage: intake.triage }), intakeSaving: notSaving }
        : state,
    ),
    on(IntakeApiActions.intakeSaveFailed, (state, { problem }): IntakeState => ({
      ...state,
      intakeSaving: { state: 'failed', problem },
    })),
    on(
      IntakeApiActions.intakeConflicted,
      IntakePageActions.draftOutdated,
      (state, { current }): IntakeState => ({
        ...state,
        intakeSaving: { state: 'conflict', current },
      }),
    ),
    on(IntakePageActions.conflictSettled, (state, { current }): IntakeState => ({
      ...withView(state, { intake: current }),
      intakeSaving: notSaving,
    })),

    on(ExaminationPageActions.saveClicked, (state): IntakeState => ({
      ...state,
      examinationSaving: { state: 'saving' },
    })),
    on(IntakeApiActions.examinationSaved, (state, { examination }): IntakeState =>
      examination.courseId === state.courseId
        ? { ...withView(state, { examination }), examinationSaving: notSaving }
        : state,
    ),
    on(IntakeApiActions.examinationSaveFailed, (state, { problem }): IntakeState => ({
      ...state,
      examinationSaving: { state: 'failed', problem },
    })),
    on(
      IntakeApiActions.examinationConflicted,
      ExaminationPageActions.draftOutdated,
      (state, { current }): IntakeState => ({
        ...state,
        examinationSaving: { state: 'conflict', current },
      }),
    ),
    on(ExaminationPageActions.conflictSettled, (state, { current }): IntakeState => ({
      ...withView(state, { examination: current }),
      examinationSaving: notSaving,
    })),
  ),
  extraSelectors: ({ selectView }) => ({
    /** The intake and examination as last loaded or saved, or null. */
    selectShownView: createSelector(selectView, valueOf),
  }),
});

function withView(state: IntakeState, change: Partial<IntakeView>): IntakeState {
  const view = valueOf(state.view);
  return view === null ? state : { ...state, view: ready({ ...view, ...change }) };
}
