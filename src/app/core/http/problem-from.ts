import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '#contract/problem';

/** The problem behind a failed request; one of our own where the server did not answer with one. */
export function problemFrom(error: unknown): Problem {
  if (error instanceof HttpErrorResponse) {
    if (isProblem(error.error)) return error.error;
    if (error.status === 0) {
      return {
        type: '/problems/offline',
        title: 'The clinic’s server does not answer.',
        detail: 'What you typed is still here. Check the network, then try again.',
        status: 0,
      };
    }
  }
  return {
    type: '/problems/unexpected',
    title: 'Something went wrong.',
    detail: 'What you typed is still here. Please try again.',
    status: 0,
  };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'type' in body && 'title' in body && 'status' in body;
}
