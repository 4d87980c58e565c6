/** Version of the clinical knowledge; stored with every answer the rules give (C18). */
export const KNOWLEDGE_VERSION = '2026.1';

/** Who signed the knowledge off, by profession. A review of an older version does not carry over (C18). */
export interface KnowledgeReviewers {
  readonly chiropractor: string | null;
  readonly physician: string | null;
}

/** Nobody has reviewed this version yet. */
export const KNOWLEDGE_REVIEWERS: KnowledgeReviewers = { chiropractor: null, physician: null };

/** True once a chiropractor and a physician are recorded; until then every piece of advice says "not clinically reviewed" (C18). */
export const CLINICALLY_REVIEWED: boolean = /* @__PURE__ */ areAllNamed(KNOWLEDGE_REVIEWERS);

function areAllNamed(reviewers: KnowledgeReviewers): boolean {
  return [reviewers.chiropractor, reviewers.physician].every((name) => name !== null);
}
