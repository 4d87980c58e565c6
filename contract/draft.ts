import Type from 'typebox';
import { BasedOn, Id, Instant, codeOf, orUnknown } from './scalar.ts';

/** The forms whose answers are kept while they are typed. */
export const DRAFT_FORMS = ['intake', 'examination', 'check-in', 'plan', 'visit'] as const;
export const DraftForm = codeOf(DRAFT_FORMS);
export type DraftForm = Type.Static<typeof DraftForm>;

/** Answers as they stand on screen, right or wrong: checked when they are saved, not while they are typed. */
export const DraftContent = Type.Unsafe<Readonly<Record<string, unknown>>>({
  type: 'object',
  description: 'What was typed, unchecked',
  additionalProperties: true,
});
export type DraftContent = Type.Static<typeof DraftContent>;

const Revision = Type.Integer({ minimum: 1, description: 'Counts the saves of this draft' });

/** What one person has typed into one form of one course and not saved yet. */
export const Draft = Type.Object({
  courseId: Id,
  form: DraftForm,
  revision: Revision,
  /** Version of the record that was on screen when the typing began; 0 before the first. */
  basedOn: BasedOn,
  content: DraftContent,
  savedAt: Instant,
});
export type Draft = Type.Static<typeof Draft>;

/** One's own draft of a form; null when nothing is unsaved. */
export const DraftView = Type.Object({ draft: orUnknown(Draft) });
export type DraftView = Type.Static<typeof DraftView>;

/** Which of one's own drafts wait in the courses of a patient, the newest first; without what was typed. */
export const WaitingDrafts = Type.Object({
  drafts: Type.Array(Type.Object({ courseId: Id, form: DraftForm, savedAt: Instant })),
});
export type WaitingDrafts = Type.Static<typeof WaitingDrafts>;

/** Keeps what is typed, in place of the draft with the revision it replaces; 0 when there was none. */
export const DraftWrite = Type.Object(
  { replaces: Type.Integer({ minimum: 0 }), basedOn: BasedOn, content: DraftContent },
  { additionalProperties: false },
);
export type DraftWrite = Type.Static<typeof DraftWrite>;

/** The key that seals one's drafts on a device, 256 bits in base64. A browser holds it in memory only. */
export const DraftKey = Type.Object({ key: Type.String() });
export type DraftKey = Type.Static<typeof DraftKey>;
