/** The page to go to after signing in: a path inside this app, or home. */
export function returnPath(to: string | undefined): string {
  const isPath = to !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to);
  return isPath && !/^\/(sign-in|setup|unreachable)\b/.test(to) ? to : '/';
}
