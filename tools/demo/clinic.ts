import { CHECK_IN_WEEKS, type GridModality } from '#domain/vocabulary';
import { education, exercises } from '#domain/knowledge';
import { checkModalities, draftPlan, suggestDiagnoses } from '#domain/planning';
import { factsFrom, triage } from '#domain/triage';
import type { ExaminationFindings, IntakeAnswers } from '#contract/intake';
import type { NewClosing } from '#contract/closing';
import type { PlanContent } from '#contract/plan';
import type { RmdqResponse } from '#contract/questionnaire';
import { makeExamination, makeIntake } from './answers.ts';
import { addDays } from '#domain/outcomes';
import { onWeekday } from './days.ts';
import { type DemoPerson, makePerson } from './people.ts';
import { type Chance, chanceFrom } from './random.ts';
import { type Trajectory, answerRmdq, makeTrajectory } from './scores.ts';

/** One made-up patient, as far as the course has come by today. */
export interface DemoPatient {
  readonly patientId: string;
  readonly courseId: string;
  readonly person: DemoPerson;
  readonly registeredOn: string;
  readonly intake: IntakeAnswers | null;
  readonly examination: ExaminationFindings | null;
  readonly plan: { readonly content: PlanContent; readonly isSigned: boolean } | null;
  readonly checkIns: readonly DemoCheckIn[];
  /** Null while the course is open. */
  readonly closing: Omit<NewClosing, 'id'> | null;
}
export interface DemoCheckIn {
  readonly on: string;
  readonly painNrs: number | null;
  readonly rmdq: RmdqResponse;
}

export const DEMO_PATIENTS = 240;
export const DEMO_SEED = 20_180_518;
const YEAR_DAYS = 365;
/** The last day of week 6. */
const GOAL_DAYS = 41;
/** A week after the six. */
const CLOSING_DAY = 49;
/** Of 100 who start, about so many have left by each week: 31 at week 6, as in the cited trial. */
const LOST_BY_WEEK: Readonly<Record<(typeof CHECK_IN_WEEKS)[number], number>> = {
  2: 0.1,
  4: 0.2,
  6: 0.31,
  12: 0.36,
};

/** The demo clinic's patients: the same for the same seed and day. */
export function makeDemoPatients(seed: number, today: string): DemoPatient[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: DEMO_PATIENTS }, (_, index) => {
    // Spread evenly over the year before today, the newest first come last.
    const daysAgo = Math.round(((DEMO_PATIENTS - 1 - index) / (DEMO_PATIENTS - 1)) * (YEAR_DAYS - 1));
    return makePatient(chance, onWeekdayBefore(addDays(today, -daysAgo)), today);
  });
}

function makePatient(chance: Chance, registeredOn: string, today: string): DemoPatient {
  const at = new Date(`${registeredOn}T15:00:00Z`);
  const patientId = chance.id(at);
  const courseId = chance.id(at);
  const person = makePerson(chance, registeredOn);
  const isChronic = chance.happens(0.55);
  const trajectory = makeTrajectory(chance, isChronic);
  const isNew = registeredOn >= addDays(today, -4);
  const isStarting = registeredOn >= addDays(today, -12);
  const hasIntake = !isNew || chance.happens(0.5);
  const hasStop = chance.happens(0.05);
  const isFinished = !isStarting || chance.happens(0.6);
  const intake = hasIntake
    ? makeIntake(chance, person, {
        on: registeredOn,
        durationDays: isChronic ? chance.between(90, 900) : chance.between(2, 80),
        scores: trajectory.baseline,
        hasStop,
        isFinished,
      })
    : null;
  const examination = intake && isFinished ? makeExamination(chance) : null;
  const startOn = onWeekday(addDays(registeredOn, chance.between(1, 5)));
  const content =
    intake && examination && makePlan(chance, { person, intake, examination, registeredOn, startOn });
  const isSigned = !isStarting || chance.happens(0.5);
  const checkIns = content && isSigned ? makeCheckIns(chance, trajectory, startOn, today) : [];
  return {
    patientId,
    courseId,
    person,
    registeredOn,
    intake,
    examination,
    plan: content && { content, isSigned },
    checkIns,
    closing: content && isSigned ? makeClosing(trajectory, checkIns, startOn, today) : null,
  };
}

interface PlanBasis {
  readonly person: DemoPerson;
  readonly intake: IntakeAnswers;
  readonly examination: ExaminationFindings;
  readonly registeredOn: string;
  readonly startOn: string;
}

