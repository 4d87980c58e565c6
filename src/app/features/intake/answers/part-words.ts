import type { IntakeQuestion } from './questions';
import { SECTIONS, SECTION_FIELDS, SECTION_LABELS, type Section } from './sections';

/** The questions that these parts of an intake (JSON pointers) answer, each once, in words. */
export function partWords(
  questions: readonly IntakeQuestion[],
  pointers: readonly string[],
): readonly string[] {
  return [...new Set(pointers.map((pointer) => wordsOf(questions, pointer.slice(1).split('/'))))];
}

/** The question itself, or the one it is a part of; where several are one answer, their section. */
function wordsOf(questions: readonly IntakeQuestion[], path: readonly string[]): string {
  const [field = '', ...parts] = path;
  // How a sign came is asked with the sign; the habits are asked by their own names.
  const names = field === 'redFlagDetails' ? ['redFlags', ...parts] : path;
  for (let length = names.length; length > 0; length -= 1) {
    const key = names.slice(0, length).join('.');
    const question = questions.find((each) => each.key === key || `lifestyle.${each.key}` === key);
    if (question) return `${SECTION_LABELS[question.section]}: ${question.label}`;
  }
  return SECTION_LABELS[sectionOf(field)];
}

function sectionOf(field: string): Section {
  const fieldsOf = (section: Section): readonly string[] => SECTION_FIELDS[section];
  return SECTIONS.find((section) => fieldsOf(section).includes(field)) ?? SECTIONS[0];
}
