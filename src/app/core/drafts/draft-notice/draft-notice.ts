import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Store } from '@ngrx/store';
import { Icon } from '../../../shared/ui/icon/icon';
import { sessionFeature } from '../../session';
import { ageWords } from '../draft-words';
import { DiscardDialog } from './discard-dialog';

/** Says that unsaved answers are back, from when they are, and offers to discard them. */
@Component({
  selector: 'pl-draft-notice',
  imports: [Icon, MatButton],
  template: `
    <section class="pl-notice" data-tone="info" role="status" aria-label="Unsaved answers">
      <pl-icon name="info" />
      <p>
        <strong>You have unsaved answers from {{ age() }}.</strong> They are back in the form below.
      </p>
      <div class="pl-actions">
        <button matButton="outlined" type="button" (click)="continued.emit()">Continue</button>
        <button matButton type="button" (click)="askToDiscard()">Discard</button>
      </div>
    </section>
  `,
})
export class DraftNotice {
  /** UTC instant of the last keystroke. */
  readonly typedAt = input.required<string>();
  readonly continued = output();
  readonly discarded = output();

  readonly #dialog = inject(MatDialog);
  readonly #clinic = inject(Store).selectSignal(sessionFeature.selectClinic);
  protected readonly age = computed(() =>
    ageWords(this.typedAt(), new Date(), this.#clinic()?.locale ?? 'en-US'),
  );

  protected askToDiscard(): void {
    this.#dialog
      .open<DiscardDialog, undefined, boolean>(DiscardDialog)
      .afterClosed()
      .subscribe((isSure) => {
        if (isSure === true) this.discarded.emit();
      });
  }
}
