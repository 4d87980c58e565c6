import { signal } from '@angular/core';
import { firstValueFrom, type Observable } from 'rxjs';
import type { Problem } from '#contract/problem';
import { problemFrom } from './problem-from';

/** Sends one record; a problem is told beside the form, and what was typed stays. */
export function sending<Saved>() {
  const problem = signal<Problem | null>(null);
  const isSending = signal(false);
  return {
    problem: problem.asReadonly(),
    isSending: isSending.asReadonly(),
    send: async (request: Observable<Saved>, done: (saved: Saved) => void): Promise<void> => {
      if (isSending()) return;
      isSending.set(true);
      problem.set(null);
      try {
        done(await firstValueFrom(request));
      } catch (error) {
        problem.set(problemFrom(error));
      } finally {
        isSending.set(false);
      }
    },
  };
}
