import { caseloadRules } from './caseload.ts';
import { contraindications } from './contraindications.ts';
import { diagnoses } from './diagnoses.ts';
import { indications } from './indications.ts';
import { planRules, stopRules, weekTemplates } from './plans.ts';
import { redFlags } from './red-flags.ts';
import { triageRules } from './triage-rules.ts';

export type RuleKind =
  | 'red_flag'
  | 'explained_red_flag'
  | 'triage'
  | 'contraindication'
  | 'restriction'
  | 'indication'
  | 'diagnosis'
  | 'template'
  | 'plan'
  | 'stop'
  | 'caseload';

/** Any rule that an answer can name, with the ground it stands on: what opens under "Why?". */
export interface Rule {
  readonly id: string;
  readonly kind: RuleKind;
  readonly text: string;
  readonly note: string;
  readonly sources: readonly string[];
}

const SECOND_HAND = 'The code was taken second-hand, not read in the official file.';

/** The rule an answer names. Throws a RangeError for an id that no rule has. */
export function findRule(id: string): Rule {
  const rule = listRules().find((each) => each.id === id);
  if (!rule) throw new RangeError(`No rule has the id ${id}`);
  return rule;
}

/** Every rule that any answer can name. */
export function listRules(): readonly Rule[] {
  return [
    ...redFlags.map(({ id, suspected, action, sources }) => rule(id, 'red_flag', suspected, action, sources)),
    ...redFlags.map(({ code, suspected, action, sources }) =>
      rule(`C9.${code}`, 'explained_red_flag', suspected, action, sources),
    ),
    ...triageRules.map(({ id, text, sources }) => rule(id, 'triage', text, '', sources)),
    ...contraindications.map(({ id, reason, note, sources }) =>
      rule(id, 'contraindication', reason, note, sources),
    ),
    ...contraindications.map(({ code, reason, note, sources }) =>
      rule(`T10.${code}`, 'restriction', reason, note, sources),
    ),
    ...indications.map(({ id, reason, sources }) => rule(id, 'indication', reason, '', sources)),
    ...diagnoses.map(({ id, code, title, tag, sources }) =>
      rule(id, 'diagnosis', `${code}: ${title}.`, tag === 'V2' ? SECOND_HAND : '', sources),
    ),
    ...weekTemplates.map(({ id, note, sources }) => rule(id, 'template', note, '', sources)),
    ...planRules.map(({ id, text, sources }) => rule(id, 'plan', text, '', sources)),
    ...stopRules.map(({ id, text, sources }) => rule(id, 'stop', text, '', sources)),
    ...caseloadRules.map(({ id, text, sources }) => rule(id, 'caseload', text, '', sources)),
  ];
}

function rule(id: string, kind: RuleKind, text: string, note: string, sources: readonly string[]): Rule {
  return { id, kind, text, note, sources };
}
