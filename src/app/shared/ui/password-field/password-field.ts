import { Component, computed, input, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { MatIconButton } from '@angular/material/button';
import { MatError, MatFormField, MatHint, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { FieldErrors } from '../field-errors/field-errors';
import { Icon } from '../icon/icon';

/** A password with a button that shows it. */
@Component({
  selector: 'pl-password-field',
  imports: [
    FieldErrors,
    FormField,
    Icon,
    MatError,
    MatFormField,
    MatHint,
    MatIconButton,
    MatInput,
    MatLabel,
    MatSuffix,
  ],
  template: `
    <mat-form-field>
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        [type]="isShown() ? 'text' : 'password'"
        [formField]="field()"
        [autocomplete]="isNew() ? 'new-password' : 'current-password'"
        autocapitalize="none"
        spellcheck="false"
      />
      <button
        matIconButton
        matSuffix
        type="button"
        [attr.aria-label]="'Show ' + label().toLowerCase()"
        [attr.aria-pressed]="isShown()"
        (click)="isShown.set(!isShown())"
      >
        <pl-icon [name]="isShown() ? 'hide' : 'show'" />
      </button>
      @if (shownHint(); as words) {
        <mat-hint>{{ words }}</mat-hint>
      }
      <mat-error><pl-field-errors [field]="field()" /></mat-error>
    </mat-form-field>
  `,
  styles: `
    :host,
    mat-form-field {
      display: block;
      width: 100%;
    }
    button {
      margin-inline-end: var(--pl-space-1);
    }
  `,
})
export class PasswordField {
  readonly field = input.required<FieldTree<string>>();
  readonly label = input('Password');
  /** A password that is being chosen, not asked for. */
  readonly isNew = input(false);
  protected readonly isShown = signal(false);
  /** Instead of what a new password still lacks. */
  readonly hint = input<string>();
  protected readonly shownHint = computed(
    () => this.hint() ?? (this.isNew() ? hintFor(this.field()().value()) : ''),
  );
}

const LEAST_LENGTH = 12;
const GOOD_LENGTH = 20;

/** How far a new password is, in words. Length is what makes it strong. */
function hintFor(password: string): string {
  const missing = LEAST_LENGTH - password.length;
  if (password === '') return `At least ${LEAST_LENGTH} characters; four unrelated words are good.`;
  if (missing > 0) return missing === 1 ? '1 more character.' : `${missing} more characters.`;
  return password.length < GOOD_LENGTH ? 'Long enough; longer is stronger.' : 'Strong: it is long.';
}
