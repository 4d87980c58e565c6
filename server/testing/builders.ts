import { randomUUIDv7 } from 'node:crypto';
import type { ExaminationFindings, ExaminationWrite, IntakeAnswers, IntakeWrite } from '#contract/intake';
import type { CheckInAnswers, NewCheckIn } from '#contract/check-in';
import type { NewPatient, PatientSearch } from '#contract/patient';
import type { PlanContent, PlanWrite } from '#contract/plan';
import type { RmdqResponse } from '#contract/questionnaire';
import type { Appointment, AppointmentChange, Booking } from '#contract/schedule';
import type { Treatment } from '#contract/treatment';
import type { VisitContent, VisitWrite } from '#contract/visit';
import {
  ASKED_FITNESS_GAPS,
  ASKED_RED_FLAGS,
  CAUSES,
  COMORBIDITIES,
  EXAMINED_FITNESS_GAPS,
  EXAMINED_RED_FLAGS,
  MEDICATIONS,
  RMDQ_ITEMS,
  RMDQ_VERSION,
  SYMPTOMS,
  UNANSWERED_INTAKE,
  UNDERLYING_CONDITIONS,
  UNTESTED_EXAMINATION,
  VISIT_NEWS,
  VISIT_SIGNS,
  answerAll,
} from '#domain/vocabulary';
import { secretOf } from '../auth/secret.ts';

/** A fresh record id. */
export const newId = randomUUIDv7;

/** A woman of 45 who registers at the front desk. */
export function aNewPatient(details: Partial<NewPatient> = {}): NewPatient {
  return {
    id: newId(),
    courseId: newId(),
    givenName: 'Anna',
    familyName: 'Smith',
    birthDate: '1980-06-15',
    sex: 'female',
    phone: null,
    email: null,
    ...details,
  };
}

/** A search of the first page in every stage. */
export function aSearch(search: Partial<PatientSearch> = {}): PatientSearch {
  return { text: '', stage: null, offset: 0, limit: 20, ...search };
}

/** A complete questionnaire on which so many items apply. */
export function anRmdq(score: number): RmdqResponse {
  return {
    version: RMDQ_VERSION,
    mode: 'self',
    items: RMDQ_ITEMS.map((_, index) => index < score),
    restConfirmed: false,
  };
}

/** A questionnaire on which so many items were answered, all with no. */
export function anOpenRmdq(answered = 0): RmdqResponse {
  return { ...anRmdq(0), items: RMDQ_ITEMS.map((_, index) => (index < answered ? false : null)) };
}

/** Everything answered, back spasm and low back pain since ten days, nothing that restricts: triage is clear. */
export function intakeAnswers(answers: Partial<IntakeAnswers> = {}): IntakeAnswers {
  return {
    ...UNANSWERED_INTAKE,
    complaint: 'Low back pain after gardening',
    onsetOn: '2026-02-20',
    painNrs: 6,
    redFlags: answerAll(ASKED_RED_FLAGS),
    symptoms: answerAll(SYMPTOMS, ['back_spasm', 'low_back_pain']),
    rmdq: anRmdq(13),
    fitnessGaps: answerAll(ASKED_FITNESS_GAPS),
    underlyingConditions: answerAll(UNDERLYING_CONDITIONS),
    comorbidities: answerAll(COMORBIDITIES),
    medications: answerAll(MEDICATIONS),
    pregnancy: 'no',
    causes: answerAll(CAUSES, ['unaccustomed_exertion']),
    lifestyle: {
      ...UNANSWERED_INTAKE.lifestyle,
      heightCm: 170,
      weightKg: 68,
      deskHoursPerDay: 6,
      exerciseDaysPerWeek: 2,
      posture: 'good',
      smoker: false,
    },
    ...answers,
  };
}

/** The first intake of a course. */
export function anIntake(write: Partial<IntakeWrite> = {}): IntakeWrite {
  return { id: newId(), basedOn: 0, answers: intakeAnswers(), reason: null, ...write };
}

/** The first examination of a course: everything tested, nothing found. */
export function anExamination({
  findings,
  ...write
}: Partial<Omit<ExaminationWrite, 'findings'>> & {
  findings?: Partial<ExaminationFindings>;
} = {}): ExaminationWrite {
  return {
    id: newId(),
    basedOn: 0,
    findings: {
      ...UNTESTED_EXAMINATION,
      redFlags: answerAll([...EXAMINED_RED_FLAGS, 'limb_muscle_weakness', 'limb_sensation_loss']),
      fitnessGaps: answerAll(EXAMINED_FITNESS_GAPS),
      strengthTested: true,
      systolic: 128,
      diastolic: 82,
      ...findings,
    },
    ...write,
  };
}

