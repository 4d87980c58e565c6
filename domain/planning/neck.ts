import type { BodyRegion, ChartRegion, Segment } from '#domain/vocabulary';

/** Where the pain of a patient lies and where care is given. */
export interface CareRegions {
  /** Marked on the body chart; null where it was not filled in. */
  readonly marked: readonly ChartRegion[] | null;
  /** Where conditions of the spine lie. */
  readonly conditions: readonly BodyRegion[];
  /** Regions and segments of planned and given treatments. */
  readonly treatedRegions: readonly ChartRegion[];
  readonly treatedSegments: readonly Segment[];
}

const NECK_REGIONS: readonly ChartRegion[] = ['front_neck', 'back_neck', 'front_head', 'back_head'];

/**
 * Whether the warning signs of a neck artery are asked at a visit: where the neck hurts, is diseased or is treated. A
 * body chart that was not filled in does not say that the neck is free, so they are asked then, too.
 */
export function isNeckConcerned({
  marked,
  conditions,
  treatedRegions,
  treatedSegments,
}: CareRegions): boolean {
  return (
    marked === null ||
    conditions.includes('neck') ||
    [...marked, ...treatedRegions].some((region) => NECK_REGIONS.includes(region)) ||
    treatedSegments.some((segment) => segment.startsWith('C'))
  );
}
