import type { IntakeAnswers } from '#contract/intake';
import type { CopyablePart } from '#domain/vocabulary';
import { SECTIONS, SECTION_FIELDS, type Section } from './sections';

const NOT_REVIEWED = 'Copied, not yet reviewed';

/** The sections with answers that were taken over from an earlier intake and not reviewed, each with words for it. */
export function copiedSections({ copied }: IntakeAnswers): Readonly<Partial<Record<Section, string>>> {
  const isCopied = (section: Section) =>
    SECTION_FIELDS[section].some((field) => copied?.[field as CopyablePart] === true);
  return Object.fromEntries(SECTIONS.filter(isCopied).map((section) => [section, NOT_REVIEWED]));
}
