import Type from 'typebox';
import { MODALITIES, RED_FLAGS } from '#domain/vocabulary';
import type { Modality } from '#domain/vocabulary';
import { Id, Instant, Line, Person, PlainDate, Version, codeOf, orUnknown } from './scalar.ts';

/** What the chiropractor found behind a yes (C9). The answer stays; the sign no longer raises triage. */
export const NewExplanation = Type.Object(
  { id: Id, sign: codeOf(RED_FLAGS), reason: Line(400), intakeVersion: Version },
  { additionalProperties: false },
);
export type NewExplanation = Type.Static<typeof NewExplanation>;

/** Each of the seven modalities, permitted or not. */
const Permitted = Type.Unsafe<Readonly<Record<Modality, boolean>>>({
  type: 'object',
  properties: Object.fromEntries(MODALITIES.map((modality) => [modality, { type: 'boolean' }])),
  required: [...MODALITIES],
  additionalProperties: false,
});

const clearance = {
  /** The treating physician who examined the patient. */
  physician: Line(120),
  givenOn: PlainDate,
  /** What was excluded, and how. */
  excluded: Line(400),
  permitted: Permitted,
  /** The physician's condition: the text of the warning each permitted modality carries. */
  condition: Line(400),
};

/** A treating physician's clearance, as the chiropractor records it (C10). */
export const NewClearance = Type.Object(
  { id: Id, ...clearance, intakeVersion: Version },
  { additionalProperties: false },
);
export type NewClearance = Type.Static<typeof NewClearance>;

const recorded = { id: Id, intakeVersion: Version, recordedAt: Instant, recordedBy: Person };

export const Explanation = Type.Object({
  ...recorded,
  sign: codeOf(RED_FLAGS),
  reason: Type.String(),
  /** False once the answer it explains was changed. */
  holds: Type.Boolean(),
});
export type Explanation = Type.Static<typeof Explanation>;

export const Clearance = Type.Object({
  ...recorded,
  ...clearance,
  /** Codes of the stopping findings it was given for. */
  covers: Type.Array(Type.String()),
  /** The last day of the six weeks. */
  lastDay: PlainDate,
  /** In its six weeks and not replaced. A new flag stops the plan even so. */
  holds: Type.Boolean(),
});
export type Clearance = Type.Static<typeof Clearance>;

/** What was recorded about the signs that stop a course; newest first. */
export const Settlements = Type.Object({
  courseId: Id,
  /** The newest version of the intake, which a new record must name; null before there is one. */
  intakeVersion: orUnknown(Version),
  explanations: Type.Array(Explanation),
  clearances: Type.Array(Clearance),
});
export type Settlements = Type.Static<typeof Settlements>;

/** What settles signs of a course today, as far as the rules look at it. */
export const Settled = Type.Object({
  explainedRedFlags: Type.Unsafe<Readonly<Partial<Record<(typeof RED_FLAGS)[number], string>>>>({
    type: 'object',
    additionalProperties: { type: 'string' },
  }),
  clearance: orUnknown(
    Type.Object({
      permitted: Type.Array(codeOf(MODALITIES)),
      condition: Type.String(),
      covers: Type.Array(Type.String()),
    }),
  ),
});
export type Settled = Type.Static<typeof Settled>;
