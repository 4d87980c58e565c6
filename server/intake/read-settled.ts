import { isDeepStrictEqual } from 'node:util';
import type { ExaminationFindings, ExaminationVersion, IntakeAnswers, IntakeVersion } from '#contract/intake';
import type { Settled, Settlements } from '#contract/settlement';
import { addDays } from '#domain/outcomes';
import { CLEARANCE_DAYS, isClearanceInForce } from '#domain/planning';
import { factsFrom, withReported } from '#domain/triage';
import { MODALITIES, RED_FLAGS, type RedFlag } from '#domain/vocabulary';
import type { Tx } from '../db/database.ts';
import type { CourseRecord } from '../patients/index.ts';
import { listExaminations } from './examination-repository.ts';
import { findNewestIntake, listIntakes } from './intake-repository.ts';
import { type SignReport, listReports, newSignsOf, standingSigns } from './reported-sign-repository.ts';
import {
  type ClearanceRecord,
  type ExplanationRecord,
  listClearances,
  listExplanations,
} from './settlement-repository.ts';

/** A version that is about to be saved, judged as the newest. */
export interface Pending {
  readonly answers?: IntakeAnswers;
  readonly findings?: ExaminationFindings;
}

/** What was recorded about the stopping signs of a course, and what of it holds today. */
export async function readSettlements(
  tx: Tx,
  course: CourseRecord,
  today: string,
  pending: Pending = {},
): Promise<Settlements> {
  const intakeVersion = (await findNewestIntake(tx, course.id))?.version ?? null;
  const explanations = await listExplanations(tx, [course.id]);
  const clearances = await listClearances(tx, [course.id]);
  if (explanations.length === 0 && clearances.length === 0) {
    return { courseId: course.id, intakeVersion, explanations: [], clearances: [] };
  }
  const records = {
    explanations,
    clearances,
    intakes: await listIntakes(tx, course.id),
    examinations: await listExaminations(tx, course.id),
    reports: await listReports(tx, course.id),
  };
  return settlementsOf(course, records, today, pending);
}

/** All that a course's record holds about its signs: what was recorded of each kind, and what settles them. */
export interface SignRecords {
  /** Oldest first. */
  readonly intakes: readonly IntakeVersion[];
  readonly examinations: readonly ExaminationVersion[];
  readonly reports: readonly SignReport[];
  /** Newest first. */
  readonly explanations: readonly ExplanationRecord[];
  readonly clearances: readonly ClearanceRecord[];
}

function settlementsOf(
  course: CourseRecord,
  records: SignRecords,
  today: string,
  pending: Pending,
): Settlements {
  const { explanations, clearances } = records;
  const history = signsOf(course, records, today, pending);
  const newest = clearances[0];
  return {
    courseId: course.id,
    intakeVersion: records.intakes.at(-1)?.version ?? null,
    explanations: explanations.map((record) => ({
      id: record.id,
      sign: record.sign,
      reason: record.reason,
      intakeVersion: record.intakeVersion,
      recordedAt: record.recordedAt,
      recordedBy: record.recordedBy,
      holds: stoodSince(history, record, record.sign),
    })),
    clearances: clearances.map((record) => ({
      id: record.id,
      physician: record.physician,
      givenOn: record.givenOn,
      excluded: record.excluded,
      permitted: record.permitted,
      condition: record.condition,
      // A sign that went and came back is a new one, which the physician has not judged (C10).
      covers: record.covers.filter((code) => !isFlag(code) || stoodSince(history, record, code)),
      intakeVersion: record.intakeVersion,
      recordedAt: record.recordedAt,
      recordedBy: record.recordedBy,
      lastDay: addDays(record.givenOn, CLEARANCE_DAYS),
      holds: record === newest && isClearanceInForce(record.givenOn, today),
    })),
  };
}

/** The explanations and the clearance that hold today (C9, C10), as the rules look at them. */
export async function readSettled(
  tx: Tx,
  course: CourseRecord,
  today: string,
  pending: Pending = {},
): Promise<Settled> {
  return standing(await readSettlements(tx, course, today, pending));
}

