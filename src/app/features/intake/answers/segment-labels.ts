import { SEGMENTS, type Segment } from '#domain/vocabulary';

/** Segments are named by their codes; the joints of sacrum and pelvis in words. */
export const SEGMENT_LABELS = Object.fromEntries(
  SEGMENTS.map((segment) => [segment, wordsFor(segment)]),
) as Readonly<Record<Segment, string>>;

function wordsFor(segment: Segment): string {
  if (segment === 'SI_right') return 'SI right';
  return segment === 'SI_left' ? 'SI left' : segment;
}
