import type { RmdqResponse } from '#contract/questionnaire';
import { UNANSWERED_RMDQ } from '#domain/vocabulary';

/** What the questionnaire shows at first. */
export const BLANK_RMDQ: RmdqResponse = UNANSWERED_RMDQ;
