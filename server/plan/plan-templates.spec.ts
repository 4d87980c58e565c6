import type { NewPlanTemplate, PlanTemplateList } from '#contract/plan-template';
import { newId } from '../testing/builders.ts';
import { describeOnEveryDatabase } from '../testing/databases.ts';
import { type TestClinic, openTestClinic } from '../testing/test-clinic.ts';

const URL = '/api/plan-templates';

describeOnEveryDatabase('the clinic’s own templates', (open) => {
  let clinic: TestClinic;
  beforeEach(async () => {
    clinic = await openTestClinic(open);
  });
  afterEach(() => clinic.close());

  const aTemplate = (template: Partial<NewPlanTemplate> = {}): NewPlanTemplate => ({
    id: newId(),
    name: 'Desk worker, acute',
    sessions: { therapeutic_exercise: [1, 1, 1, 1, 1, 1] },
    treatments: {
      therapeutic_exercise: { minutes: 20, settings: '', regions: [], techniques: [], segments: [] },
    },
    ...template,
  });
  const save = (template = aTemplate()) => clinic.as('chiropractor').post<PlanTemplateList>(URL, template);
  const names = async () =>
    (await clinic.as('clinician').get<PlanTemplateList>(URL)).body.templates.map(({ name }) => name);

  it('are kept with weeks and doses, and listed by name', async () => {
    const template = aTemplate();
    await save(template);
    await save(aTemplate({ name: 'Chronic, gentle' }));
    const { templates } = (await clinic.as('chiropractor').get<PlanTemplateList>(URL)).body;
    expect(templates.map(({ name }) => name)).toEqual(['Chronic, gentle', 'Desk worker, acute']);
    expect(templates[1]).toEqual(
      jasmine.objectContaining({
        ...template,
        recordedBy: jasmine.objectContaining({ displayName: 'The chiropractor' }),
      }),
    );
  });

  it('are one template when the same request comes twice, and each has a name of its own', async () => {
    const template = aTemplate();
    await save(template);
    expect((await save(template)).status).toBe(201);
    expect((await save({ ...template, name: 'Another name' })).status).toBe(409);
    const sameName = await save(aTemplate({ name: 'desk worker, ACUTE' }));
    expect(sameName.problem.fields?.[0]?.field).toBe('/name');
    expect(await names()).toEqual(['Desk worker, acute']);
  });

  it('are taken out of use, and the name is free again', async () => {
    const template = aTemplate();
    await save(template);
    const { body } = await clinic.as('chiropractor').delete<PlanTemplateList>(`${URL}/${template.id}`);
    expect(body.templates).toEqual([]);
    expect((await save(aTemplate())).status).toBe(201);
    expect((await clinic.as('chiropractor').delete(`${URL}/${newId()}`)).status).toBe(404);
  });

  it('are for chiropractors to change and for clinicians to read', async () => {
    expect((await clinic.as('clinician').post(URL, aTemplate())).status).toBe(403);
    expect((await clinic.as('staff').get(URL)).status).toBe(403);
  });
});
