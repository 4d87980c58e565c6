import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';

/** Asks once more before unsaved answers are thrown away. Keeping them comes first. */
@Component({
  selector: 'pl-discard-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Discard the unsaved answers?</h2>
    <mat-dialog-content>They are erased for good. What was saved before stays.</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="filled" type="button" [matDialogClose]="false">Keep them</button>
      <button matButton type="button" [matDialogClose]="true">Discard</button>
    </mat-dialog-actions>
  `,
})
export class DiscardDialog {}
