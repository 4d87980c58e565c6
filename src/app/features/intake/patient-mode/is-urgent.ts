import type { RedFlagRule } from '#domain/knowledge';

/** A yes to this sign is acted on at once. */
export function isUrgent({ urgency }: RedFlagRule): boolean {
  return urgency !== 'caution';
}
