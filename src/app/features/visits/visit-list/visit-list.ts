import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { Visit } from '#contract/visit';
import { MomentPipe, PlainDatePipe } from '../../../core/format/pipes';
import { VisitEntry } from './visit-entry';

/** The visits of a course, newest first: what was amended and what was entered in error stay to be read. */
@Component({
  selector: 'pl-visit-list',
  imports: [MatButton, MomentPipe, PlainDatePipe, VisitEntry],
  templateUrl: './visit-list.html',
  styleUrl: './visit-list.scss',
})
export class VisitList {
  readonly visits = input.required<readonly Visit[]>();
  readonly mayWrite = input.required<boolean>();
  readonly isBusy = input.required<boolean>();
  readonly amended = output<Visit>();
  readonly markedInError = output<Visit>();
}
