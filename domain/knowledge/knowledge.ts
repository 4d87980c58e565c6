import { education, exercises, type EducationEntry, type ExerciseEntry } from './advice.ts';
import { caseloadRules, type CaseloadRule } from './caseload.ts';
import { contraindications, type Contraindication } from './contraindications.ts';
import { diagnoses, diagnosisCodes, type DiagnosisCode, type DiagnosisRule } from './diagnoses.ts';
import { evidence, type ModalityEvidence } from './evidence.ts';
import { indications, type Indication } from './indications.ts';
import {
  planRules,
  stopRules,
  weekTemplates,
  type PlanRule,
  type StopRule,
  type WeekTemplate,
} from './plans.ts';
import { redFlags, type RedFlagRule } from './red-flags.ts';
import { sources, type Source } from './sources.ts';
import { trial, type Trial } from './trial.ts';
import { triageRules, type TriageRule } from './triage-rules.ts';
import { KNOWLEDGE_REVIEWERS, KNOWLEDGE_VERSION, type KnowledgeReviewers } from './version.ts';

/** All the clinical knowledge of one version. Where one part is enough, import that part: a page then carries no more. */
export interface Knowledge {
  readonly version: string;
  readonly reviewers: KnowledgeReviewers;
  readonly redFlags: readonly RedFlagRule[];
  readonly triageRules: readonly TriageRule[];
  readonly contraindications: readonly Contraindication[];
  readonly indications: readonly Indication[];
  readonly evidence: readonly ModalityEvidence[];
  /** How each modality is given; part of the evidence, by modality. */
  readonly doses: readonly Pick<ModalityEvidence, 'modality' | 'dose' | 'sources'>[];
  readonly weekTemplates: readonly WeekTemplate[];
  readonly planRules: readonly PlanRule[];
  readonly stopRules: readonly StopRule[];
  readonly caseloadRules: readonly CaseloadRule[];
  readonly education: readonly EducationEntry[];
  readonly exercises: readonly ExerciseEntry[];
  readonly diagnoses: readonly DiagnosisRule[];
  readonly diagnosisCodes: readonly DiagnosisCode[];
  readonly sources: readonly Source[];
  readonly trial: Trial;
}

export const knowledge: Knowledge = /* @__PURE__ */ Object.freeze({
  version: KNOWLEDGE_VERSION,
  reviewers: KNOWLEDGE_REVIEWERS,
  redFlags,
  triageRules,
  contraindications,
  indications,
  evidence,
  doses: evidence,
  weekTemplates,
  planRules,
  stopRules,
  caseloadRules,
  education,
  exercises,
  diagnoses,
  diagnosisCodes,
  sources,
  trial,
});
