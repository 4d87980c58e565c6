import type { Treatment } from '#contract/treatment';
import type { Visit, VisitContent, VisitVersion, VisitsView } from '#contract/visit';
import { checkModalities, compareDelivery } from '#domain/planning';
import { noFacts, triage } from '#domain/triage';
import {
  COMORBIDITIES,
  type Comorbidity,
  MEDICATIONS,
  RED_FLAGS,
  SYMPTOMS,
  UNDERLYING_CONDITIONS,
  answerAll,
} from '#domain/vocabulary';

export const PATIENT_ID = '0197a000-0000-7000-8000-000000000001';
export const COURSE_ID = '0197a000-0000-7000-8000-000000000002';
export const TODAY = '2026-03-04';

export function aTreatment(treatment: Partial<Treatment> = {}): Treatment {
  return { minutes: null, settings: '', regions: [], techniques: [], segments: [], ...treatment };
}

/** Wednesday of the first week of a plan of exercise and adjustments, with these findings and these visits. */
export function aView(visits: readonly Visit[] = [], comorbidities: readonly Comorbidity[] = []): VisitsView {
  const facts = {
    ...noFacts(),
    ageYears: 45,
    sex: 'female' as const,
    durationDays: 12,
    symptoms: answerAll(SYMPTOMS),
    redFlags: answerAll(RED_FLAGS),
    underlyingConditions: answerAll(UNDERLYING_CONDITIONS),
    comorbidities: answerAll(COMORBIDITIES, comorbidities),
    medications: answerAll(MEDICATIONS),
    pregnancy: 'no' as const,
    examined: true,
  };
  const result = triage(facts);
  const plan = {
    version: 1,
    startOn: '2026-03-02',
    sessions: { therapeutic_exercise: [2, 2, 2, 2, 1, 1], chiropractic_adjustment: [2, 2, 2, 1, 1, 1] },
    treatments: { therapeutic_exercise: aTreatment({ minutes: 30 }) },
    answeredWarnings: [],
  };
  return {
    courseId: COURSE_ID,
    openedOn: '2026-03-02',
    today: TODAY,
    week: 1,
    plan,
    visits: [...visits],
    delivery: compareDelivery(
      plan,
      visits.map(({ current }) => current.content),
      TODAY,
    ),
    scores: [],
    alerts: [],
    triage: result,
    checks: [...checkModalities(facts, result)],
    asksNeckSigns: false,
    asksLegPain: false,
  };
}

export function aVisit(content: Partial<VisitContent> = {}, version: Partial<VisitVersion> = {}): Visit {
  return {
    id: '0197a000-0000-7000-8000-000000000003',
    courseId: COURSE_ID,
    earlier: [],
    current: {
      id: '0197a000-0000-7000-8000-000000000004',
      version: 1,
      content: {
        on: '2026-03-02',
        signs: {},
        news: {},
        painBefore: 6,
        painAfter: 4,
        delivered: {},
        response: null,
        soreOver48Hours: null,
        skinReactions: {},
        legPainDisabling: null,
        adverseEvent: null,
        note: { subjective: '', objective: '', assessment: '', plan: '' },
        ...content,
      },
      deviations: [],
      reason: null,
      planVersion: 1,
      knowledgeVersion: '1',
      recordedAt: '2026-03-02T15:00:00Z',
      recordedBy: { id: PATIENT_ID, displayName: 'Dr. Lee' },
      ...version,
    },
  };
}
