import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { Dictionary, ResearchExport } from '#contract/export';
import type { ImportBatch } from '#contract/import';
import type { Problem } from '#contract/problem';

export const TransferPageActions = createActionGroup({
  source: 'Import And Export Page',
  events: {
    importsOpened: emptyProps(),
    exportsOpened: emptyProps(),
    fileImported: props<{ batch: ImportBatch }>(),
    exportLocked: props<{ locked: ResearchExport }>(),
  },
});

export const TransferApiActions = createActionGroup({
  source: 'Import And Export API',
  events: {
    importsLoaded: props<{ imports: readonly ImportBatch[] }>(),
    importsFailed: props<{ problem: Problem }>(),
    exportsLoaded: props<{ exports: readonly ResearchExport[]; dictionary: Dictionary }>(),
    exportsFailed: props<{ problem: Problem }>(),
  },
});
