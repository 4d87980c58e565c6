import { type Signal, effect } from '@angular/core';
import type { MatInput } from '@angular/material/input';

/** Puts a Material input that has no form control of its own into, and out of, its error state. */
export function showErrorState(input: Signal<MatInput | undefined>, problem: Signal<string>): void {
  effect(() => {
    const field = input();
    if (field === undefined) return;
    field.errorState = problem() !== '';
    field.stateChanges.next();
  });
}
