import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';

/** Asks whether to leave with unsaved changes. Staying comes first. */
@Component({
  selector: 'pl-leave-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Leave without saving?</h2>
    <mat-dialog-content>
      {{ unsaved === 1 ? '1 change is' : unsaved + ' changes are' }} not saved and would be lost.
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="filled" type="button" [matDialogClose]="false">Stay here</button>
      <button matButton type="button" [matDialogClose]="true">Leave without saving</button>
    </mat-dialog-actions>
  `,
})
export class LeaveDialog {
  protected readonly unsaved = inject<number>(MAT_DIALOG_DATA);
}
