import { Component, type ElementRef, afterNextRender, inject, signal, viewChild } from '@angular/core';
import { form, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { Store } from '@ngrx/store';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { Icon } from '../../../shared/ui/icon/icon';
import { PasswordField } from '../../../shared/ui/password-field/password-field';
import { SessionEndedDialogActions } from '../session-actions';
import { sessionFeature } from '../session-feature';

/**
 * Asks the same person for the password again, above the page they were at, which stays as it is. The browser's own
 * modal dialog: nothing below it can be reached, whatever else is open.
 */
@Component({
  selector: 'pl-session-ended',
  imports: [Icon, MatButton, PasswordField],
  providers: [formFieldLook],
  templateUrl: './session-ended.html',
  styleUrl: './session-ended.scss',
})
export class SessionEnded {
  readonly #store = inject(Store);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly session = this.#store.selectSignal(sessionFeature.selectSession);
  protected readonly isSigningIn = this.#store.selectSignal(sessionFeature.selectIsSigningIn);
  protected readonly problem = this.#store.selectSignal(sessionFeature.selectProblem);
  protected readonly form = form(signal({ password: '' }), (path) => {
    required(path.password, { message: 'Write your password.' });
  });

  constructor() {
    afterNextRender(() => {
      this.dialog().nativeElement.showModal();
      this.form.password().focusBoundControl();
    });
  }

  protected signIn(event: Event): void {
    event.preventDefault();
    const username = this.session()?.account.username ?? '';
    void submit(this.form, {
      action: () => {
        const { password } = this.form().value();
        this.#store.dispatch(SessionEndedDialogActions.submitted({ credentials: { username, password } }));
        return Promise.resolve();
      },
      onInvalid: () => this.form.password().focusBoundControl(),
    });
  }

  protected leave(): void {
    this.#store.dispatch(SessionEndedDialogActions.leaveClicked());
  }
}
