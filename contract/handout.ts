import Type from 'typebox';
import { PlanContent } from './plan.ts';
import { Id, Instant, Person, PlainDate, Version, orUnknown } from './scalar.ts';

const { sessions, treatments, goals, exercises, advice } = PlanContent.properties;

/** What the patient takes home of the signed plan: no diagnosis, no findings, no reasons. Staff hand it out. */
export const Handout = Type.Object({
  courseId: Id,
  /** Null while no plan is signed. */
  plan: orUnknown(
    Type.Object({
      version: Version,
      startOn: PlainDate,
      signedAt: Instant,
      signedBy: Person,
      sessions,
      treatments,
      goals,
      exercises,
      advice,
    }),
  ),
  /** A warning sign stands: the plan waits, and so does the paper. */
  isOnHold: Type.Boolean(),
  knowledgeVersion: Type.String(),
});
export type Handout = Type.Static<typeof Handout>;
