import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Icon } from '../../../shared/ui/icon/icon';
import type { WhySubject } from '../why-subject';
import { explain } from './explain';

/** The ground an answer of the rules stands on: rules, evidence for and against, sources and how each was checked. */
@Component({
  selector: 'pl-why-panel',
  imports: [Icon, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  templateUrl: './why-panel.html',
  styleUrl: './why-panel.scss',
})
export class WhyPanel {
  protected readonly shown = explain(inject<WhySubject>(MAT_DIALOG_DATA));
}
