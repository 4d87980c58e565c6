import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { FieldProblem, Problem } from '#contract/problem';

/**
 * The server's field problems as errors of a signal form whose model is shaped like the request: what the action of
 * `submit()` returns. Each stands at its field until that field is changed. Problems of fields the form does not have
 * are left out: see `restOfProblem`.
 */
export function fieldProblems(
  form: FieldTree<unknown>,
  problem: Problem,
): ValidationError.WithOptionalFieldTree[] {
  return (problem.fields ?? []).flatMap((each) => {
    const fieldTree = fieldAt(form, each);
    return fieldTree ? [{ kind: each.code, message: each.message, fieldTree }] : [];
  });
}

/** What is left to say once every problem that has its field in the form stands there; null where nothing is. */
export function restOfProblem(form: FieldTree<unknown>, problem: Problem): Problem | null {
  if (!problem.fields || problem.fields.length === 0) return problem;
  const fields = problem.fields.filter((each) => fieldAt(form, each) === null);
  return fields.length === 0 ? null : { ...problem, fields };
}

function fieldAt(form: FieldTree<unknown>, { field }: FieldProblem): FieldTree<unknown> | null {
  const keys = field.split('/').slice(1);
  if (keys.length === 0) return null;
  let found: unknown = form;
  for (const key of keys) {
    found = (found as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')];
    if (typeof found !== 'function') return null;
  }
  return found as FieldTree<unknown>;
}
