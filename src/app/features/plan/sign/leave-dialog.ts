import { Component, type ElementRef, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** Asks before unsaved changes are left behind. */
@Component({
  selector: 'pl-leave-dialog',
  imports: [MatButton],
  template: `
    <dialog #dialog aria-labelledby="plan-leave-title" (close)="answer(false)">
      <h2 id="plan-leave-title">Leave without saving?</h2>
      <p>The changes to this plan are not saved yet.</p>
      <div class="pl-actions">
        <button matButton="filled" type="button" (click)="answer(false)">Stay here</button>
        <button matButton type="button" (click)="answer(true)">Leave without saving</button>
      </div>
    </dialog>
  `,
  styleUrl: './sign-dialog.scss',
})
export class LeaveDialog {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  #resolve: (mayLeave: boolean) => void = () => undefined;

  /** True when the changes may be left behind. */
  ask(): Promise<boolean> {
    this.#resolve(false);
    this.dialog().nativeElement.showModal();
    return new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  protected answer(mayLeave: boolean): void {
    this.#resolve(mayLeave);
    this.dialog().nativeElement.close();
  }
}
