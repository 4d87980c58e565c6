import type { ValidationError } from '@angular/forms/signals';

/** What to do about an error, in plain words: its own message, or one for its kind. */
export function errorMessage(error: ValidationError): string {
  if (error.message) return error.message;
  switch (error.kind) {
    case 'required':
      return 'Please fill this in.';
    case 'email':
      return 'Write an address such as name@example.org.';
    case 'minLength':
      return `At least ${limitOf(error, 'minLength')} characters.`;
    case 'maxLength':
      return `At most ${limitOf(error, 'maxLength')} characters.`;
    case 'min':
      return `Must be ${limitOf(error, 'min')} or more.`;
    case 'max':
      return `Must be ${limitOf(error, 'max')} or less.`;
    case 'parse':
      return 'This is not complete or cannot be read; please check it.';
    default:
      return 'This cannot be taken as it is; please check it.';
  }
}

function limitOf(error: ValidationError, name: string): string {
  return name in error ? String((error as unknown as Record<string, unknown>)[name]) : '';
}
