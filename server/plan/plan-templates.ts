import { isDeepStrictEqual } from 'node:util';
import type { NewPlanTemplate, PlanTemplateList } from '#contract/plan-template';
import type { Acting } from '../auth/acting.ts';
import { transactAudited } from '../auth/transact-audited.ts';
import type { Database } from '../db/database.ts';
import { ProblemError, invalidField } from '../http/problem.ts';
import { findTemplateById, insertTemplate, listTemplates, retireTemplate } from './template-repository.ts';

/** The clinic's own templates, by name. */
export function readTemplates(database: Database, acting: Acting): Promise<PlanTemplateList> {
  const note = { action: 'plan-template.read', patientId: null, subjectId: null };
  return transactAudited(database, acting, note, async (tx) => ({ templates: await listTemplates(tx) }));
}

/**
 * Keeps weeks and doses for other plans. The same request twice is one template. Throws invalid-request for a name in
 * use, and already-exists for an id that stands for another template.
 */
export function saveTemplate(
  database: Database,
  acting: Acting,
  template: NewPlanTemplate,
): Promise<PlanTemplateList> {
  const note = { action: 'plan-template.save', patientId: null, subjectId: template.id };
  return transactAudited(database, acting, note, async (tx, note) => {
    const before = await findTemplateById(tx, template.id);
    if (before) {
      const { id, name, sessions, treatments } = before;
      if (!isDeepStrictEqual({ id, name, sessions, treatments }, template)) {
        throw new ProblemError('already-exists', { detail: 'This id stands for another template.' });
      }
      note.action = 'plan-template.read';
      return { templates: await listTemplates(tx) };
    }
    const templates = await listTemplates(tx);
    if (templates.some(({ name }) => name.toLowerCase() === template.name.toLowerCase())) {
      throw invalidField('/name', 'in_use', 'A template has this name already; choose another.');
    }
    await insertTemplate(tx, template, { at: acting.at, by: acting.account.id });
    return { templates: await listTemplates(tx) };
  });
}

/** Takes a template out of use; plans made from it stay as they are. Throws not-found. */
export function removeTemplate(
  database: Database,
  acting: Acting,
  templateId: string,
): Promise<PlanTemplateList> {
  const note = { action: 'plan-template.remove', patientId: null, subjectId: templateId };
  return transactAudited(database, acting, note, async (tx) => {
    if (!(await findTemplateById(tx, templateId))) {
      throw new ProblemError('not-found', { detail: 'There is no such template.' });
    }
    await retireTemplate(tx, templateId, { at: acting.at, by: acting.account.id });
    return { templates: await listTemplates(tx) };
  });
}
