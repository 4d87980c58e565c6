import type { FastifyRequest } from 'fastify';
import type { Permission, Role } from '#contract/permission';
import type { HandoverForm } from '#contract/session';
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

/** The form a patient holds: the only thing this request may reach. */
export interface HeldForm {
  readonly handoverId: string;
  readonly courseId: string;
  readonly way: 'tablet' | 'link';
  readonly kind: HandoverForm;
  readonly tokenHash: string;
  /** Who handed it over, without any permission. */
  readonly acting: Acting;
}

declare module 'fastify' {
  interface FastifyRequest {
    acting: Acting | null;
    heldForm: HeldForm | null;
  }
}

/** The signed-in person behind a request. Routes that ask for a permission always have one. */
export function actingFor(request: FastifyRequest): Acting {
  if (request.acting === null) throw new ProblemError('not-signed-in');
  return request.acting;
}

/** The form behind a request. Routes that ask for `form` always have one. */
export function heldFormOf(request: FastifyRequest): HeldForm {
  if (request.heldForm === null) throw new ProblemError('not-signed-in');
  return request.heldForm;
}
