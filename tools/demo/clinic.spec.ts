import { checkInWeekOf, dayOf, scoreRmdq } from '#domain/outcomes';
import { DEMO_SEED, type DemoPatient, makeDemoPatients } from './clinic.ts';

const TODAY = '2026-11-23';

describe('the demo clinic', () => {
  const patients = makeDemoPatients(DEMO_SEED, TODAY);
  const scoreAt = (patient: DemoPatient, week: number): number | null => {
    const checkIn = patient.checkIns.find(
      ({ on }) => checkInWeekOf(patient.plan?.content.startOn ?? on, on) === week,
    );
    return checkIn ? scoreRmdq(checkIn.rmdq.items, checkIn.rmdq.restConfirmed).score : null;
  };
  const isDue = (patient: DemoPatient, week: number): boolean =>
    patient.plan?.isSigned === true && dayOf(patient.plan.content.startOn ?? TODAY, TODAY) > week * 7 + 14;

  it('is the same for the same seed and day, and another for another seed', () => {
    expect(makeDemoPatients(DEMO_SEED, TODAY)).toEqual(patients);
    expect(makeDemoPatients(DEMO_SEED + 1, TODAY)).not.toEqual(patients);
  });

  it('has 240 patients, registered over the twelve months before today and never after', () => {
    const days = patients.map(({ registeredOn }) => dayOf(registeredOn, TODAY));
    expect(patients.length).toBe(240);
    expect(Math.max(...days)).toBeGreaterThan(355);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
    expect(patients.flatMap(({ checkIns }) => checkIns).every(({ on }) => on <= TODAY)).toBeTrue();
  });

  it('has patients at every step: only registered, intake, stopped, planned, in care', () => {
    const count = (isSo: (patient: DemoPatient) => boolean): number => patients.filter(isSo).length;
    expect(count(({ intake }) => intake === null)).toBeGreaterThan(0);
    expect(count(({ intake, examination }) => intake !== null && examination === null)).toBeGreaterThan(0);
    expect(count(({ examination, plan }) => examination !== null && plan === null)).toBeGreaterThan(4);
    expect(count(({ plan }) => plan !== null && !plan.isSigned)).toBeGreaterThan(0);
    expect(count(({ plan }) => plan?.isSigned === true)).toBeGreaterThan(180);
  });

  it('has two groups, acute or subacute and chronic, of 25 and more with a week-12 score', () => {
    const withScore = patients.filter((patient) => scoreAt(patient, 12) !== null);
    const isChronic = ({ intake, registeredOn }: DemoPatient): boolean =>
      dayOf(intake?.onsetOn ?? registeredOn, registeredOn) > 84;
    expect(withScore.filter(isChronic).length).toBeGreaterThanOrEqual(25);
    expect(withScore.filter((patient) => !isChronic(patient)).length).toBeGreaterThanOrEqual(25);
  });

  it('begins near the trial, improves, and loses about three in ten by week 6', () => {
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const baseline = patients.flatMap(({ intake }) => intake?.painNrs ?? []);
    const due = patients.filter((patient) => isDue(patient, 6));
    const answered = due.filter((patient) => scoreAt(patient, 6) !== null);
    expect(mean(baseline)).toBeGreaterThan(4.2);
    expect(mean(baseline)).toBeLessThan(5.6);
    expect(mean(answered.map((patient) => scoreAt(patient, 6) ?? 0))).toBeLessThan(8);
    expect(answered.length / due.length).toBeGreaterThan(0.55);
    expect(answered.length / due.length).toBeLessThan(0.8);
  });
});
