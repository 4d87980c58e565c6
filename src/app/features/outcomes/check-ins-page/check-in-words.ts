import type { CheckIn } from '#contract/check-in';
import { scoreRmdq } from '#domain/outcomes';
import {
  ANSWER_MODE_LABELS,
  CHECK_IN_WAY_LABELS,
  EVENT_SEVERITY_LABELS,
  GLOBAL_IMPROVEMENT_LABELS,
  MEDICATION_DAYS_RANGE,
  RMDQ_RANGE,
  SATISFACTION_RANGE,
  BOTHERSOMENESS_RANGE,
  VISIT_SIGNS,
  VISIT_SIGN_LABELS,
} from '#domain/vocabulary';

/** One answer in words. */
export interface AnswerWords {
  readonly name: string;
  readonly words: string;
}

const NOT_ASKED = 'not asked';

/** Everything a check-in asks, in words, in the order it is asked. What was not asked says so. */
export function answersInWords(checkIn: CheckIn): readonly AnswerWords[] {
  const { painNrs, improvement, bothersomeness, medicationDays, satisfaction, rmdq, note, way, on } = checkIn;
  return [
    { name: 'Day', words: on },
    { name: 'How', words: CHECK_IN_WAY_LABELS[way] },
    { name: 'Signs', words: signWords(checkIn) },
    { name: 'Pain', words: painNrs === null ? NOT_ASKED : String(painNrs) },
    { name: 'Disability', words: disabilityWords(checkIn) },
    { name: 'Questionnaire', words: rmdq.mode === null ? NOT_ASKED : ANSWER_MODE_LABELS[rmdq.mode] },
    {
      name: 'Improvement',
      words: improvement === null ? NOT_ASKED : GLOBAL_IMPROVEMENT_LABELS[improvement].toLowerCase(),
    },
    { name: 'Adverse events', words: eventWords(checkIn) },
    { name: 'Bothersomeness', words: gradeWords(bothersomeness, BOTHERSOMENESS_RANGE.max) },
    { name: 'Days with pain medicine', words: gradeWords(medicationDays, MEDICATION_DAYS_RANGE.max) },
    { name: 'Satisfaction', words: gradeWords(satisfaction, SATISFACTION_RANGE.max) },
    { name: 'Note', words: note === '' ? 'none' : note },
  ];
}

/** What a correction changed, as it was and as it is. */
export function changesBetween(
  before: CheckIn,
  after: CheckIn,
): readonly { readonly name: string; readonly from: string; readonly to: string }[] {
  const now = answersInWords(after);
  return answersInWords(before).flatMap(({ name, words }, index) => {
    const to = now[index]?.words ?? NOT_ASKED;
    return words === to ? [] : [{ name, from: words, to }];
  });
}

export function disabilityWords({ rmdq, rmdqScore }: CheckIn): string {
  if (rmdqScore !== null) return `${rmdqScore} of ${RMDQ_RANGE.max}`;
  const { answered } = scoreRmdq(rmdq.items, rmdq.restConfirmed);
  return answered === 0 ? NOT_ASKED : `${answered} of ${RMDQ_RANGE.max} answered, no score`;
}

function signWords({ signs }: CheckIn): string {
  const raised = VISIT_SIGNS.filter((sign) => signs[sign] === true);
  if (raised.length > 0) return raised.map((sign) => VISIT_SIGN_LABELS[sign]).join('; ');
  const asked = VISIT_SIGNS.filter((sign) => signs[sign] !== undefined).length;
  return asked === 0 ? NOT_ASKED : `none of the ${asked} asked`;
}

function eventWords({ adverseEvents }: CheckIn): string {
  if (adverseEvents === null) return NOT_ASKED;
  if (adverseEvents.length === 0) return 'none';
  return adverseEvents
    .map(({ what, severity, action }) =>
      [`${what} (${EVENT_SEVERITY_LABELS[severity].toLowerCase()})`, action].filter(Boolean).join(', '),
    )
    .join('; ');
}

function gradeWords(grade: number | null, most: number): string {
  return grade === null ? NOT_ASKED : `${grade} of ${most}`;
}
