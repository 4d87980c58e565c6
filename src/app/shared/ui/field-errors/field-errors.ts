import { Component, computed, input } from '@angular/core';
import type { ReadonlyFieldState } from '@angular/forms/signals';
import { errorMessage } from './error-message';

/** What is asked of a field here; any field of a signal form fits. */
type FieldWithErrors = () => Pick<ReadonlyFieldState<unknown>, 'errors' | 'touched'>;

/**
 * What is wrong with one field, by the form's own rules or by the server, once the person has left the field or tried
 * to save. Stands inside `<mat-error>` of a Material form field, or by itself under any other control.
 */
@Component({
  selector: 'pl-field-errors',
  template: `
    @for (message of messages(); track $index) {
      <span>{{ message }}</span>
    }
  `,
  styles: `
    :host {
      display: block;
      color: var(--mat-sys-error);
      font-size: 0.8125rem;
      line-height: 1.35;
    }
    span {
      display: block;
    }
  `,
  host: { 'aria-live': 'polite' },
})
export class FieldErrors {
  readonly field = input.required<FieldWithErrors>();
  protected readonly messages = computed(() => {
    const { errors, touched } = this.field()();
    return touched() ? [...new Set(errors().map(errorMessage))] : [];
  });
}
