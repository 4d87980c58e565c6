import type { Kysely } from 'kysely';
import type { NewPlanTemplate, PlanTemplate } from '#contract/plan-template';
import type { Tx } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export async function insertTemplate(
  tx: Tx,
  { id, name, ...content }: NewPlanTemplate,
  { at, by }: { at: string; by: string },
): Promise<void> {
  await tx
    .insertInto('plan_template')
    .values({
      id,
      name,
      content: JSON.stringify(content),
      recorded_at: at,
      recorded_by: by,
      retired_at: null,
      retired_by: null,
    })
    .execute();
}

export async function retireTemplate(
  tx: Tx,
  id: string,
  { at, by }: { at: string; by: string },
): Promise<void> {
  await tx
    .updateTable('plan_template')
    .set({ retired_at: at, retired_by: by })
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .execute();
}

/** Those in use, by name. */
export async function listTemplates(db: Kysely<Schema>): Promise<PlanTemplate[]> {
  const rows = await selectTemplates(db).where('retired_at', 'is', null).orderBy('name').execute();
  return rows.map(toTemplate);
}

/** In use or retired. */
export async function findTemplateById(db: Kysely<Schema>, id: string): Promise<PlanTemplate | null> {
  const row = await selectTemplates(db).where('plan_template.id', '=', id).executeTakeFirst();
  return row ? toTemplate(row) : null;
}

function selectTemplates(db: Kysely<Schema>) {
  return db
    .selectFrom('plan_template')
    .innerJoin('account', 'account.id', 'plan_template.recorded_by')
    .selectAll('plan_template')
    .select('account.display_name');
}

function toTemplate(
  row: Awaited<ReturnType<ReturnType<typeof selectTemplates>['executeTakeFirstOrThrow']>>,
): PlanTemplate {
  return {
    id: row.id,
    name: row.name,
    ...(JSON.parse(row.content) as Pick<PlanTemplate, 'sessions' | 'treatments'>),
    recordedAt: row.recorded_at,
    recordedBy: { id: row.recorded_by, displayName: row.display_name },
  };
}
