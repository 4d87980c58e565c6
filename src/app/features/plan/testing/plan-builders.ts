import type { PlanContent, PlanVersion, PlanView } from '#contract/plan';
import { checkModalities, draftPlan, suggestDiagnoses } from '#domain/planning';
import { type IntakeFacts, noFacts, triage } from '#domain/triage';
import {
  type BodyRegion,
  COMORBIDITIES,
  type Comorbidity,
  MEDICATIONS,
  type Medication,
  RED_FLAGS,
  type RedFlag,
  SYMPTOMS,
  UNDERLYING_CONDITIONS,
  answerAll,
} from '#domain/vocabulary';

export const COURSE_ID = '01900000-0000-7000-8000-000000000001';
export const PATIENT_ID = '01900000-0000-7000-8000-000000000002';

interface Findings {
  readonly redFlags?: readonly RedFlag[];
  readonly comorbidities?: readonly Comorbidity[];
  readonly medications?: readonly Medication[];
  readonly examined?: boolean;
  readonly treatedRegions?: readonly BodyRegion[];
  /** A safety question nobody answered. */
  readonly open?: RedFlag;
}

/** A plan as the server sends it: a woman of 45, everything answered, nothing found but what is given. */
export function aView(findings: Findings = {}, plan: Partial<PlanView> = {}): PlanView {
  const facts = factsOf(findings);
  const result = triage(facts);
  return {
    courseId: COURSE_ID,
    current: null,
    signed: null,
    triage: result,
    facts,
    checks: [...checkModalities(facts, result)],
    checkAgain: [],
    suggestion: null,
    diagnoses: [],
    ...plan,
  };
}

/** The same with what the rules suggest, as the server sends it. */
export function aViewWithSuggestion(findings: Findings = {}): PlanView {
  const view = aView(findings);
  const facts = factsOf(findings);
  return {
    ...view,
    suggestion: draftPlan(facts, triage(facts), view.checks),
    diagnoses: [...suggestDiagnoses(facts)],
  };
}

/** A view before anything was asked. */
export function anEmptyView(): PlanView {
  return {
    courseId: COURSE_ID,
    current: null,
    signed: null,
    triage: null,
    facts: null,
    checks: [],
    checkAgain: [],
    suggestion: null,
    diagnoses: [],
  };
}

export function aContent(content: Partial<PlanContent> = {}): PlanContent {
  return {
    startOn: '2026-03-02',
    sessions: { therapeutic_exercise: [2, 2, 1, 1, 1, 1], chiropractic_adjustment: [2, 2, 1, 1, 1, 1] },
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

export function aVersion(version: Partial<PlanVersion> = {}): PlanVersion {
  return {
    id: '01900000-0000-7000-8000-000000000010',
    courseId: COURSE_ID,
    version: 1,
    status: 'draft',
    content: aContent(),
    reason: null,
    intakeVersion: 3,
    examinationVersion: 1,
    knowledgeVersion: '2026.1',
    checks: null,
    recordedAt: '2026-03-02T15:00:00.000Z',
    recordedBy: { id: '01900000-0000-7000-8000-000000000003', displayName: 'Dr. Dana Reyes' },
    ...version,
  };
}

function factsOf({
  redFlags = [],
  comorbidities = [],
  medications = [],
  examined = true,
  treatedRegions,
  open,
}: Findings): IntakeFacts {
  const { [open ?? 'foot_drop']: left, ...answered } = answerAll(RED_FLAGS, redFlags);
  return {
    ...noFacts(),
    ageYears: 45,
    sex: 'female',
    durationDays: 10,
    painNrs: 6,
    redFlags: open ? answered : { ...answered, foot_drop: left },
    symptoms: answerAll(SYMPTOMS, ['back_spasm', 'low_back_pain']),
    underlyingConditions: answerAll(UNDERLYING_CONDITIONS),
    comorbidities: answerAll(COMORBIDITIES, comorbidities),
    medications: answerAll(MEDICATIONS, medications),
    pregnancy: 'no',
    strengthTested: true,
    examined,
    ...(treatedRegions ? { treatedRegions } : {}),
  };
}
