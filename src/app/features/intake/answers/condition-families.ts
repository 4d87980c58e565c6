import type { IntakeAnswers } from '#contract/intake';
import type { Answers, Comorbidity, SpineCondition, UnderlyingCondition } from '#domain/vocabulary';
import { withoutAnswers } from '#domain/vocabulary';

/** One kind of a condition, and the answer that records it. */
interface Kind {
  readonly label: string;
  readonly condition?: UnderlyingCondition;
  /** Inflammatory arthritis has rows of its own among the illnesses (C6). */
  readonly comorbidity?: Comorbidity;
}

interface Family {
  readonly question: string;
  readonly kinds: Readonly<Record<string, Kind>>;
  /** What a yes records until its kind is told: the careful reading, the other kinds stay open. */
  readonly untold: UnderlyingCondition;
}

const plain = (condition: UnderlyingCondition): Family => ({
  question: '',
  kinds: { plain: { label: '', condition } },
  untold: condition,
});

export const CONDITION_FAMILIES: Readonly<Record<SpineCondition, Family>> = {
  lordosis: plain('lordosis'),
  scoliosis: plain('scoliosis'),
  disc: plain('herniated_or_bulging_disc'),
  spondylosis: plain('spondylosis'),
  spondylolisthesis: {
    question: 'Is it stable?',
    kinds: {
      stable: { label: 'Shown stable on imaging', condition: 'spondylolisthesis_stable' },
      unstable: { label: 'Unstable, progressing or high grade', condition: 'spondylolisthesis_unstable' },
      unknown: { label: 'Not known', condition: 'spondylolisthesis_stability_unknown' },
    },
    untold: 'spondylolisthesis_stability_unknown',
  },
  arthritis: {
    question: 'Which kind?',
    kinds: {
      osteoarthritis: { label: 'Osteoarthritis', condition: 'spinal_arthritis' },
      inflammatory_active: {
        label: 'Inflammatory, in flare',
        comorbidity: 'inflammatory_arthritis_active',
      },
      inflammatory_quiet: { label: 'Inflammatory, quiet', comorbidity: 'inflammatory_arthritis_quiet' },
      unknown: { label: 'Not known', condition: 'spinal_arthritis_type_unknown' },
    },
    untold: 'spinal_arthritis_type_unknown',
  },
  stenosis: {
    question: 'How severe?',
    kinds: {
      mild: { label: 'Mild to moderate', condition: 'spinal_stenosis' },
      severe: { label: 'Severe', condition: 'spinal_stenosis_severe' },
    },
    untold: 'spinal_stenosis',
  },
};

type Conditions = Pick<IntakeAnswers, 'underlyingConditions' | 'comorbidities'>;

/** Whether the patient has it, of whatever kind; null while it is open. */
export function conditionAnswer(family: Family, answers: Conditions): boolean | null {
  const tokens = conditionsOf(family);
  const isYes =
    tokens.some((token) => answers.underlyingConditions[token] === true) ||
    comorbiditiesOf(family).some((token) => answers.comorbidities[token] === true);
  if (isYes) return true;
  return tokens.every((token) => answers.underlyingConditions[token] === false) ? false : null;
}

/** A yes keeps the kind that was told before; a no, or no answer, leaves inflammatory arthritis open rather than no. */
export function withConditionAnswer(family: Family, answers: Conditions, answer: boolean | null): Conditions {
  const before = conditionAnswer(family, answers);
  if (before === answer) return answers;
  const rest = withoutAnswers(answers.underlyingConditions, conditionsOf(family));
  return {
    underlyingConditions: { ...rest, ...told(family, answer) },
    comorbidities: withoutYes(answers.comorbidities, comorbiditiesOf(family)),
  };
}

/** The kind that was told; null while it was not. */
export function kindOf(family: Family, answers: Conditions): string | null {
  const isTold = conditionsOf(family).every((token) => answers.underlyingConditions[token] !== undefined);
  if (!isTold) return null;
  const found = Object.entries(family.kinds).find(
    ([, { condition, comorbidity }]) =>
      (condition !== undefined && answers.underlyingConditions[condition] === true) ||
      (comorbidity !== undefined && answers.comorbidities[comorbidity] === true),
  );
  return found?.[0] ?? null;
}

/** Records the kind; null takes it back to a yes of a kind not told. */
export function withKind(family: Family, answers: Conditions, kind: string | null): Conditions {
  const rest = withoutAnswers(answers.underlyingConditions, conditionsOf(family));
  const open = withoutYes(answers.comorbidities, comorbiditiesOf(family));
  const meant = kind === null ? undefined : family.kinds[kind];
  if (meant === undefined) {
    return { underlyingConditions: { ...rest, [family.untold]: true }, comorbidities: open };
  }
  const { condition, comorbidity } = meant;
  return {
    underlyingConditions: { ...rest, ...told(family, false), ...(condition && { [condition]: true }) },
    comorbidities: comorbidity ? { ...open, [comorbidity]: true } : open,
  };
}

function told(family: Family, answer: boolean | null): Answers<UnderlyingCondition> {
  if (answer === null) return {};
  if (answer) return { [family.untold]: true };
  return Object.fromEntries(conditionsOf(family).map((token) => [token, false]));
}

function conditionsOf({ kinds }: Family): readonly UnderlyingCondition[] {
  return Object.values(kinds).flatMap(({ condition }) => condition ?? []);
}

function comorbiditiesOf({ kinds }: Family): readonly Comorbidity[] {
  return Object.values(kinds).flatMap(({ comorbidity }) => comorbidity ?? []);
}

function withoutYes(answers: Answers<Comorbidity>, codes: readonly Comorbidity[]): Answers<Comorbidity> {
  return withoutAnswers(
    answers,
    codes.filter((code) => answers[code] === true),
  );
}
