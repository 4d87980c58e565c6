import type { Provider } from '@angular/core';
import {
  MAT_FORM_FIELD_DEFAULT_OPTIONS,
  type MatFormFieldDefaultOptions,
} from '@angular/material/form-field';

const options: MatFormFieldDefaultOptions = {
  appearance: 'outline',
  subscriptSizing: 'dynamic',
  // Nearly everything is needed; what is not says "(optional)".
  hideRequiredMarker: true,
};

/**
 * How form fields look. Provided by the modules and pages that have forms, not by the whole app: it would bring
 * Material's form field and Angular's forms, 31 kB, into the first load of pages that only read.
 */
export const formFieldLook: Provider = { provide: MAT_FORM_FIELD_DEFAULT_OPTIONS, useValue: options };
