import type { CheckInAnswers } from '#contract/check-in';
import { findRedFlag } from '#domain/knowledge';
import {
  BOTHERSOMENESS_RANGE,
  GLOBAL_IMPROVEMENT_LABELS,
  type GlobalImprovement,
  MEDICATION_DAYS_RANGE,
  NECK_VISIT_SIGN,
  RMDQ_ITEMS,
  VISIT_SIGNS,
  type VisitSign,
  withAnswer,
} from '#domain/vocabulary';

interface Lens<Value> {
  readonly key: string;
  /** The question in plain words, to be read or read aloud. */
  readonly words: string;
  readonly read: (answers: CheckInAnswers) => Value;
  readonly write: (answers: CheckInAnswers, value: Value) => CheckInAnswers;
}

/** One question of a check-in in plain words. */
export type CheckInAsk =
  | ({ readonly kind: 'yesNo'; readonly sign?: VisitSign } & Lens<boolean | null>)
  | ({ readonly kind: 'scale'; readonly lowest: string; readonly highest: string } & Lens<number | null>)
  | ({ readonly kind: 'choice'; readonly options: Readonly<Record<string, string>> } & Lens<string | null>)
  | { readonly kind: 'events'; readonly key: 'events'; readonly words: string };

/** Questions that belong together, with what is said before them. */
export interface CheckInTopic {
  readonly title: string;
  readonly intro: string;
  readonly asks: readonly CheckInAsk[];
  readonly isOptional?: true;
}

const SENTENCES_PER_TOPIC = 8;
const LEAST = BOTHERSOMENESS_RANGE.min;

const IMPROVEMENT: CheckInAsk = {
  kind: 'choice',
  key: 'improvement',
  words: 'Compared with when your care here began, how is your back now?',
  options: GLOBAL_IMPROVEMENT_LABELS,
  read: ({ improvement }) => improvement,
  write: (answers, value) => ({ ...answers, improvement: value as GlobalImprovement | null }),
};

/** The whole check-in. The signs are asked first, and always; of the neck only where it hurts or is treated. */
export function checkInTopics(asksNeckSigns: boolean): readonly CheckInTopic[] {
  const signs = VISIT_SIGNS.filter((sign) => sign !== NECK_VISIT_SIGN || asksNeckSigns);
  return [
    {
      title: 'Important questions first',
      intro: 'These are about what is new or worse since the last time.',
      asks: signs.map(askSign),
    },
    {
      title: 'How are you?',
      intro: '',
      asks: [
        {
          kind: 'scale',
          key: 'painNrs',
          words: 'How strong was your low back pain on average in the past week?',
          lowest: 'no pain',
          highest: 'worst possible',
          read: ({ painNrs }) => painNrs,
          write: (answers, painNrs) => ({ ...answers, painNrs }),
        },
        IMPROVEMENT,
        {
          kind: 'events',
          key: 'events',
          words: 'Has anything unwanted happened since the last time, such as new pain or dizziness?',
        },
      ],
    },
    ...sentenceTopics(),
    {
      title: 'Three more, if you like',
      intro: 'You can leave these out.',
      isOptional: true,
      asks: [
        askNumber(
          'bothersomeness',
          'How much did your back bother you in the past week?',
          ['Not at all', 'Slightly', 'Moderately', 'Very much', 'Extremely'].map(
            (words, index) => [index + LEAST, words] as const,
          ),
        ),
        askNumber(
          'medicationDays',
          'On how many of the past seven days did you take medicine for the pain?',
          Array.from({ length: MEDICATION_DAYS_RANGE.max + 1 }, (_, days) => [days, String(days)] as const),
        ),
        {
          kind: 'scale',
          key: 'satisfaction',
          words: 'How satisfied are you with your care?',
          lowest: 'not at all',
          highest: 'completely',
          read: ({ satisfaction }) => satisfaction,
          write: (answers, satisfaction) => ({ ...answers, satisfaction }),
        },
      ],
    },
  ];
}

function askSign(sign: VisitSign): CheckInAsk {
  return {
    kind: 'yesNo',
    key: `signs.${sign}`,
    sign,
    words: findRedFlag(sign).question,
    read: ({ signs }) => signs[sign] ?? null,
    write: (answers, value) => ({ ...answers, signs: withAnswer(answers.signs, sign, value) }),
  };
}

/** The sentences of the Roland-Morris questionnaire in their own words, which are never changed (C16). */
function sentenceTopics(): readonly CheckInTopic[] {
  const asks = RMDQ_ITEMS.map((words, index): CheckInAsk => ({
    kind: 'yesNo',
    key: `rmdq.${index + 1}`,
    words,
    read: ({ rmdq }) => rmdq.items[index] ?? null,
    write: (answers, value) => ({
      ...answers,
      rmdq: {
        ...answers.rmdq,
        items: answers.rmdq.items.map((before, at) => (at === index ? value : before)),
        restConfirmed: answers.rmdq.restConfirmed && value !== null,
      },
    }),
  }));
  const count = Math.ceil(asks.length / SENTENCES_PER_TOPIC);
  return Array.from({ length: count }, (_, part) => ({
    title: 'Your day with your back',
    intro: 'Think of yourself today. Say yes only when you are sure that the sentence describes you today.',
    asks: asks.slice(part * SENTENCES_PER_TOPIC, (part + 1) * SENTENCES_PER_TOPIC),
  }));
}

function askNumber(
  field: 'bothersomeness' | 'medicationDays',
  words: string,
  options: readonly (readonly [value: number, words: string])[],
): CheckInAsk {
  return {
    kind: 'choice',
    key: field,
    words,
    options: Object.fromEntries(options),
    read: ({ [field]: value }) => (value === null ? null : String(value)),
    write: (answers, value) => ({ ...answers, [field]: value === null ? null : Number(value) }),
  };
}
