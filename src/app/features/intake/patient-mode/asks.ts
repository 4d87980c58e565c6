import type { HeldFormView } from '#contract/handover';
import type { BodyChart, Consent, Contacts, IntakeAnswers } from '#contract/intake';
import { findRedFlag } from '#domain/knowledge';
import { type Answers, type AskedRedFlag, CONSENT_VERSION, RMDQ_ITEMS, withAnswer } from '#domain/vocabulary';

/** As much of the person as the questions need. */
export type HeldPatient = HeldFormView['patient'];

interface Lens<Value> {
  readonly key: string;
  readonly words: string;
  readonly read: (answers: IntakeAnswers) => Value;
  readonly write: (answers: IntakeAnswers, value: Value, today: string) => IntakeAnswers;
  /** Asked only then. */
  readonly when?: (answers: IntakeAnswers, patient: HeldPatient) => boolean;
}

/** One question to the patient, and where its answer stands. Null, or an empty text, is not answered. */
export type Ask =
  | ({ readonly kind: 'yesNo' } & Lens<boolean | null>)
  | ({ readonly kind: 'text' } & Lens<string>)
  | ({
      readonly kind: 'line';
      readonly most: number;
      readonly type?: 'tel';
      readonly hint?: string;
    } & Lens<string>)
  | ({ readonly kind: 'signature' } & Lens<string>)
  | ({ readonly kind: 'date' } & Lens<string | null>)
  | ({ readonly kind: 'pain' } & Lens<number | null>)
  | ({ readonly kind: 'bodyChart' } & Lens<BodyChart>)
  | ({
      readonly kind: 'number';
      readonly unit: string;
      readonly least: number;
      readonly most: number;
      readonly whole?: true;
    } & Lens<number | null>)
  | ({
      readonly kind: 'choice';
      readonly options: Readonly<Record<string, string>>;
      /** What leaves the question open, where that is not "I don't know". */
      readonly skip?: string;
    } & Lens<string | null>);

/** The yes-and-no questions of one list of codes. */
export function askEach<Field extends ListField, Code extends keyof IntakeAnswers[Field] & string>(
  field: Field,
  codes: readonly Code[],
  questions: Readonly<Record<Code, string>>,
): readonly Ask[] {
  return codes.map((code) => ({
    kind: 'yesNo',
    key: `${field}.${code}`,
    words: questions[code],
    read: (answers) => (answers[field] as Answers<string>)[code] ?? null,
    write: (answers, value) => ({
      ...answers,
      [field]: withAnswer(answers[field] as Answers<string>, code, value),
    }),
  }));
}

type ListField =
  | 'symptoms'
  | 'unwellSigns'
  | 'youthSigns'
  | 'causes'
  | 'fitnessGaps'
  | 'underlyingConditions'
  | 'comorbidities'
  | 'medications';

/** One emergency sign, and how it came where that makes it more urgent. */
export function askSign(code: AskedRedFlag): readonly Ask[] {
  const sign = findRedFlag(code);
  const isYes = (answers: IntakeAnswers): boolean => answers.redFlags[code] === true;
  const asks: Ask[] = [
    {
      kind: 'yesNo',
      key: `redFlags.${code}`,
      words: sign.question,
      read: (answers) => answers.redFlags[code] ?? null,
      write: (answers, value) => {
        const { [code]: detail, ...others } = answers.redFlagDetails;
        return {
          ...answers,
          redFlags: withAnswer(answers.redFlags, code, value),
          redFlagDetails: value === true && detail ? answers.redFlagDetails : others,
        };
      },
    },
  ];
  const detail = (name: 'onset' | 'side', words: string, options: Readonly<Record<string, string>>): Ask => ({
    kind: 'choice',
    key: `redFlagDetails.${code}.${name}`,
    words,
    options,
    when: isYes,
    read: (answers) => answers.redFlagDetails[code]?.[name] ?? null,
    write: (answers, value) => {
      const { [name]: _before, ...kept } = answers.redFlagDetails[code] ?? {};
      const details = value === null ? kept : { ...kept, [name]: value };
      return { ...answers, redFlagDetails: { ...answers.redFlagDetails, [code]: details } };
    },
  });
  if (sign.escalatesWhen.includes('sudden')) {
    asks.push(detail('onset', 'How did it come?', { sudden: 'Suddenly', gradual: 'Slowly' }));
  }
  if (sign.escalatesWhen.includes('both_sides')) {
    asks.push(detail('side', 'Is it on one side or both?', { one: 'One side', both: 'Both sides' }));
  }
  return asks;
}

/** The sentences of the Roland-Morris questionnaire in their own words, which are never changed (C16). */
export function askSentences(from: number, to: number): readonly Ask[] {
  return RMDQ_ITEMS.slice(from, to).map((sentence, offset) => {
    const index = from + offset;
    return {
      kind: 'yesNo',
      key: `rmdq.${index + 1}`,
      words: sentence,
      read: ({ rmdq }) => rmdq.items[index] ?? null,
      write: (answers, value) => ({
        ...answers,
        rmdq: {
          ...answers.rmdq,
          items: answers.rmdq.items.map((before, at) => (at === index ? value : before)),
        },
      }),
    };
  });
}

type TextField = {
  [Key in keyof IntakeAnswers]-?: IntakeAnswers[Key] extends string ? Key : never;
}[keyof IntakeAnswers];
type DateField = 'onsetOn' | 'flareOn' | 'legSymptomsOn' | 'armSymptomsOn' | 'traumaOn';

