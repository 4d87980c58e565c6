import { inject } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import type { CanDeactivateFn } from '@angular/router';
import { map } from 'rxjs';
import { LeaveDialog } from './leave-dialog';

/** A page with work that would be lost by leaving it. */
export interface HasUnsavedChanges {
  /** How many answers are not saved. */
  readonly unsaved: () => number;
}

/** Asks before leaving, and only when something really is unsaved. */
export const warnOfUnsaved: CanDeactivateFn<HasUnsavedChanges> = (page) => {
  const unsaved = page.unsaved();
  if (unsaved === 0) return true;
  return inject(MatDialog)
    .open<LeaveDialog, number, boolean>(
      LeaveDialog,
      Object.assign(new MatDialogConfig<number>(), { data: unsaved }),
    )
    .afterClosed()
    .pipe(map((leaves) => leaves === true));
};
