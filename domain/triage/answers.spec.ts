import { POWER_TESTS } from '#domain/vocabulary';
import { type AskedAnswers, type ExaminedAnswers, ageOn, bmiClassOf, factsFrom } from './answers.ts';

const nothingAsked: AskedAnswers = {
  onsetOn: null,
  legSymptomsOn: null,
  armSymptomsOn: null,
  flareOn: null,
  painNrs: null,
  redFlags: {},
  redFlagDetails: {},
  unwellSigns: {},
  youthSigns: {},
  bodyChart: { marks: {} },
  symptoms: {},
  fitnessGaps: {},
  underlyingConditions: {},
  comorbidities: {},
  medications: {},
  pregnancy: null,
  causes: {},
  lifestyle: {
    heightCm: null,
    weightKg: null,
    deskHoursPerDay: null,
    exerciseDaysPerWeek: null,
    posture: null,
    smoker: null,
  },
};
const nothingFound: ExaminedAnswers = {
  redFlags: {},
  fitnessGaps: {},
  strengthTested: null,
  systolic: null,
  diastolic: null,
  power: {},
  lightTouch: {},
  reflexes: {},
  percussion: {},
  upperMotorSigns: {},
  neckArterySigns: {},
  temperatureC: null,
};
const person = { birthDate: '1980-06-15', sex: 'female' } as const;

describe('facts from answers', () => {
  it('counts a birthday on its day and not a day before', () => {
    expect(ageOn('1980-06-15', '2026-06-14')).toBe(45);
    expect(ageOn('1980-06-15', '2026-06-15')).toBe(46);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });

  it('counts days across a change of clocks and a leap day', () => {
    const facts = factsFrom(person, { ...nothingAsked, onsetOn: '2028-02-28' }, null, '2028-03-28');
    expect(facts.durationDays).toBe(29);
  });

  it('keeps what was not answered unknown', () => {
    const facts = factsFrom(person, nothingAsked, null, '2026-03-02');
    expect(facts.durationDays).toBeNull();
    expect(facts.lifestyle.bmi).toBeNull();
    expect(facts.redFlags.saddle_numbness).toBeUndefined();
    expect(facts.examined).toBeFalse();
  });

  it('classifies body mass at the limits', () => {
    expect(bmiClassOf(200, 73.9)).toBe('underweight');
    expect(bmiClassOf(200, 74)).toBe('healthy');
    expect(bmiClassOf(200, 100)).toBe('overweight');
    expect(bmiClassOf(200, 120)).toBe('obese');
    expect(bmiClassOf(null, 80)).toBeNull();
    expect(bmiClassOf(180, null)).toBeNull();
  });

  it('lets testing add a sign, never take a reported one away', () => {
    const asked = {
      ...nothingAsked,
      redFlags: { limb_muscle_weakness: true, limb_sensation_loss: false, saddle_numbness: true },
    };
    const examined = {
      ...nothingFound,
      redFlags: { limb_muscle_weakness: false, limb_sensation_loss: true, foot_drop: false },
    };
    expect(factsFrom(person, asked, examined, '2026-03-02').redFlags).toEqual({
      limb_muscle_weakness: true,
      limb_sensation_loss: true,
      saddle_numbness: true,
      foot_drop: false,
    });
  });

  it('joins the fitness gaps that were asked with those that were tested', () => {
    const asked = { ...nothingAsked, fitnessGaps: { dehydration: true } };
    const examined = { ...nothingFound, fitnessGaps: { tight_hamstrings: false } };
    expect(factsFrom(person, asked, examined, '2026-03-02').fitnessGaps).toEqual({
      dehydration: true,
      tight_hamstrings: false,
    });
  });

  it('knows of an examination only what was examined [C1, C5]', () => {
    const tested = { ...nothingFound, strengthTested: true };
    const after = factsFrom(person, nothingAsked, tested, '2026-03-02');
    expect([after.examined, after.strengthTested]).toEqual([true, true]);
    const before = factsFrom(person, nothingAsked, null, '2026-03-02');
    expect([before.examined, before.strengthTested]).toEqual([false, null]);
  });

  it('takes a measured pressure of 180 over 110 as uncontrolled, either number alone', () => {
    const measured = (systolic: number, diastolic: number) =>
      factsFrom(person, nothingAsked, { ...nothingFound, systolic, diastolic }, '2026-03-02').comorbidities
        .hypertension_uncontrolled;
    expect(measured(180, 80)).toBeTrue();
    expect(measured(120, 110)).toBeTrue();
    expect(measured(179, 109)).toBeUndefined();
  });

  it('lets a tested weakness count although the sign was answered no, and says power was tested', () => {
    const power = Object.fromEntries(POWER_TESTS.map((test) => [test, test === 'L2_left' ? '4' : '5']));
    const examined = { ...nothingFound, power, redFlags: { limb_muscle_weakness: false } };
    const facts = factsFrom(person, nothingAsked, examined, '2026-03-02');
    expect(facts.redFlags.limb_muscle_weakness).toBeTrue();
    expect(facts.redFlags.foot_drop).toBeFalse();
    expect(facts.strengthTested).toBeTrue();
  });

  it('keeps a sign the examination answered yes, whatever the tests in detail say', () => {
    const power = Object.fromEntries(POWER_TESTS.map((test) => [test, '5']));
    const examined = { ...nothingFound, power, redFlags: { limb_muscle_weakness: true } };
    expect(factsFrom(person, nothingAsked, examined, '2026-03-02').redFlags.limb_muscle_weakness).toBeTrue();
  });

  it('leaves power untested where it was said to be untested', () => {
    const power = Object.fromEntries(POWER_TESTS.map((test) => [test, '5']));
    const examined = { ...nothingFound, power, strengthTested: false };
    expect(factsFrom(person, nothingAsked, examined, '2026-03-02').strengthTested).toBeFalse();
  });

  it('counts the days of the arm symptoms, and takes along the signs asked beside others', () => {
    const asked = {
      ...nothingAsked,
      armSymptomsOn: '2026-02-28',
      unwellSigns: { fainting: true },
      youthSigns: { wakes_with_pain: false },
    };
    const facts = factsFrom(person, asked, null, '2026-03-02');
    expect(facts.armSymptomsDays).toBe(2);
    expect(facts.unwellSigns).toEqual({ fainting: true });
    expect(facts.youthSigns).toEqual({ wakes_with_pain: false });
  });

  it('takes the regions to be treated from the body chart, and an empty chart for unknown [P4]', () => {
    const at = (marks: AskedAnswers['bodyChart']['marks']) =>
      factsFrom(person, { ...nothingAsked, bodyChart: { marks } }, null, '2026-03-02').treatedRegions;
    expect(at({})).toEqual([]);
    expect(at({ low_back_right: { intensity: 4 }, back_neck: {} })).toEqual(['neck', 'low_back']);
  });
});
