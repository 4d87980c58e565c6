import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';

/** What leaving would leave behind. */
export interface Leaving {
  /** How many answers are not saved. */
  readonly unsaved: number;
  /** They are kept as a draft. */
  readonly isKept: boolean;
}

/** Asks whether to leave with unsaved changes. Staying comes first. */
@Component({
  selector: 'pl-leave-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Leave without saving?</h2>
    <mat-dialog-content>
      {{ leaving.unsaved === 1 ? '1 change is' : leaving.unsaved + ' changes are' }} not saved
      @if (leaving.isKept) {
        in the record, where others see them. They are kept as your draft and will be here when you come back.
      } @else {
        and would be lost.
      }
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="filled" type="button" [matDialogClose]="false">Stay here</button>
      <button matButton type="button" [matDialogClose]="true">Leave without saving</button>
    </mat-dialog-actions>
  `,
})
export class LeaveDialog {
  protected readonly leaving = inject<Leaving>(MAT_DIALOG_DATA);
}
