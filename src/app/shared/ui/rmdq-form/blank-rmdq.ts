import type { RmdqResponse } from '#contract/questionnaire';
import { RMDQ_ITEMS, RMDQ_VERSION } from '#domain/vocabulary';

/** A questionnaire nobody has answered yet. */
export const BLANK_RMDQ: RmdqResponse = {
  version: RMDQ_VERSION,
  mode: null,
  items: RMDQ_ITEMS.map(() => null),
  restConfirmed: false,
};
