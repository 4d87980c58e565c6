import { type Answers, type CopyablePart, UNANSWERED_INTAKE } from '#domain/vocabulary';

const YES_OR_NO_PARTS = ['fitnessGaps', 'underlyingConditions', 'comorbidities', 'medications'] as const;

/** The parts of an intake that may have been copied, as far as the rules look at them. */
interface Copied extends Readonly<Record<(typeof YES_OR_NO_PARTS)[number], object>> {
  readonly lifestyle: object;
  readonly copied?: Answers<CopyablePart>;
}

/**
 * The answers as the rules may take them: what was taken over from an earlier intake and has not been reviewed is
 * open, but for each yes. The careful reading: an old yes still warns, an old no rules nothing out.
 */
export function reviewedOnly<T extends Copied>(asked: T): T {
  const { copied = {} } = asked;
  const reviewed: T = { ...asked };
  for (const part of YES_OR_NO_PARTS) {
    if (copied[part] === true) Object.assign(reviewed, { [part]: yesesOf(asked[part]) });
  }
  return copied.lifestyle === true ? { ...reviewed, lifestyle: UNANSWERED_INTAKE.lifestyle } : reviewed;
}

function yesesOf(answers: object): object {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer === true));
}
