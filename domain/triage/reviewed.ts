import type { AskedAnswers } from './answers.ts';

const YES_OR_NO_PARTS = ['fitnessGaps', 'underlyingConditions', 'comorbidities', 'medications'] as const;

const LIFESTYLE_OPEN: AskedAnswers['lifestyle'] = {
  heightCm: null,
  weightKg: null,
  deskHoursPerDay: null,
  exerciseDaysPerWeek: null,
  posture: null,
  smoker: null,
};

/**
 * The answers as the rules may take them: what was taken over from an earlier intake and has not been reviewed is
 * open, but for each yes. The careful reading: an old yes still warns, an old no rules nothing out.
 */
export function reviewedOnly<T extends AskedAnswers>(asked: T): T {
  const { copied = {} } = asked;
  const reviewed: T = { ...asked };
  for (const part of YES_OR_NO_PARTS) {
    if (copied[part] === true) Object.assign(reviewed, { [part]: yesesOf(asked[part]) });
  }
  return copied.lifestyle === true ? { ...reviewed, lifestyle: LIFESTYLE_OPEN } : reviewed;
}

function yesesOf(answers: object): object {
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer === true));
}
