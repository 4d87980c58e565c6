import { KNOWLEDGE_VERSION } from '#domain/knowledge';
import { triage, type IntakeFacts } from '#domain/triage';
import { assess, checkModalities, draftPlan, findStopAlerts, suggest, type Assessment } from '../index.ts';
import { readIntake } from '../read-intake.ts';
import type { CourseState } from '../stop-alerts.ts';
import { CLINICAL_CASES, COURSE_CASES, type ClinicalCase } from './clinical-cases.ts';
import { WELL } from './well.ts';

const RECENT_COURSE: CourseState = {
  acuity: 'acute',
  ageYears: 40,
  durationDays: 10,
  dayOfCourse: 7,
  thrustVisits: 2,
  pain: { baseline: null, latest: null },
  disability: { baseline: null, latest: null },
  cancerPast: false,
  legPainDisabling: false,
  reported: [],
  skinReactionAfter: [],
};

function factsOf({ intake, recorded }: ClinicalCase): IntakeFacts {
  return { ...readIntake({ ...WELL, ...intake }).facts, ...recorded };
}

/** The answer of the decision support; with what only the application records, that of the rules it stands on. */
function answerOf(clinicalCase: ClinicalCase): Assessment {
  if (!clinicalCase.recorded) return assess({ ...WELL, ...clinicalCase.intake }) as Assessment;
  const facts = factsOf(clinicalCase);
  const result = triage(facts);
  const checks = checkModalities(facts, result);
  const suggestion = suggest(facts, result, checks);
  const restricted = (status: string) =>
    checks
      .filter((check) => check.status === status)
      .map(({ modality, causes }) => ({ modality, rules: causes.map(({ ruleId }) => ruleId) }));
  return {
    triage: result.level,
    actions: result.actions,
    blocked: restricted('blocked'),
    warned: restricted('warned'),
    suggested: {
      modalities: suggestion.modalities.map(({ code }) => code),
      exercises: suggestion.exercises.map(({ code }) => code),
      education: suggestion.education.map(({ code }) => code),
    },
    unknown: result.unknown,
    knowledgeVersion: KNOWLEDGE_VERSION,
  };
}

describe('a clinical case', () => {
  for (const clinicalCase of CLINICAL_CASES) {
    const { id, why, expect: expected } = clinicalCase;
    it(`${id}: ${why}`, () => {
      const answer = answerOf(clinicalCase);
      const modalities = (part: Assessment['blocked']) => part.map(({ modality }) => modality);
      expect({
        triage: answer.triage,
        actions: answer.actions,
        blocked: modalities(answer.blocked),
        warned: modalities(answer.warned),
      }).toEqual({
        triage: expected.triage,
        actions: [...expected.actions],
        blocked: [...expected.blocked],
        warned: [...expected.warned],
      });
      const { suggested } = answer;
      const offers = [...suggested.modalities, ...suggested.exercises, ...suggested.education];
      if (expected.suggested) expect(offers).toEqual([]);
      expect(offers).toEqual(jasmine.arrayContaining([...(expected.contains ?? [])]));
      expect(offers.filter((offer) => expected.lacks?.includes(offer))).toEqual([]);
      expect(answer.unknown).toEqual(
        expected.unknown
          ? [...expected.unknown]
          : jasmine.arrayContaining([...(expected.unknownContains ?? [])]),
      );
      for (const [modality, rule] of Object.entries(expected.rules ?? {})) {
        expect(answer.blocked.find((each) => each.modality === modality)?.rules).toContain(rule);
      }
      expect(answer.knowledgeVersion).toBe(expected.knowledgeVersion ?? KNOWLEDGE_VERSION);
    });
  }

  for (const clinicalCase of CLINICAL_CASES.filter(({ expect: { draft } }) => draft)) {
    it(`${clinicalCase.id} drafts as expected`, () => {
      const facts = factsOf(clinicalCase);
      const result = triage(facts);
      expect(draftPlan(facts, result, checkModalities(facts, result), clinicalCase.draftOptions)).toEqual(
        jasmine.objectContaining(clinicalCase.expect.draft!),
      );
    });
  }

  for (const clinicalCase of CLINICAL_CASES.filter(
    ({ expect: { provisional } }) => provisional !== undefined,
  )) {
    it(`${clinicalCase.id} is provisional or not`, () => {
      expect(triage(factsOf(clinicalCase)).provisional).toBe(clinicalCase.expect.provisional!);
    });
  }
});

describe('a course case', () => {
  for (const { id, why, course, expect: expected } of COURSE_CASES) {
    it(`${id}: ${why}`, () => {
      expect(findStopAlerts({ ...RECENT_COURSE, ...course }).map(({ code }) => code)).toEqual([...expected]);
    });
  }
});
