import Type from 'typebox';
import { ANSWER_MODES, NRS_RANGE, RMDQ_ITEMS, RMDQ_VERSION } from '#domain/vocabulary';
import { codeOf, orUnknown } from './scalar.ts';

/** Pain, 0 to 10, of one series (C17): named `painNrs` it is the average of the past week. Null where it was not asked. */
export const PainNrs = orUnknown(Type.Integer({ minimum: NRS_RANGE.min, maximum: NRS_RANGE.max }));

/** The 24 items as answered. There is no score field: the score is computed, and only from a complete form (C16). */
export const RmdqResponse = Type.Object(
  {
    version: codeOf([RMDQ_VERSION]),
    mode: orUnknown(codeOf(ANSWER_MODES)),
    /** Item 1 first; true: describes the patient today; null: not answered. */
    items: Type.Array(Type.Union([Type.Boolean(), Type.Null()]), {
      minItems: RMDQ_ITEMS.length,
      maxItems: RMDQ_ITEMS.length,
    }),
    /** The patient confirmed that the items not ticked do not apply today. */
    restConfirmed: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type RmdqResponse = Type.Static<typeof RmdqResponse>;
