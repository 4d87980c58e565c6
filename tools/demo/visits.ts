import type { PlanContent } from '#contract/plan';
import type { VisitWrite } from '#contract/visit';
import { weekOf } from '#domain/outcomes';
import {
  EVENT_SEVERITIES,
  PLAN_ROWS,
  VISIT_NEWS,
  VISIT_SIGNS,
  answerAll,
  isAtHome,
} from '#domain/vocabulary';
import type { Acting } from '../../server/auth/acting.ts';
import type { Database } from '../../server/db/database.ts';
import { markVisited } from '../../server/schedule/mark-visited.ts';
import { recordVisit } from '../../server/visits/record-visit.ts';
import type { Chance } from './random.ts';

const FINDINGS = ['Moves more freely than last time.', 'Stiff in the morning, easier by noon.', ''];

interface VisitedCourse {
  readonly courseId: string;
  readonly startOn: string;
  readonly plan: PlanContent;
  readonly painAtFirst: number;
}

/** Records a visit on each of these days, with the rows the plan still holds for its week. */
export async function seedVisits(
  database: Database,
  chance: Chance,
  { courseId, startOn, plan, painAtFirst }: VisitedCourse,
  { days, as }: { days: readonly string[]; as: (on: string) => Acting },
): Promise<void> {
  for (const on of days) {
    const week = weekOf(startOn, on);
    const before = days.filter((day) => day < on && weekOf(startOn, day) === week).length;
    const rows = PLAN_ROWS.filter((row) => !isAtHome(row) && (plan.sessions[row]?.[week - 1] ?? 0) > before);
    if (rows.length === 0) continue;
    const acting = as(on);
    const at = new Date(acting.at);
    const painBefore = within(Math.round(painAtFirst - week * 0.6 + chance.between(-1, 1)));
    const write: VisitWrite = {
      id: chance.id(at),
      visitId: chance.id(at),
      basedOn: 0,
      content: {
        on,
        signs: answerAll(VISIT_SIGNS),
        news: answerAll(VISIT_NEWS),
        painBefore,
        painAfter: within(painBefore - chance.between(0, 2)),
        delivered: Object.fromEntries(
          rows.map((row) => [
            row,
            {
              minutes: null,
              settings: '',
              regions: [],
              techniques: [],
              segments: [],
              ...plan.treatments[row],
            },
          ]),
        ),
        response: chance.oneOf(['better', 'better', 'same']),
        soreOver48Hours: false,
        skinReactions: {},
        legPainDisabling: null,
        adverseEvent: chance.happens(0.02)
          ? { what: 'Sore for a day', severity: EVENT_SEVERITIES[0], action: 'Told to use heat; gone since' }
          : null,
        note: { subjective: '', objective: chance.oneOf(FINDINGS), assessment: '', plan: '' },
      },
      reasons: { visit: 'Agreed with the patient', rows: {} },
      reason: null,
    };
    await recordVisit(database, acting, { courseId, write, afterVisit: markVisited });
  }
}

function within(score: number): number {
  return Math.min(10, Math.max(0, score));
}
