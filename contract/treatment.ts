import Type from 'typebox';
import { CHART_REGIONS, MANUAL_TECHNIQUES, SEGMENTS } from '#domain/vocabulary';
import { ShortText, codeOf, orUnknown } from './scalar.ts';

/** How one row of the plan is given at one session, planned or done. Empty lists and texts: not said. */
export const Treatment = Type.Object(
  {
    minutes: orUnknown(Type.Integer({ minimum: 1, maximum: 120 })),
    /** Settings of a device, temperature, load: as the clinic writes them. */
    settings: ShortText(200),
    /** Where, with the side. */
    regions: Type.Array(codeOf(CHART_REGIONS), { maxItems: CHART_REGIONS.length, uniqueItems: true }),
    /** Manual care only (C11). */
    techniques: Type.Array(codeOf(MANUAL_TECHNIQUES), {
      maxItems: MANUAL_TECHNIQUES.length,
      uniqueItems: true,
    }),
    segments: Type.Array(codeOf(SEGMENTS), { maxItems: SEGMENTS.length, uniqueItems: true }),
  },
  { additionalProperties: false },
);
export type Treatment = Type.Static<typeof Treatment>;
