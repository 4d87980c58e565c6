import {
  ASKED_FITNESS_GAPS,
  ASKED_RED_FLAGS,
  CAUSES,
  COMORBIDITIES,
  CONSENT_VERSION,
  MEDICATIONS,
  RMDQ_ITEMS,
  SYMPTOMS,
  UNDERLYING_CONDITIONS,
  UNWELL_SIGNS,
  YOUTH_SIGNS,
} from '#domain/vocabulary';
import { BLANK_INTAKE } from '../answers/blank';
import { askedBeside } from '#domain/triage';
import { type Ask, type HeldPatient, keepable, problemOfAsk } from './asks';
import { toldFacts } from './told-facts';
import { TOPICS } from './topics';

const TODAY = '2026-03-02';
const ADULT: HeldPatient = { givenName: 'Anna', ageYears: 45, sex: 'female' };
const MINOR: HeldPatient = { ...ADULT, ageYears: 15 };
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
      unwellSigns: UNWELL_SIGNS,
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
      const answered = ask.write(BLANK_INTAKE, true, TODAY);
      expect(ask.read(answered)).withContext(ask.key).toBeTrue();
      expect(ask.write(answered, null, TODAY))
        .withContext(ask.key)
        .toEqual(BLANK_INTAKE);
    }
  });

  it('begins with an empty body chart, and keeps what is marked', () => {
    const chart = askOf<'bodyChart'>('bodyChart');
    expect(chart.read(BLANK_INTAKE)).toEqual({ marks: {}, nothingToMark: null });
    const marked = {
      marks: { low_back_left: { qualities: { ache: true }, intensity: 6 } },
      nothingToMark: null,
    };
    expect(chart.write(BLANK_INTAKE, marked, TODAY).bodyChart).toEqual(marked);
  });

  it('forgets how a sign came when it did not', () => {
    const onset = askOf<'choice'>('redFlagDetails.limb_muscle_weakness.onset');
    const sign = askOf<'yesNo'>('redFlags.limb_muscle_weakness');
    const answers = onset.write(sign.write(BLANK_INTAKE, true, TODAY), 'sudden', TODAY);
    expect(answers.redFlagDetails).toEqual({ limb_muscle_weakness: { onset: 'sudden' } });
    expect(sign.write(answers, false, TODAY).redFlagDetails).toEqual({});
  });

  it('says what is wrong with a number or a day, and keeps the rest', () => {
    const height = askOf<'number'>('lifestyle.heightCm');
    const onset = askOf<'date'>('onsetOn');
    const answers = {
      ...height.write(onset.write(BLANK_INTAKE, '2026-03-03', TODAY), 1.75, TODAY),
      painNrs: 6,
    };
    expect(problemOfAsk(height, answers, TODAY)).toContain('between 50 and 250 cm');
    expect(problemOfAsk(onset, answers, TODAY)).toContain('still to come');
    expect(keepable(asks, answers, TODAY)).toEqual({ ...BLANK_INTAKE, painNrs: 6 });
  });

  const shownFor = (answers: typeof BLANK_INTAKE, patient = ADULT) =>
    TOPICS.filter(({ isFor }) => isFor?.(patient) ?? true)
      .flatMap((topic) => topic.asks)
      .filter(({ when }) => when?.(answers, patient) ?? true)
      .map(({ key }) => key);
  const unwellKeys = (answers: typeof BLANK_INTAKE) =>
    shownFor(answers).filter((key) => /unwellSigns|besidePressure/.test(key));

  it('asks beside a sign what staff are told to ask beside it, each once, and nothing where no sign is', () => {
    expect(unwellKeys(BLANK_INTAKE)).toEqual([]);
    const flagged = ASKED_RED_FLAGS.map((code) => ({ ...BLANK_INTAKE, redFlags: { [code]: true } }));
    const pressed = { ...BLANK_INTAKE, comorbidities: { hypertension_uncontrolled: true } };
    const both = { ...pressed, redFlags: { pain_with_fever: true, severe_cramps_with_palpitations: true } };
    for (const answers of [...flagged, pressed, both]) {
      const asked = unwellKeys(answers).map((key) => key.slice(key.indexOf('.') + 1));
      expect(asked).toEqual(jasmine.arrayWithExactContents([...askedBeside(toldFacts(answers, ADULT))]));
    }
  });

  it('keeps what was answered beside a sign in view when the sign is taken back', () => {
    expect(unwellKeys({ ...BLANK_INTAKE, unwellSigns: { confusion: true } })).toEqual([
      'unwellSigns.confusion',
    ]);
  });

  it('asks for the day of a trauma only where there was one', () => {
    expect(shownFor(BLANK_INTAKE)).not.toContain('traumaOn');
    expect(shownFor({ ...BLANK_INTAKE, redFlags: { major_trauma: true } })).toContain('traumaOn');
  });

  it('asks for a guardian only under 18, who alone can sign then', () => {
    const agreed = askOf<'choice'>('consent.agreed').write(BLANK_INTAKE, 'yes', TODAY);
    const [adult, minor] = [shownFor(agreed), shownFor(agreed, MINOR)];
    expect(adult.filter((key) => /guardian/i.test(key))).toEqual([]);
    expect(adult).toContain('consent.signer');
    expect(minor).toContain('contacts.guardianName');
    expect(minor).not.toContain('consent.signer');
    expect(Object.keys(askOf<'choice'>('consent.guardian').options)).toEqual(['guardian']);
  });

  it('names text and day when the patient agrees, and asks for a signature only then', () => {
    const agreement = askOf<'choice'>('consent.agreed');
    const signing = (answers: typeof BLANK_INTAKE) =>
      shownFor(answers).filter((key) => key.startsWith('consent.') && key !== 'consent.agreed');
    expect(signing(BLANK_INTAKE)).toEqual([]);
    const agreed = agreement.write(BLANK_INTAKE, 'yes', TODAY);
    expect(agreed.consent).toEqual({
      ...BLANK_INTAKE.consent,
      agreed: true,
      textVersion: CONSENT_VERSION,
      signedOn: TODAY,
    });
    expect(signing(agreed)).toEqual(['consent.signer', 'consent.name', 'consent.way']);
    const drawn = askOf<'choice'>('consent.way').write(agreed, 'drawn', TODAY);
    expect(signing(drawn)).toContain('consent.drawing');
    const declined = agreement.write(agreed, 'no', TODAY);
    expect([declined.consent.agreed, declined.consent.signedOn, signing(declined)]).toEqual([
      false,
      null,
      [],
    ]);
    expect(agreement.write(agreed, null, TODAY)).toEqual(BLANK_INTAKE);
  });

  it('tells what a consent still lacks until it is signed', () => {
    const consent = TOPICS.find(({ gaps }) => gaps !== undefined);
    const agreed = askOf<'choice'>('consent.agreed').write(BLANK_INTAKE, 'yes', TODAY);
    expect(consent?.gaps?.(BLANK_INTAKE, ADULT)).toEqual([]);
    expect(consent?.gaps?.(agreed, ADULT)).toEqual(['signer', 'name', 'way']);
    const signed = askOf<'line'>('consent.name').write(
      askOf<'choice'>('consent.way').write(
        askOf<'choice'>('consent.signer').write(agreed, 'patient', TODAY),
        'typed',
        TODAY,
      ),
      'Anna Smith',
      TODAY,
    );
    expect(consent?.gaps?.(signed, ADULT)).toEqual([]);
    expect(consent?.gaps?.(signed, MINOR)).toEqual(['guardian']);
  });

  it('keeps as much of a name as fits', () => {
    const name = askOf<'line'>('contacts.emergencyName');
    const answers = name.write(BLANK_INTAKE, 'x'.repeat(130), TODAY);
    expect(problemOfAsk(name, answers, TODAY)).toContain('too long');
    expect(keepable(asks, answers, TODAY).contacts.emergencyName).toHaveSize(120);
  });
});
