import type { Role } from '#contract/permission';

interface RoleWords {
  readonly code: Role;
  readonly label: string;
  /** What it opens, in one line. */
  readonly explanation: string;
}

const EXPLANATIONS: Readonly<Record<Role, Omit<RoleWords, 'code'>>> = {
  staff: {
    label: 'Staff',
    explanation: 'Registers patients, takes intakes and records check-ins. Sees no plans and no outcomes.',
  },
  chiropractor: {
    label: 'Chiropractor',
    explanation:
      'Everything of a patient: intake and its corrections, examination, plan, check-ins, outcomes.',
  },
  clinician: {
    label: 'Clinician',
    explanation: 'Reads everything of a patient, and changes nothing.',
  },
  administrator: {
    label: 'Administrator',
    explanation: 'Makes and closes accounts. Sees no patients, unless with another role.',
  },
};

/** The roles an account can have, the most common first. */
export const ROLE_WORDS: readonly RoleWords[] = (Object.keys(EXPLANATIONS) as Role[]).map((code) => ({
  code,
  ...EXPLANATIONS[code],
}));

export function roleLabels(roles: readonly Role[]): string {
  return ROLE_WORDS.filter(({ code }) => roles.includes(code))
    .map(({ label }) => label)
    .join(', ');
}