/** A plan the rules have nothing against: exercise twice a week, two adjustments a week at first. */
export function planContent(content: Partial<PlanContent> = {}): PlanContent {
  return {
    startOn: '2026-03-04',
    sessions: {
      therapeutic_exercise: [2, 2, 2, 2, 1, 1],
      chiropractic_adjustment: [2, 2, 2, 1, 1, 1],
    },
    treatments: {},
    overrides: [],
    diagnoses: [],
    goals: [
      { measure: 'nrs', target: 3, by: null },
      { measure: 'rmdq', target: 6, by: null },
    ],
    exercises: [],
    advice: [],
    regenerative: null,
    consent: null,
    note: '',
    ...content,
  };
}

/** How a row is given, of which nothing is said. */
export function aTreatment(treatment: Partial<Treatment> = {}): Treatment {
  return { minutes: null, settings: '', regions: [], techniques: [], segments: [], ...treatment };
}

/** The first version of a plan. */
export function aPlan(write: Partial<PlanWrite> = {}): PlanWrite {
  return { id: newId(), basedOn: 0, content: planContent(), reason: null, ...write };
}

/** A check-in with both questionnaires complete. */
export function aCheckIn(checkIn: Partial<NewCheckIn> = {}): NewCheckIn {
  return {
    id: newId(),
    on: '2026-03-02',
    way: 'staff',
    painNrs: 4,
    rmdq: anRmdq(8),
    improvement: null,
    adverseEvents: null,
    signs: answerAll(VISIT_SIGNS),
    bothersomeness: null,
    medicationDays: null,
    satisfaction: null,
    note: '',
    corrects: null,
    reason: null,
    ...checkIn,
  };
}

/** A check-in as a patient answers it, every sign with no and no adverse event. */
export function checkInAnswers(answers: Partial<CheckInAnswers> = {}): CheckInAnswers {
  return {
    painNrs: 4,
    rmdq: anRmdq(8),
    improvement: 'much_better',
    signs: answerAll(VISIT_SIGNS),
    bothersomeness: null,
    medicationDays: null,
    satisfaction: null,
    hadEvent: false,
    events: [],
    ...answers,
  };
}

/** A visit with exercise as `planContent` has it, every safety question answered with no. */
export function visitContent(content: Partial<VisitContent> = {}): VisitContent {
  return {
    on: '2026-03-04',
    signs: answerAll(VISIT_SIGNS),
    news: answerAll(VISIT_NEWS),
    painBefore: 5,
    painAfter: 4,
    delivered: { therapeutic_exercise: aTreatment({ minutes: 30 }) },
    response: 'better',
    soreOver48Hours: false,
    skinReactions: {},
    legPainDisabling: null,
    adverseEvent: null,
    note: { subjective: 'Sleeps better', objective: '', assessment: '', plan: '' },
    ...content,
  };
}

/** The first version of a visit. */
export function aVisit({
  content,
  ...write
}: Partial<Omit<VisitWrite, 'content'>> & { content?: Partial<VisitContent> } = {}): VisitWrite {
  return {
    id: newId(),
    visitId: newId(),
    basedOn: 0,
    content: visitContent(content),
    reasons: { visit: null, rows: {} },
    reason: null,
    ...write,
  };
}

/** Appointments at nine in the morning on these days, none of which anybody has. */
export function aBooking(days: readonly string[], booking: Partial<Booking> = {}): Booking {
  return {
    appointments: days.map((on) => ({ id: newId(), on, at: '09:00' })),
    acceptsOverlap: false,
    ...booking,
  };
}

/** The appointment as it stands, with what is to be another. */
export function aChange(
  { version, on, at, status }: Pick<Appointment, 'version' | 'on' | 'at' | 'status'>,
  change: Partial<AppointmentChange> = {},
): AppointmentChange {
  return { id: newId(), basedOn: version, on, at, status, reason: null, acceptsOverlap: false, ...change };
}

/** The secret of clinics that keep nothing secret. */
export const testSecret = secretOf(Buffer.alloc(32, 7));
