import {
  ASKED_FITNESS_GAPS,
  ASKED_RED_FLAGS,
  CAUSES,
  COMORBIDITIES,
  MEDICATIONS,
  RMDQ_ITEMS,
  SYMPTOMS,
  UNDERLYING_CONDITIONS,
  YOUTH_SIGNS,
} from '#domain/vocabulary';
import { BLANK_INTAKE } from '../answers/blank';
import { type Ask, keepable, problemOfAsk } from './asks';
import { TOPICS } from './topics';

const TODAY = '2026-03-02';
const asks = TOPICS.flatMap((topic) => topic.asks);
const askOf = <Kind extends Ask['kind']>(key: string) =>
  asks.find((ask) => ask.key === key) as Extract<Ask, { kind: Kind }>;

describe('the form of a patient', () => {
  it('asks everything of every list, each once', () => {
    const keys = asks.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const [field, codes] of Object.entries({
      redFlags: ASKED_RED_FLAGS,
      symptoms: SYMPTOMS,
      causes: CAUSES,
      fitnessGaps: ASKED_FITNESS_GAPS,
      underlyingConditions: UNDERLYING_CONDITIONS,
      comorbidities: COMORBIDITIES,
      medications: MEDICATIONS,
      youthSigns: YOUTH_SIGNS,
      rmdq: RMDQ_ITEMS.map((_, index) => String(index + 1)),
    })) {
      expect(keys.filter((key) => key.startsWith(`${field}.`)))
        .withContext(field)
        .toEqual(jasmine.arrayWithExactContents(codes.map((code) => `${field}.${code}`)));
    }
  });

  it('asks the sentences of the questionnaire in their own words', () => {
    expect(asks.filter(({ key }) => key.startsWith('rmdq.')).map(({ words }) => words)).toEqual([
      ...RMDQ_ITEMS,
    ]);
  });

  it('has no clinical words', () => {
    const words = TOPICS.flatMap(({ title, intro, asks: each }) => [
      title,
      intro ?? '',
      ...each.map((ask) => ask.words),
    ]);
    for (const text of words) expect(text).not.toMatch(/triage|red flag|contraindicat|comorbid|RMDQ|NRS/i);
  });

  it('begins with every question open, and can take every answer back to open', () => {
    for (const ask of asks) {
      if (ask.kind === 'bodyChart') continue;
      expect(ask.read(BLANK_INTAKE) ?? '')
        .withContext(ask.key)
        .toBe('');
      if (ask.kind !== 'yesNo') continue;
      const answered = ask.write(BLANK_INTAKE, true);
      expect(ask.read(answered)).withContext(ask.key).toBeTrue();
      expect(ask.write(answered, null)).withContext(ask.key).toEqual(BLANK_INTAKE);
    }
  });

  it('begins with an empty body chart, and keeps what is marked', () => {
    const chart = askOf<'bodyChart'>('bodyChart');
    expect(chart.read(BLANK_INTAKE)).toEqual({ marks: {}, nothingToMark: null });
    const marked = {
      marks: { low_back_left: { qualities: { ache: true }, intensity: 6 } },
      nothingToMark: null,
    };
    expect(chart.write(BLANK_INTAKE, marked).bodyChart).toEqual(marked);
  });

  it('forgets how a sign came when it did not', () => {
    const onset = askOf<'choice'>('redFlagDetails.limb_muscle_weakness.onset');
    const sign = askOf<'yesNo'>('redFlags.limb_muscle_weakness');
    const answers = onset.write(sign.write(BLANK_INTAKE, true), 'sudden');
    expect(answers.redFlagDetails).toEqual({ limb_muscle_weakness: { onset: 'sudden' } });
    expect(sign.write(answers, false).redFlagDetails).toEqual({});
  });

  it('says what is wrong with a number or a day, and keeps the rest', () => {
    const height = askOf<'number'>('lifestyle.heightCm');
    const onset = askOf<'date'>('onsetOn');
    const answers = {
      ...height.write(onset.write(BLANK_INTAKE, '2026-03-03'), 1.75),
      painNrs: 6,
    };
    expect(problemOfAsk(height, answers, TODAY)).toContain('between 50 and 250 cm');
    expect(problemOfAsk(onset, answers, TODAY)).toContain('still to come');
    expect(keepable(asks, answers, TODAY)).toEqual({ ...BLANK_INTAKE, painNrs: 6 });
  });
});