/** The same from the records of a course. */
export function settledOf(course: CourseRecord, records: SignRecords, today: string): Settled {
  // Most courses have nothing to settle, and then their history is not looked at.
  return records.explanations.length === 0 && records.clearances.length === 0
    ? { explainedRedFlags: {}, clearance: null }
    : standing(settlementsOf(course, records, today, {}));
}

function standing({ explanations, clearances }: Settlements): Settled {
  const explained = explanations.filter(({ holds }) => holds).reverse();
  const clearance = clearances.find(({ holds }) => holds);
  return {
    explainedRedFlags: Object.fromEntries(explained.map(({ sign, reason }) => [sign, reason])),
    clearance: clearance
      ? {
          permitted: MODALITIES.filter((modality) => clearance.permitted[modality]),
          condition: clearance.condition,
          covers: clearance.covers,
        }
      : null,
  };
}

interface Moment {
  readonly intakeVersion: number;
  readonly examinationVersion: number;
  readonly reportVersion: number;
  /** Reported anew at this moment. */
  readonly isNew: (sign: RedFlag) => boolean;
  readonly isYes: (sign: RedFlag) => boolean;
  readonly detailOf: (sign: RedFlag) => unknown;
}

/** What the record said of the signs after each save, oldest first. */
function signsOf(
  { person }: CourseRecord,
  { intakes, examinations, reports }: SignRecords,
  today: string,
  pending: Pending,
): readonly Moment[] {
  const saves = [
    ...intakes.map(({ recordedAt, version, answers }) => ({ recordedAt, intakeVersion: version, answers })),
    ...examinations.map(({ recordedAt, version, findings }) => ({
      recordedAt,
      examinationVersion: version,
      findings,
    })),
    ...reports.map((report, index) => ({
      recordedAt: report.recordedAt,
      reportVersion: report.version,
      reports: reports.slice(0, index + 1),
    })),
  ].sort((a, b) => a.recordedAt.localeCompare(b.recordedAt));

  let state: Partial<Moment> & Pending & { readonly reports?: readonly SignReport[] } = {};
  return [...saves, pending].flatMap((save): Moment[] => {
    state = { ...state, ...save };
    if (!state.answers) return [];
    const known = state.reports ?? [];
    const { redFlags, redFlagDetails } = withReported(
      factsFrom(person, state.answers, state.findings ?? null, today),
      standingSigns(known),
    );
    const newest = known.at(-1);
    return [
      {
        intakeVersion: state.intakeVersion ?? 0,
        examinationVersion: state.examinationVersion ?? 0,
        reportVersion: state.reportVersion ?? 0,
        isNew: (sign) => newest !== undefined && newSignsOf(newest, known).includes(sign),
        isYes: (sign) => redFlags[sign] === true,
        detailOf: (sign) => redFlagDetails[sign] ?? {},
      },
    ];
  });
}

/** Whether the sign has been yes, with the same details, ever since, and was not reported anew (C10). */
function stoodSince(
  history: readonly Moment[],
  since: {
    readonly intakeVersion: number;
    readonly examinationVersion: number | null;
    readonly reportVersion: number | null;
  },
  sign: RedFlag,
): boolean {
  const reportVersion = since.reportVersion ?? 0;
  const later = history.filter(
    (moment) =>
      moment.intakeVersion >= since.intakeVersion &&
      moment.examinationVersion >= (since.examinationVersion ?? 0) &&
      moment.reportVersion >= reportVersion,
  );
  return later.every(
    ({ isYes, isNew, detailOf, reportVersion: reportedIn }) =>
      isYes(sign) &&
      !(reportedIn > reportVersion && isNew(sign)) &&
      isDeepStrictEqual(detailOf(sign), later[0]?.detailOf(sign)),
  );
}

function isFlag(code: string): code is RedFlag {
  return (RED_FLAGS as readonly string[]).includes(code);
}
