import Type from 'typebox';
import { PlanContent } from './plan.ts';
import { Id, Instant, Line, Person } from './scalar.ts';

const { sessions, treatments } = PlanContent.properties;

/** Weeks and doses the clinic uses again; nothing of a patient stands in it. */
export const NewPlanTemplate = Type.Object(
  { id: Id, name: Line(80), sessions, treatments },
  { additionalProperties: false },
);
export type NewPlanTemplate = Type.Static<typeof NewPlanTemplate>;

export const PlanTemplate = Type.Object({
  id: Id,
  name: Type.String(),
  sessions,
  treatments,
  recordedAt: Instant,
  recordedBy: Person,
});
export type PlanTemplate = Type.Static<typeof PlanTemplate>;

/** By name. */
export const PlanTemplateList = Type.Object({ templates: Type.Array(PlanTemplate) });
export type PlanTemplateList = Type.Static<typeof PlanTemplateList>;
