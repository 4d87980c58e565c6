import { DecisionSupportAnswer, DecisionSupportRequest } from '#contract/decision-support';
import { Problem } from '#contract/problem';
import { actingFor } from '../auth/acting.ts';
import type { Database } from '../db/database.ts';
import type { TypedApp } from '../http/typed-app.ts';
import { answerIntakes } from './answer-intakes.ts';

/** The longest list of intakes with every answer given fits. */
const BODY_LIMIT_BYTES = 2 * 1024 * 1024;

export function decisionSupportRoutes(app: TypedApp, { database }: { database: Database }): void {
  app.post(
    '/api/v1/decision-support/assess',
    {
      config: { access: 'decision-support.use' },
      bodyLimit: BODY_LIMIT_BYTES,
      schema: {
        tags: ['decision support'],
        summary: 'What the rules say of one intake, or of each of a list',
        description:
          'Triage, what is blocked or warned of and by which rule, and what is suggested, in the tokens of the vocabulary; the same answer as the command `assess`. Stateless: nothing that is sent is stored. A list is answered in order, with `{"error": {field, value, message}}` in the place of an intake that cannot be read. One intake that cannot be read is answered with 422 and the same `error`. It supports, and never replaces, the judgement of a licensed clinician; the rules have not been clinically reviewed.',
        body: DecisionSupportRequest,
        response: {
          200: DecisionSupportAnswer,
          422: {
            description: 'The one intake cannot be read',
            content: { 'application/problem+json': { schema: Problem } },
          },
        },
      },
      // The rules read the intake themselves and name the field and the remedy; the schema describes it.
      validatorCompiler: () => () => true,
      // What the rules answered leaves as it is.
      serializerCompiler: () => JSON.stringify,
    },
    (request) => answerIntakes(database, actingFor(request), request.body),
  );
}
