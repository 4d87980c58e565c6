import { isNeckConcerned } from '#domain/planning';
import { BODY_REGIONS, CHART_REGIONS } from '#domain/vocabulary';
import type { Tx } from '../db/database.ts';
import { findNewestIntake } from '../intake/index.ts';
import { findSignedPlan } from '../plan/index.ts';
import { listGiven } from './given-care-repository.ts';

/** Whether this patient is asked for the signs of a neck artery: where the neck hurts, is diseased, or is treated. */
export async function asksNeckSigns(tx: Tx, courseId: string): Promise<boolean> {
  const answers = (await findNewestIntake(tx, courseId))?.answers;
  const { marks = {}, nothingToMark = null } = answers?.bodyChart ?? {};
  const marked = CHART_REGIONS.filter((region) => marks[region] !== undefined);
  const plan = await findSignedPlan(tx, courseId);
  const treatments = [plan?.content.treatments ?? {}, ...(await listGiven(tx, courseId))].flatMap((byRow) =>
    Object.values(byRow),
  );
  return isNeckConcerned({
    marked: marked.length === 0 && nothingToMark !== true ? null : marked,
    conditions: BODY_REGIONS.filter((region) =>
      Object.values(answers?.conditionRegions ?? {}).some((regions) => regions[region] === true),
    ),
    treatedRegions: treatments.flatMap(({ regions }) => regions),
    treatedSegments: treatments.flatMap(({ segments }) => segments),
  });
}
