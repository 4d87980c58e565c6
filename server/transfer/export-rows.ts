import type { Tx } from '../db/database.ts';
import { checkInWeekOf, dayOf } from '#domain/outcomes';
import { acuityOf } from '#domain/planning';
import { ageOn } from '#domain/triage';
import { PLAN_ROWS, PLAN_WEEKS } from '#domain/vocabulary';
import { standingScores } from '../check-ins/index.ts';
import type { Cells, ExportFileName } from './export-columns.ts';
import {
  type CourseToExport,
  listCheckInsToExport,
  listClosingReasons,
  listCoursesToExport,
  listIntakesToExport,
  listPatients,
  listPlansToExport,
  listVisitsToExport,
} from './export-repository.ts';

/** What a patient and a course are called in an export. */
export interface Naming {
  patient(id: string, number: number): string;
  course(id: string): string;
}

/** Ages above say who somebody is. */
const OLDEST_AGE_TOLD = 90;

export async function patientRows(tx: Tx, ids: readonly string[], naming: Naming): Promise<Cells[]> {
  const byId = new Map((await listPatients(tx, ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ ...row, patient: naming.patient(id, row.number) }] : [];
  });
}

type CourseRows = Readonly<Record<Exclude<ExportFileName, 'patients.csv'>, Cells[]>>;

/** The rows of these courses in every file, course by course. */
export async function courseRows(tx: Tx, ids: readonly string[], naming: Naming): Promise<CourseRows> {
  const courses = new Map((await listCoursesToExport(tx, ids)).map((row) => [row.id, row]));
  const reasons = new Map((await listClosingReasons(tx, ids)).map((row) => [row.course_id, row.reason]));
  const intakes = Map.groupBy(await listIntakesToExport(tx, ids), ({ courseId }) => courseId);
  const checkIns = Map.groupBy(await listCheckInsToExport(tx, ids), (row) => row.course_id);
  const plans = new Map((await listPlansToExport(tx, ids)).map((plan) => [plan.courseId, plan.sessions]));
  const visits = Map.groupBy(await listVisitsToExport(tx, ids), ({ courseId }) => courseId);

  const rows: CourseRows = {
    'courses.csv': [],
    'scores.csv': [],
    'adverse_events.csv': [],
    'plans.csv': [],
    'visits.csv': [],
  };
  for (const id of ids) {
    const row = courses.get(id);
    if (!row) continue;
    const course = naming.course(id);
    const origin = row.day_zero ?? row.opened_on;
    const at = (on: string) => ({ course, day: dayOf(origin, on), on });
    const ofCourse = { intakes: intakes.get(id) ?? [], checkIns: checkIns.get(id) ?? [] };
    const visited = visits.get(id) ?? [];

    rows['courses.csv'].push({
      course,
      patient: naming.patient(row.patient_id, row.number),
      days_from: row.day_zero === null ? 'opening' : 'day_zero',
      age_years: Math.min(ageOn(row.birth_date, row.opened_on), OLDEST_AGE_TOLD),
      opened_day: dayOf(origin, row.opened_on),
      closed_day: row.closed_on === null ? null : dayOf(origin, row.closed_on),
      closing_reason: row.closed_on === null ? null : (reasons.get(id) ?? null),
      stage: row.stage,
      triage_level: row.triage_level,
      acuity: acuityOfCourse(row, ofCourse.intakes.at(-1)?.answers.onsetOn ?? null),
      imported_modalities: row.modalities?.join('|') ?? null,
      imported: row.batch_id !== null,
      opened_on: row.opened_on,
      day_zero: row.day_zero,
    });
    rows['scores.csv'].push(...scoreRows(row, ofCourse).map((score) => ({ ...score, ...at(score.on) })));
    rows['adverse_events.csv'].push(
      ...ofCourse.checkIns.flatMap(({ on_date, adverse_events }) =>
        (adverse_events ?? []).map((event) => ({ ...event, ...at(on_date), source: 'check-in' })),
      ),
      ...visited.flatMap(({ content: { on, adverseEvent } }) =>
        adverseEvent === null ? [] : [{ ...adverseEvent, ...at(on), source: 'visit' }],
      ),
    );
    const sessions = plans.get(id) ?? {};
    rows['plans.csv'].push(
      ...PLAN_ROWS.flatMap((treatment) => {
        const planned = sessions[treatment];
        if (planned === undefined) return [];
        const weeks = PLAN_WEEKS.map((week, index) => [`week_${week}`, planned[index] ?? 0]);
        return [{ course, treatment, ...(Object.fromEntries(weeks) as Record<string, number>) }];
      }),
    );
    rows['visits.csv'].push(
      ...visited.map(({ content }) => ({
        ...at(content.on),
        treatments: PLAN_ROWS.filter((treatment) => content.delivered[treatment] !== undefined).join('|'),
        pain_before: content.painBefore,
        pain_after: content.painAfter,
        response: content.response,
        sore_over_48_hours: content.soreOver48Hours,
      })),
    );
  }
  return rows;
}

function acuityOfCourse({ acuity, day_zero, opened_on }: CourseToExport, onsetOn: string | null) {
  if (onsetOn === null) return acuity;
  const days = dayOf(onsetOn, day_zero ?? opened_on);
  return days < 0 ? acuity : acuityOf(days);
}

interface Answered {
  readonly intakes: Awaited<ReturnType<typeof listIntakesToExport>>;
  readonly checkIns: Awaited<ReturnType<typeof listCheckInsToExport>>;
}

function scoreRows({ day_zero }: CourseToExport, { intakes, checkIns }: Answered) {
  const standing = standingScores(
    intakes,
    checkIns.map((row) => ({
      id: row.id,
      on: row.on_date,
      painNrs: row.pain_nrs,
      rmdqScore: row.rmdq_score,
      rmdqAnswered: row.rmdq_answered,
      correctedBy: null,
    })),
  );
  const scored = new Map(standing.map((score) => [score.id, score]));
  const others = checkIns.filter(({ id }) => !scored.has(id));
  const byId = new Map(checkIns.map((row) => [row.id, row]));
  const days = [
    ...standing.map(({ id, on, source }) => ({ id, on, source })),
    // A check-in without a score may still tell of improvement or an adverse event.
    ...others.map(({ id, on_date }) => ({ id, on: on_date, source: 'check-in' as const })),
  ].sort((one, other) => one.on.localeCompare(other.on));
  return days.map(({ id, on, source }) => {
    const checkIn = byId.get(id);
    const score = scored.get(id);
    return {
      on,
      source,
      way: checkIn?.way ?? null,
      week: checkIn && day_zero !== null ? checkInWeekOf(day_zero, on) : null,
      pain_nrs: score?.painNrs ?? null,
      rmdq_total: score?.rmdqScore ?? null,
      rmdq_answered: score?.rmdqAnswered ?? 0,
      improvement: checkIn?.improvement ?? null,
      adverse_events: checkIn?.adverse_events?.length ?? null,
      bothersomeness: checkIn?.bothersomeness ?? null,
      medication_days: checkIn?.medication_days ?? null,
      satisfaction: checkIn?.satisfaction ?? null,
    };
  });
}
