import { inject } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import type { CanDeactivateFn } from '@angular/router';
import { Store } from '@ngrx/store';
import { map } from 'rxjs';
import { sessionFeature } from '../../../core/session';
import { LeaveDialog, type Leaving } from './leave-dialog';

/** A page with work that would be lost by leaving it. */
export interface HasUnsavedChanges {
  /** How many answers are not saved. */
  readonly unsaved: () => number;
  /** Whether they are kept as a draft, to be gone on with later. */
  readonly isDraftKept: () => boolean;
}

/** Asks before leaving, and only when something really is unsaved. */
export const warnOfUnsaved: CanDeactivateFn<HasUnsavedChanges> = (page) => {
  const unsaved = page.unsaved();
  const hasSignedOut = inject(Store).selectSignal(sessionFeature.selectSession)() === null;
  // Signing out has said what becomes of the draft.
  if (unsaved === 0 || hasSignedOut) return true;
  const data: Leaving = { unsaved, isKept: page.isDraftKept() };
  return inject(MatDialog)
    .open<LeaveDialog, Leaving, boolean>(LeaveDialog, Object.assign(new MatDialogConfig<Leaving>(), { data }))
    .afterClosed()
    .pipe(map((leaves) => leaves === true));
};
