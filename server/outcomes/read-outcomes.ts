import type { OutcomeView } from '#contract/outcome';
import { TRIAL_EXCLUSIONS, outsideTrialPopulation, unknownForTrial } from '#domain/outcomes';
import { isAdjustmentBlocked } from '#domain/planning';
import type { Acting } from '../auth/acting.ts';
import { listCheckIns, standingScores } from '../check-ins/index.ts';
import { findClinic } from '../clinic/clinic-repository.ts';
import { todayIn } from '../clinic/today.ts';
import type { Database, Tx } from '../db/database.ts';
import { assessCourse, listIntakes } from '../intake/index.ts';
import { type CourseRecord, readCourse } from '../patients/index.ts';
import { listSignedPlans, targetOf } from '../plan/index.ts';
import { listStandingVisits } from '../visits/index.ts';
import { adverseEvents, careGiven } from './care-on-axis.ts';
import { replacedScores } from './replaced-scores.ts';

/**
 * Everything the chart of a course needs: its dates, the goals of the signed plan, the scores with what they replaced,
 * and the care on the same axis. A course that was entered in error has none of it: it is of somebody else. Throws
 * not-found.
 */
export function readOutcomes(database: Database, acting: Acting, courseId: string): Promise<OutcomeView> {
  return readCourse(database, { acting, courseId, action: 'outcome.read' }, async (tx, course) => ({
    courseId,
    patientId: course.patientId,
    openedOn: course.openedOn,
    dayZero: course.dayZero,
    ...(await readRecord(tx, course)),
    ...(await judgeForTrial(tx, course, acting.today)),
  }));
}

type RecordParts = Pick<
  OutcomeView,
  'goalNrs' | 'goalRmdq' | 'scores' | 'replaced' | 'care' | 'adverseEvents' | 'plans'
>;

const NO_RECORD: RecordParts = {
  goalNrs: null,
  goalRmdq: null,
  scores: [],
  replaced: [],
  care: [],
  adverseEvents: [],
  plans: [],
};

async function readRecord(tx: Tx, course: CourseRecord): Promise<RecordParts> {
  if (course.enteredInError) return NO_RECORD;
  const intakes = await listIntakes(tx, course.id);
  const checkIns = await listCheckIns(tx, course.id);
  const visits = await listStandingVisits(tx, course.id);
  const plans = await listSignedPlans(tx, course.id);
  const inForce = plans[0] ?? null;
  const scores = standingScores(intakes, checkIns);
  const timeZone = (await findClinic(tx))?.timeZone ?? 'UTC';
  return {
    goalNrs: targetOf(inForce, 'nrs'),
    goalRmdq: targetOf(inForce, 'rmdq'),
    scores,
    replaced: replacedScores(intakes, checkIns, scores),
    care: careGiven(visits),
    adverseEvents: adverseEvents(visits, checkIns),
    plans: plans.toReversed().map(({ version, recordedAt }) => ({
      version,
      signedOn: todayIn(timeZone, new Date(recordedAt)),
    })),
  };
}

/**
 * The trial asked who may take part when care began, so the patient is judged as of day 0 once there is one. Without an
 * intake everything but the age is unknown.
 */
async function judgeForTrial(
  tx: Tx,
  course: CourseRecord,
  today: string,
): Promise<Pick<OutcomeView, 'outsideTrial' | 'trialNotKnown'>> {
  const assessment = await assessCourse(tx, course, course.dayZero ?? today);
  if (!assessment) return { outsideTrial: [], trialNotKnown: TRIAL_EXCLUSIONS.filter(isNotOfAge) };
  const { facts, triage } = assessment;
  const outsideTrial = outsideTrialPopulation(facts, isAdjustmentBlocked(facts, triage));
  return {
    outsideTrial: [...outsideTrial],
    trialNotKnown: unknownForTrial(facts).filter((exclusion) => !outsideTrial.includes(exclusion)),
  };
}

function isNotOfAge(exclusion: (typeof TRIAL_EXCLUSIONS)[number]): boolean {
  return exclusion !== 'age_not_known' && exclusion !== 'age_outside_18_to_50';
}
