export { DRAFT_WORDS } from './draft-words';
export { Drafts } from './drafts';
export { DraftNotice } from './draft-notice/draft-notice';
export type { FoundDraft } from './draft-keeper';
export { FormDraft } from './form-draft';
