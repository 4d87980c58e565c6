import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  type MatDialog,
  MatDialogActions,
  MatDialogClose,
  MatDialogConfig,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { firstValueFrom } from 'rxjs';

/** What is about to be done, and what it will mean. */
export interface ReasonQuestion {
  readonly title: string;
  readonly text: string;
  /** On the button that does it. */
  readonly action: string;
}

/** Asks why, before something of the record is put right. The reason is kept with it. */
@Component({
  selector: 'pl-reason-dialog',
  imports: [
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatFormField,
    MatInput,
    MatLabel,
  ],
  template: `
    <form novalidate (submit)="$event.preventDefault(); send()">
      <h2 matDialogTitle>{{ question.title }}</h2>
      <mat-dialog-content>
        <p>{{ question.text }}</p>
        <mat-form-field>
          <mat-label>Why?</mat-label>
          <input
            #why
            matInput
            cdkFocusInitial
            maxlength="400"
            autocomplete="off"
            (input)="reason.set(why.value)"
          />
        </mat-form-field>
        @if (isMissing()) {
          <p role="alert">Please give the reason; it is kept in the record.</p>
        }
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button matButton type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="submit">{{ question.action }}</button>
      </mat-dialog-actions>
    </form>
  `,
  styles: 'mat-form-field { width: 100%; }',
})
export class ReasonDialog {
  readonly #dialog = inject<MatDialogRef<ReasonDialog, string>>(MatDialogRef);
  protected readonly question = inject<ReasonQuestion>(MAT_DIALOG_DATA);
  protected readonly reason = signal('');
  protected readonly isMissing = signal(false);

  protected send(): void {
    const reason = this.reason().trim();
    this.isMissing.set(reason === '');
    if (reason !== '') this.#dialog.close(reason);
  }
}

/** The reason, or null when the person thought better of it. */
export async function askReason(dialog: MatDialog, question: ReasonQuestion): Promise<string | null> {
  const config = Object.assign(new MatDialogConfig<ReasonQuestion>(), { data: question, maxWidth: '32rem' });
  const asked = dialog.open<ReasonDialog, ReasonQuestion, string>(ReasonDialog, config);
  return (await firstValueFrom(asked.afterClosed())) ?? null;
}
