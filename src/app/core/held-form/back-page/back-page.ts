import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatFormField, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { RouterLink } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import type { Problem } from '#contract/problem';
import { Entrance } from '../../entrance/entrance';
import { problemFrom } from '../../http/problem-from';
import { formFieldLook } from '../../../shared/ui/form-field/form-field-look';
import { HeldFormApi } from '../held-form-api';

/** Staff take the tablet back with the PIN of whoever handed it over, or sign in with a password. */
@Component({
  selector: 'pl-back-page',
  imports: [Entrance, MatButton, MatFormField, MatInput, MatLabel, RouterLink],
  providers: [formFieldLook],
  template: `
    <pl-entrance heading="For staff">
      <form novalidate (submit)="$event.preventDefault(); giveBack(pin.value)">
        <p>Take the tablet back with your PIN.</p>
        <mat-form-field>
          <mat-label>PIN</mat-label>
          <input
            #pin
            matInput
            type="password"
            inputmode="numeric"
            autocomplete="off"
            maxlength="8"
            pattern="[0-9]{4,8}"
          />
        </mat-form-field>
        <div class="answer" role="alert">
          @if (problem(); as failure) {
            {{ failure.title }} {{ failure.detail }}
          }
        </div>
        <div class="pl-actions">
          <button matButton="filled" type="submit" [disabled]="isAsking()" disabledInteractive>
            Take it back
          </button>
          <a matButton="outlined" href="/sign-in">Sign in with a password</a>
        </div>
      </form>
      <p><a routerLink="/form">Back to the form</a></p>
    </pl-entrance>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--pl-space-3);
    }

    .answer:not(:empty) {
      color: var(--mat-sys-error);
    }

    p > a {
      display: inline-block;
      padding-block: 0.6em;
    }
  `,
})
export class BackPage {
  readonly #api = inject(HeldFormApi);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isAsking = signal(false);

  protected async giveBack(pin: string): Promise<void> {
    if (!/^\d{4,8}$/.test(pin)) {
      this.problem.set({ type: '', title: 'A PIN has 4 to 8 digits.', status: 0 });
      return;
    }
    this.isAsking.set(true);
    try {
      const { patientId, courseId, kind } = await firstValueFrom(this.#api.giveBack(pin));
      // A fresh document forgets everything the patient answered.
      const page = kind === 'intake' ? 'intake?section=review' : 'check-ins';
      location.replace(`/patients/${patientId}/courses/${courseId}/${page}`);
    } catch (error) {
      this.problem.set(problemFrom(error));
      this.isAsking.set(false);
    }
  }
}
