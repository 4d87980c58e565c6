import { Component, type ElementRef, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** Asks before something that was typed is lost. Escape stays. */
@Component({
  selector: 'pl-leave-question',
  imports: [MatButton],
  template: `
    <dialog #dialog aria-labelledby="leave-heading" (close)="answer()">
      <h2 id="leave-heading">This check-in is not saved</h2>
      <p>What was typed is erased if you discard it.</p>
      <div class="pl-actions">
        <button matButton="filled" type="button" (click)="dialog.close('stay')">Keep writing</button>
        <button matButton="outlined" type="button" (click)="dialog.close('leave')">Discard</button>
      </div>
    </dialog>
  `,
  styles: `
    dialog {
      max-width: min(26rem, calc(100vw - 2rem));
      padding: var(--pl-space-5);
      border: 1px solid var(--pl-line);
      border-radius: var(--pl-radius);
      background: var(--mat-sys-surface-container-lowest);
      color: inherit;
    }
    dialog::backdrop {
      background: rgb(0 0 0 / 45%);
    }
    p {
      margin-block: var(--pl-space-2) var(--pl-space-4);
    }
  `,
})
export class LeaveQuestion {
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  #waiting: ((mayLeave: boolean) => void)[] = [];

  /** Whether to leave. */
  ask(): Promise<boolean> {
    const { nativeElement } = this.dialog();
    if (!nativeElement.open) {
      nativeElement.returnValue = '';
      nativeElement.showModal();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  protected answer(): void {
    const mayLeave = this.dialog().nativeElement.returnValue === 'leave';
    this.#waiting.splice(0).forEach((resolve) => resolve(mayLeave));
  }
}
