import { createFeature, createReducer, on } from '@ngrx/store';
import type { OpeningHoursView } from '#contract/schedule';
import { type Loadable, failed, idle, loading, ready } from '../../../shared/loadable';
import { OpeningHoursApiActions, OpeningHoursPageActions } from './opening-hours-actions';

interface OpeningHoursState {
  readonly view: Loadable<OpeningHoursView>;
}

const initialState: OpeningHoursState = { view: idle };

/** When the clinic sees patients. */
export const openingHoursFeature = createFeature({
  name: 'openingHours',
  reducer: createReducer(
    initialState,
    on(OpeningHoursPageActions.opened, OpeningHoursPageActions.retried, (state): OpeningHoursState => ({
      view: loading(state.view),
    })),
    on(
      OpeningHoursApiActions.loaded,
      OpeningHoursApiActions.saved,
      (_state, { view }): OpeningHoursState => ({ view: ready(view) }),
    ),
    on(OpeningHoursApiActions.loadFailed, (state, { problem }): OpeningHoursState => ({
      view: failed(state.view, problem),
    })),
  ),
});
