import { inject } from '@angular/core';
import { Actions, createEffect, ofType } from '@ngrx/effects';
import { catchError, forkJoin, map, of, switchMap } from 'rxjs';
import { problemFrom } from '../../../core/http/problem-from';
import { TransferApi } from '../transfer-api';
import { TransferApiActions, TransferPageActions } from './transfer-actions';

export const loadImports = createEffect(
  (actions$ = inject(Actions), api = inject(TransferApi)) =>
    actions$.pipe(
      ofType(TransferPageActions.importsOpened),
      switchMap(() =>
        api.listImports().pipe(
          map((imports) => TransferApiActions.importsLoaded({ imports })),
          catchError((error: unknown) =>
            of(TransferApiActions.importsFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);

export const loadExports = createEffect(
  (actions$ = inject(Actions), api = inject(TransferApi)) =>
    actions$.pipe(
      ofType(TransferPageActions.exportsOpened),
      switchMap(() =>
        forkJoin({ exports: api.listExports(), dictionary: api.readDictionary() }).pipe(
          map((answer) => TransferApiActions.exportsLoaded(answer)),
          catchError((error: unknown) =>
            of(TransferApiActions.exportsFailed({ problem: problemFrom(error) })),
          ),
        ),
      ),
    ),
  { functional: true },
);
