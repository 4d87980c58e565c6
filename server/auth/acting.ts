import type { FastifyRequest } from 'fastify';
import type { Permission, Role } from '#contract/permission';
import { ProblemError } from '../http/problem.ts';

/** Who acts in a request, when, and the clinic's date at that moment. */
export interface Acting {
  readonly account: {
    readonly id: string;
    readonly username: string;
    readonly displayName: string;
    readonly roles: readonly Role[];
  };
  readonly permissions: readonly Permission[];
  readonly requestId: string;
  /** UTC instant of the request. */
  readonly at: string;
  /** Clinic-local date of the request, YYYY-MM-DD. */
  readonly today: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    acting: Acting | null;
  }
}

/** The signed-in person behind a request. Routes that ask for a permission always have one. */
export function actingFor(request: FastifyRequest): Acting {
  if (request.acting === null) throw new ProblemError('not-signed-in');
  return request.acting;
}
