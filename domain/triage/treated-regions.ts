import {
  type Answers,
  BODY_REGIONS,
  type BodyRegion,
  CHART_REGIONS,
  type ChartRegion,
  type Segment,
  type Symptom,
} from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';

/** Symptoms that make the neck a region that is likely to be treated. */
export const NECK_SYMPTOMS = [
  'neck_pain_or_stiffness',
  'shoulder_or_arm_pain',
  'arm_or_shoulder_tingling',
  'tension_headache',
] as const satisfies readonly Symptom[];

/**
 * Which region of the back is treated for pain at a place of the chart (derived). Pain of the head, shoulder and arm is
 * taken to be treated at the neck too, as their symptoms are (C15); pain of the leg at the low back and the pelvis.
 */
const TREATED_FOR: Readonly<Record<BodyRegion, RegExp>> = {
  neck: /head|neck|shoulder|upper_arm|forearm|palm|hand/,
  upper_back: /shoulder|chest|upper_back/,
  low_back: /abdomen|low_back|thigh|knee|shin|calf|foot|heel/,
  pelvis: /groin|buttock|thigh|knee|shin|calf|foot|heel/,
};

const SYMPTOMS_OF: Readonly<Record<BodyRegion, readonly Symptom[]>> = {
  neck: NECK_SYMPTOMS,
  upper_back: [],
  low_back: ['low_back_pain'],
  pelvis: ['hip_or_buttock_pain'],
};

/**
 * The regions to be treated (P4): where the body chart says that it hurts, and where the symptoms say so beside it, as a
 * region more is the careful reading. Empty is not known: nothing is marked on the chart.
 */
export function treatedRegionsOf({
  bodyChart,
  symptoms,
}: {
  readonly bodyChart: { readonly marks: Readonly<Partial<Record<ChartRegion, unknown>>> };
  readonly symptoms: Answers<Symptom>;
}): readonly BodyRegion[] {
  const marked = CHART_REGIONS.filter((place) => bodyChart.marks[place] !== undefined);
  if (marked.length === 0) return [];
  return BODY_REGIONS.filter(
    (region) =>
      marked.some((place) => TREATED_FOR[region].test(place)) ||
      SYMPTOMS_OF[region].some((symptom) => symptoms[symptom] === true),
  );
}

/** Where a treatment is given, as a plan or a visit names it; empty is not said. */
export interface NamedPlace {
  readonly regions: readonly ChartRegion[];
  readonly segments: readonly Segment[];
}

/**
 * The facts with the places that treatments name as treated, beside those of the chart. Where the chart says nothing,
 * what is treated stays not known; only a neck that is named then makes every region a treated one, the strictest
 * reading (P4, C11).
 */
export function withTreated(facts: IntakeFacts, places: readonly NamedPlace[]): IntakeFacts {
  const named = BODY_REGIONS.filter((region) => places.some((place) => isNamed(region, place)));
  const charted = facts.treatedRegions ?? [];
  if (charted.length === 0) {
    return named.includes('neck') ? { ...facts, treatedRegions: BODY_REGIONS } : facts;
  }
  return {
    ...facts,
    treatedRegions: BODY_REGIONS.filter((region) => charted.includes(region) || named.includes(region)),
  };
}

const SEGMENTS_OF: Readonly<Record<BodyRegion, RegExp>> = {
  neck: /^C/,
  upper_back: /^T/,
  low_back: /^L/,
  pelvis: /^S/,
};

function isNamed(region: BodyRegion, { regions, segments }: NamedPlace): boolean {
  return (
    regions.some((place) => TREATED_FOR[region].test(place)) ||
    segments.some((segment) => SEGMENTS_OF[region].test(segment))
  );
}
