export { DRAFT_WORDS, ageWords } from './draft-words';
export { Drafts, type WaitingDraft } from './drafts';
export { DraftNotice } from './draft-notice/draft-notice';
export type { FoundDraft } from './draft-keeper';
export { FormDraft } from './form-draft';