type PainField = 'painNrs' | 'painWorst24h' | 'painAtVisit';

/** One of the three series of pain, which are never mixed (C17). */
export function askPain(field: PainField, words: string): Ask {
  return {
    kind: 'pain',
    key: field,
    words,
    read: (answers) => answers[field],
    write: (answers, value) => ({ ...answers, [field]: value }),
  };
}

export function askText(field: TextField, words: string): Ask {
  return {
    kind: 'text',
    key: field,
    words,
    read: (answers) => answers[field],
    write: (answers, value) => ({ ...answers, [field]: value }),
  };
}

export function askDate(
  field: DateField,
  words: string,
  when: (answers: IntakeAnswers) => boolean = () => true,
): Ask {
  return {
    kind: 'date',
    key: field,
    words,
    when,
    read: (answers) => answers[field],
    write: (answers, value) => ({ ...answers, [field]: value }),
  };
}

/** The postal address, over several lines. */
export function askAddress(words: string): Ask {
  return {
    kind: 'text',
    key: 'contacts.address',
    words,
    read: ({ contacts }) => contacts.address,
    write: (answers, address) => ({ ...answers, contacts: { ...answers.contacts, address } }),
  };
}

/** One line about somebody to reach beside the patient. */
export function askContact(
  field: keyof Contacts,
  words: string,
  look: Pick<Extract<Ask, { kind: 'line' }>, 'most' | 'type' | 'hint'>,
): Ask {
  return {
    kind: 'line',
    key: `contacts.${field}`,
    words,
    ...look,
    read: ({ contacts }) => contacts[field],
    write: (answers, value) => ({ ...answers, contacts: { ...answers.contacts, [field]: value } }),
  };
}

/** Whether the text that was read is agreed to. Agreeing names the text and the day. */
export function askAgreement(
  words: string,
  options: Readonly<Record<'yes' | 'no', string>>,
  skip: string,
): Ask {
  return {
    kind: 'choice',
    key: 'consent.agreed',
    words,
    options,
    skip,
    read: ({ consent: { agreed } }) => (agreed === null ? null : agreed ? 'yes' : 'no'),
    write: (answers, value, today) => ({
      ...answers,
      consent: {
        ...answers.consent,
        agreed: value === null ? null : value === 'yes',
        textVersion: value === null ? null : CONSENT_VERSION,
        signedOn: value === 'yes' ? today : null,
      },
    }),
  };
}

const hasAgreed = ({ consent }: IntakeAnswers): boolean => consent.agreed === true;

/** One part of a signature, asked once the text is agreed to. */
export function askSigning<Kind extends 'choice' | 'line' | 'signature'>(
  field: 'signer' | 'name' | 'way' | 'drawing',
  ask: Omit<Extract<Ask, { kind: Kind }>, 'read' | 'write' | 'key'> & { kind: Kind; key?: string },
): Ask {
  return {
    key: `consent.${field}`,
    ...ask,
    when: (answers: IntakeAnswers, patient: HeldPatient) =>
      hasAgreed(answers) && (ask.when?.(answers, patient) ?? true),
    read: ({ consent }: IntakeAnswers) => consent[field],
    write: (answers: IntakeAnswers, value: Consent[typeof field]) => ({
      ...answers,
      consent: { ...answers.consent, [field]: value },
    }),
  } as Ask;
}

type Habit = keyof IntakeAnswers['lifestyle'];

export function askHabit<Field extends Habit, Kind extends Ask['kind']>(
  field: Field,
  ask: { readonly kind: Kind; readonly words: string } & Partial<Ask>,
): Ask {
  return {
    ...ask,
    key: `lifestyle.${field}`,
    read: ({ lifestyle }: IntakeAnswers) => lifestyle[field],
    write: (answers: IntakeAnswers, value: IntakeAnswers['lifestyle'][Field]) => ({
      ...answers,
      lifestyle: { ...answers.lifestyle, [field]: value },
    }),
  } as Ask;
}

/** Why an answer cannot be kept as it is; null where it can. */
export function problemOfAsk(ask: Ask, answers: IntakeAnswers, today: string): string | null {
  if (ask.kind === 'date') {
    const date = ask.read(answers);
    return date !== null && date > today ? 'This day is still to come. Please check the date.' : null;
  }
  if (ask.kind === 'text') {
    return ask.read(answers).length > LONGEST_TEXT ? 'This text is too long. Please shorten it.' : null;
  }
  if (ask.kind === 'line') {
    return ask.read(answers).length > ask.most ? 'This text is too long. Please shorten it.' : null;
  }
  if (ask.kind !== 'number') return null;
  const value = ask.read(answers);
  if (value === null) return null;
  if (value < ask.least || value > ask.most) {
    return `This should be between ${ask.least} and ${ask.most} ${ask.unit}. Please check it.`;
  }
  return ask.whole && !Number.isInteger(value) ? 'Please use a whole number.' : null;
}

const LONGEST_TEXT = 4000;

/** The answers without those that cannot be kept as they are. */
export function keepable(asks: readonly Ask[], answers: IntakeAnswers, today: string): IntakeAnswers {
  return asks.reduce((kept, ask) => {
    if (problemOfAsk(ask, answers, today) === null) return kept;
    switch (ask.kind) {
      case 'text':
        return ask.write(kept, ask.read(kept).slice(0, LONGEST_TEXT), today);
      case 'line':
        return ask.write(kept, ask.read(kept).slice(0, ask.most), today);
      case 'date':
      case 'number':
        return ask.write(kept, null, today);
      default:
        return kept;
    }
  }, answers);
}
