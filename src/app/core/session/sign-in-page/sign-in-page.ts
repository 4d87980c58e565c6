import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { FormField, form, required, submit } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import { MatError, MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { Router } from '@angular/router';
import { Store } from '@ngrx/store';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { FieldErrors } from '../../../shared/ui/field-errors/field-errors';
import { Icon } from '../../../shared/ui/icon/icon';
import { PasswordField } from '../../../shared/ui/password-field/password-field';
import { Entrance } from '../../entrance/entrance';
import { returnPath } from '../return-path';
import { SignInPageActions } from '../session-actions';
import { sessionFeature } from '../session-feature';

/** Signs a person in and leads on to the page they asked for. */
@Component({
  selector: 'pl-sign-in-page',
  imports: [
    Entrance,
    FieldErrors,
    FormField,
    Icon,
    MatButton,
    MatError,
    MatFormField,
    MatInput,
    MatLabel,
    PasswordField,
  ],
  providers: [formFieldLook],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** The page that was asked for. */
  readonly to = input<string>();
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #session = this.#store.selectSignal(sessionFeature.selectSession);
  protected readonly clinic = this.#store.selectSignal(sessionFeature.selectClinic);
  protected readonly isSigningIn = this.#store.selectSignal(sessionFeature.selectIsSigningIn);
  protected readonly problem = this.#store.selectSignal(sessionFeature.selectProblem);
  protected readonly heading = computed(() => this.clinic()?.name ?? 'Sign in');
  /** The clinic has just been made by the person on this page. */
  protected readonly madeBy = usernameFromSetup();
  protected readonly form = form(signal({ username: this.madeBy ?? '', password: '' }), (path) => {
    required(path.username, { message: 'Write your username.' });
    required(path.password, { message: 'Write your password.' });
  });

  constructor() {
    this.#store.dispatch(SignInPageActions.opened());
    effect(() => {
      if (this.#session()) void this.#router.navigateByUrl(returnPath(this.to()), { replaceUrl: true });
    });
  }

  protected signIn(event: Event): void {
    event.preventDefault();
    void submit(this.form, {
      action: () => {
        const { username, password } = this.form().value();
        this.#store.dispatch(
          SignInPageActions.submitted({ credentials: { username: username.trim(), password } }),
        );
        return Promise.resolve();
      },
      onInvalid: (invalid) => invalid().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}

function usernameFromSetup(): string | null {
  const state: unknown = history.state;
  const isMade = typeof state === 'object' && state !== null && 'madeBy' in state;
  return isMade && typeof state.madeBy === 'string' ? state.madeBy : null;
}
