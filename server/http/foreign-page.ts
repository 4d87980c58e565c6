import type { FastifyRequest } from 'fastify';

/**
 * Whether a page of another origin made the browser send this. Browsers say so in Sec-Fetch-Site; those that do not
 * yet name the page's origin, which is then ours when it has the host they asked. Programs send neither.
 */
export function isFromForeignPage(request: FastifyRequest, publicUrl: string | null): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  if (origin === undefined) return false;
  if (!URL.canParse(origin)) return true;
  const isPublic = publicUrl !== null && new URL(publicUrl).origin === origin;
  return !isPublic && new URL(origin).host !== request.host;
}
