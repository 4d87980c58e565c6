import { type SchemaPath, maxLength, minLength, pattern, required, validate } from '@angular/forms/signals';
import type { PathKind, SchemaPathRules } from '@angular/forms/signals';

type TextPath = SchemaPath<string, SchemaPathRules.Supported, PathKind.Child>;

/** One line of text that must be given; blanks alone are nothing. */
export function neededLine(path: TextPath, longest: number): void {
  required(path);
  validate(path, ({ value }) =>
    value() !== '' && value().trim() === '' ? { kind: 'required', message: 'Please fill this in.' } : null,
  );
  maxLength(path, longest);
}

/** The name an account signs in with. */
export function usernameRules(path: TextPath): void {
  required(path);
  pattern(path, /^[a-z0-9][a-z0-9._-]{1,31}$/, {
    message: 'Lower-case letters, digits, dot, dash or underscore; 2 to 32 characters.',
  });
}

/** A password that is being chosen. */
export function newPasswordRules(path: TextPath): void {
  required(path);
  minLength(path, 12);
  maxLength(path, 200);
}
