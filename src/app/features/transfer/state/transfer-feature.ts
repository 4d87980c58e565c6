import { createFeature, createReducer, on } from '@ngrx/store';
import type { Dictionary, ResearchExport } from '#contract/export';
import type { ImportBatch } from '#contract/import';
import { type Loadable, failed, idle, loading, ready, valueOf } from '../../../shared/loadable';
import { TransferApiActions, TransferPageActions } from './transfer-actions';

interface Exports {
  readonly exports: readonly ResearchExport[];
  readonly dictionary: Dictionary;
}

interface TransferState {
  readonly imports: Loadable<readonly ImportBatch[]>;
  readonly exports: Loadable<Exports>;
}

const initialState: TransferState = { imports: idle, exports: idle };

/** What was imported and exported, newest first. */
export const transferFeature = createFeature({
  name: 'transfer',
  reducer: createReducer(
    initialState,
    on(TransferPageActions.importsOpened, (state): TransferState => ({
      ...state,
      imports: loading(state.imports),
    })),
    on(TransferApiActions.importsLoaded, (state, { imports }): TransferState => ({
      ...state,
      imports: ready(imports),
    })),
    on(TransferApiActions.importsFailed, (state, { problem }): TransferState => ({
      ...state,
      imports: failed(state.imports, problem),
    })),
    on(TransferPageActions.fileImported, (state, { batch }): TransferState => ({
      ...state,
      imports: ready(first(batch, valueOf(state.imports) ?? [])),
    })),
    on(TransferPageActions.exportsOpened, (state): TransferState => ({
      ...state,
      exports: loading(state.exports),
    })),
    on(TransferApiActions.exportsLoaded, (state, { exports, dictionary }): TransferState => ({
      ...state,
      exports: ready({ exports, dictionary }),
    })),
    on(TransferApiActions.exportsFailed, (state, { problem }): TransferState => ({
      ...state,
      exports: failed(state.exports, problem),
    })),
    on(TransferPageActions.exportLocked, (state, { locked }): TransferState => {
      const before = valueOf(state.exports);
      return before
        ? { ...state, exports: ready({ ...before, exports: first(locked, before.exports) }) }
        : state;
    }),
  ),
});

/** The newest, then the others; the same again is no second one. */
function first<Item extends { readonly id: string }>(newest: Item, others: readonly Item[]): readonly Item[] {
  return others.some(({ id }) => id === newest.id) ? others : [newest, ...others];
}
