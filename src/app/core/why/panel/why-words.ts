import type { SourceTier, Stance } from '#domain/knowledge';
import type { WhyEffect } from '../why-subject';

export const TIER_WORDS: Readonly<Record<SourceTier, string>> = {
  guideline: 'guideline',
  study: 'study',
  'device label': 'device label',
  secondary: 'secondary source',
  client: 'source document',
  own: 'our own construction',
};

export const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  for: 'Recommended',
  optional: 'May be offered',
  comfort_only: 'For comfort only',
  against: 'Advised against',
  not_indicated: 'Not indicated',
};

const EFFECT_WORDS: Readonly<Record<WhyEffect, string>> = {
  stops: 'Stops the plan',
  cautions: 'Asks for care',
  blocks: 'Blocks',
  warns: 'Warns',
  suggests: 'Suggested for',
  shapes: 'Sets the weeks',
  limits: 'Limits every plan',
};

/** What a rule does, and the finding that fired it; a rule about plans as such is fired by none. */
export function headingOf(effect: WhyEffect, label: string): string {
  const words = EFFECT_WORDS[effect];
  return effect === 'shapes' || effect === 'limits' ? words : `${words}: ${label}`;
}
