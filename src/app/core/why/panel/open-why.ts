import type { Injector } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import type { WhySubject } from '../why-subject';
import { WhyPanel } from './why-panel';

/** Shows the panel; the focus goes back to what opened it. */
export function openWhy(injector: Injector, subject: WhySubject, opener: HTMLElement): void {
  const config = Object.assign(new MatDialogConfig<WhySubject>(), {
    data: subject,
    restoreFocus: opener,
    // So that it is read from the top.
    autoFocus: 'first-heading',
    width: '46rem',
    maxWidth: 'calc(100vw - 1.5rem)',
    maxHeight: 'calc(100dvh - 1.5rem)',
  });
  injector.get(MatDialog).open(WhyPanel, config);
}
