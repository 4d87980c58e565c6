import { type DecisionSupportAnswer, MOST_INTAKES } from '#contract/decision-support';
import { assess } from '#domain/planning';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database } from '../db/database.ts';
import { ProblemError } from '../http/problem.ts';

/**
 * What the rules say of one intake, or of each of a list. Nothing is stored but the audit row, which holds no answers.
 * Throws unreadable-intake for one that cannot be read, and too-large for a list that is too long.
 */
export function answerIntakes(
  database: Database,
  acting: Acting,
  request: unknown,
): Promise<DecisionSupportAnswer> {
  const note = { action: 'decision-support.use', patientId: null, subjectId: null };
  return transactAudited(database, acting, note, () =>
    Promise.resolve(Array.isArray(request) ? answerList(request) : answerOne(request)),
  );
}

function answerOne(intake: unknown): DecisionSupportAnswer {
  const answer = assess(intake);
  if ('error' in answer) throw new ProblemError('unreadable-intake', { error: answer.error });
  return answer;
}

function answerList(intakes: readonly unknown[]): DecisionSupportAnswer {
  if (intakes.length > MOST_INTAKES) {
    throw new ProblemError('too-large', {
      detail: `Send at most ${MOST_INTAKES} intakes at a time; these are ${intakes.length}.`,
    });
  }
  return intakes.map(assess);
}
