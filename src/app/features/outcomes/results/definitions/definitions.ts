import { Component } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { CHECK_IN_WINDOWS, IMPORTANT_CHANGE } from '#domain/outcomes';
import { LEAST_SHOWN } from '#domain/results';
import { CHECK_IN_WEEKS } from '#domain/vocabulary';

/** What every figure of the page counts, and what it leaves out. */
@Component({
  selector: 'pl-definitions',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  templateUrl: './definitions.html',
})
export class Definitions {
  protected readonly least = LEAST_SHOWN;
  protected readonly important = IMPORTANT_CHANGE;
  protected readonly windows = CHECK_IN_WEEKS.map((week) => {
    const { from, to } = CHECK_IN_WINDOWS[week];
    return `week ${week}: days ${from}–${to}`;
  }).join(', ');
}
