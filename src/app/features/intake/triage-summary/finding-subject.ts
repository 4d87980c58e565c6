import type { TriageFinding } from '#domain/triage';
import { type WhySubject, ruleSubject } from '../../../core/why';
import { labelOf } from '../../../shared/code-label';
import { isStopLevel } from './level-words';

/** Why a finding was made, to be opened from where it is shown. */
export function findingSubject({ ruleId, code, level }: TriageFinding): WhySubject {
  return ruleSubject(labelOf(code), [{ ruleId, code, effect: isStopLevel(level) ? 'stops' : 'cautions' }]);
}
