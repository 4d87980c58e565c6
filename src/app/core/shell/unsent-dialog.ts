import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';

/** Asks whether to sign out although the server could not take what was typed. Staying comes first. */
@Component({
  selector: 'pl-unsent-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Some unsaved answers could not be sent</h2>
    <mat-dialog-content>
      They stay on this device, locked, and are back when you sign in here again. Nobody else can read them.
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton="filled" type="button" [matDialogClose]="false">Stay signed in</button>
      <button matButton type="button" [matDialogClose]="true">Sign out</button>
    </mat-dialog-actions>
  `,
})
export class UnsentDialog {}
