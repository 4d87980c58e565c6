import type { Kysely } from 'kysely';
import type { VisitContent } from '#contract/visit';
import type { Schema } from '../db/schema.ts';
import { selectMarked } from '../patients/index.ts';

/** What was given at each visit of a course that stands, as its newest version has it. */
export async function listGiven(db: Kysely<Schema>, courseId: string): Promise<VisitContent['delivered'][]> {
  const rows = await db
    .selectFrom('visit_version')
    .leftJoin('visit_version as later', (join) =>
      join
        .onRef('later.visit_id', '=', 'visit_version.visit_id')
        .onRef('later.version', '>', 'visit_version.version'),
    )
    .select('visit_version.content')
    .where('visit_version.course_id', '=', courseId)
    .where('visit_version.visit_id', 'not in', selectMarked(db))
    .where('later.id', 'is', null)
    .execute();
  return rows.map(({ content }) => (JSON.parse(content) as VisitContent).delivered);
}