/** A plan the rules allow: nothing that is blocked, a reason for each warning. Null where a stop closes it. */
function makePlan(
  chance: Chance,
  { person, intake, examination, registeredOn, startOn }: PlanBasis,
): PlanContent | null {
  const facts = factsFrom(person, intake, examination, registeredOn);
  const result = triage(facts);
  if (result.stopped) return null;
  const checks = checkModalities(facts, result);
  const isBlocked = (modality: GridModality): boolean =>
    checks.some((check) => check.modality === modality && check.status === 'blocked');
  const wanted: readonly (readonly [GridModality, readonly number[]])[] = [
    [
      'therapeutic_exercise',
      chance.oneOf([
        [1, 1, 2, 1, 1, 1],
        [2, 2, 2, 1, 1, 1],
      ]),
    ],
    [
      'chiropractic_adjustment',
      chance.oneOf([
        [2, 2, 1, 1, 1, 1],
        [2, 2, 2, 1, 1, 1],
        [1, 1, 1, 1, 0, 0],
      ]),
    ],
    [
      'massage',
      chance.oneOf([
        [1, 1, 1, 0, 0, 0],
        [0, 0, 0, 0, 0, 0],
      ]),
    ],
    [
      'heat',
      chance.oneOf([
        [2, 2, 1, 0, 0, 0],
        [0, 0, 0, 0, 0, 0],
      ]),
    ],
  ];
  const sessions = Object.fromEntries(
    wanted.filter(([modality, weeks]) => !isBlocked(modality) && weeks.some((count) => count > 0)),
  );
  const draft = draftPlan(facts, result, checks);
  return {
    startOn,
    sessions,
    treatments: {},
    overrides: checks
      .filter((check) => check.status === 'warned' && check.modality in sessions)
      .map(({ modality }) => ({
        modality,
        reason: 'Low force and dose; explained to the patient, who agrees.',
      })),
    diagnoses: suggestDiagnoses(facts)
      .slice(0, 2)
      .map(({ code, title }) => ({ code, title })),
    goals: [
      {
        measure: 'nrs',
        target: Math.max(0, Math.round((intake.painNrs ?? 5) / 2)),
        by: addDays(startOn, GOAL_DAYS),
      },
    ],
    exercises: exercises
      .filter((entry) => draft?.suggestion.exercises.some(({ code }) => code === entry.code))
      .map(({ code, text }) => ({
        code,
        text,
        daysPerWeek: draft?.homeExerciseDaysPerWeek[0] ?? null,
        minutes: null,
      })),
    advice: education
      .filter((entry) => draft?.suggestion.education.some(({ code }) => code === entry.code))
      .map(({ code, text }) => ({ code, text })),
    regenerative: null,
    consent: { givenBy: 'patient', how: 'spoken', on: registeredOn },
    note: '',
  };
}

/** Care ends with week 7; who answered nothing after week 2 stopped coming. */
function makeClosing(
  { gain }: Trajectory,
  checkIns: readonly DemoCheckIn[],
  startOn: string,
  today: string,
): DemoPatient['closing'] {
  const on = onWeekday(addDays(startOn, CLOSING_DAY));
  if (on > today) return null;
  const hasAnswered = checkIns.some((checkIn) => checkIn.on > addDays(startOn, 20));
  const reason = !hasAnswered ? 'stopped_attending' : gain >= 0.3 ? 'goals_met' : 'plateau';
  return { reason, detail: '', on };
}

function makeCheckIns(chance: Chance, trajectory: Trajectory, startOn: string, today: string): DemoCheckIn[] {
  // Those who gain less are likelier to stay away, so the answers that come in flatter: as in real clinics.
  const staying = chance.next() + (trajectory.gain - 0.4) * 0.3;
  return CHECK_IN_WEEKS.filter((week) => staying > LOST_BY_WEEK[week] && !chance.happens(0.04)).flatMap(
    (week) => {
      const on = onWeekday(addDays(startOn, week * 7 + chance.between(-2, week < 6 ? 2 : 6)));
      if (on > today) return [];
      const scores = trajectory.at(week);
      return [
        {
          on,
          painNrs: chance.happens(0.03) ? null : scores.nrs,
          rmdq: answerRmdq(chance, scores.rmdq, !chance.happens(0.04)),
        },
      ];
    },
  );
}

function onWeekdayBefore(date: string): string {
  const day = new Date(date).getUTCDay();
  return addDays(date, day === 6 ? -1 : day === 0 ? -2 : 0);
}
