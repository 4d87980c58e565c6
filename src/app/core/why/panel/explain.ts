import {
  type Acuity,
  CLINICALLY_REVIEWED,
  type EvidenceStatement,
  KNOWLEDGE_VERSION,
  type ModalityEvidence,
  type Rule,
  type Source,
  type Stance,
  contraindications,
  evidence,
  indications,
  listRules,
  restsOnSecondarySourcesOnly,
  sources,
} from '#domain/knowledge';
import { MANUAL_TECHNIQUE_LABELS, MODALITY_LABELS } from '#domain/vocabulary';
import { isAnswerCode, labelOf } from '../../../shared/code-label';
import type { WhyEffect, WhyReason, WhySubject } from '../why-subject';
import { STANCE_WORDS, TIER_WORDS, headingOf } from './why-words';

/** A statement with the names of what it rests on. */
export interface SourcedText {
  readonly text: string;
  /** Labels and tiers, such as "NICE NG59 (guideline)". */
  readonly sources: string;
}

export interface ExplainedReason extends SourcedText {
  readonly ruleId: string;
  readonly effect: WhyEffect;
  readonly heading: string;
  /** What fired it. */
  readonly because: string;
  readonly note: string;
  /** Only secondary sources, or our own construction, stand behind it (C18). */
  readonly isWeak: boolean;
}

export interface ExplainedEvidence {
  readonly title: string;
  readonly strength: string;
  readonly byAcuity: readonly {
    readonly label: string;
    readonly stance: string;
    readonly text: string;
    readonly isOfPatient: boolean;
  }[];
  /** What speaks for it, then what speaks against it. */
  readonly sides: readonly { readonly heading: string; readonly statements: readonly SourcedText[] }[];
  readonly dose: string;
}

export interface ExplainedSource {
  readonly id: string;
  readonly label: string;
  readonly url: string | null;
  readonly tier: string;
  /** How the text was checked, in short. */
  readonly checked: string;
  /** Where else it was found. */
  readonly checkedFurther: string;
}

/** What the panel shows. */
export interface Explanation {
  readonly title: string;
  readonly reasons: readonly ExplainedReason[];
  readonly evidence: ExplainedEvidence | null;
  /** What remains without thrust; null where the question does not arise. */
  readonly techniques: string | null;
  readonly sources: readonly ExplainedSource[];
  readonly isReviewed: boolean;
  readonly knowledgeVersion: string;
}

const ACUITIES: Readonly<Record<Acuity, string>> = {
  acute: 'Acute, up to 4 weeks',
  subacute: 'Subacute, 4 to 12 weeks',
  chronic: 'Chronic, over 12 weeks',
};

/** Puts the rules behind an answer into words, with the evidence and the sources they rest on. */
export function explain(subject: WhySubject): Explanation {
  const rules = listRules();
  const held = subject.evidenceOn === null ? null : evidenceOn(subject.evidenceOn);
  const named = subject.reasons.map((reason) => ({
    reason,
    rule: rules.find(({ id }) => id === reason.ruleId) ?? null,
  }));
  const sourceIds = new Set([
    ...named.flatMap(({ rule }) => rule?.sources ?? []),
    ...(held ? [held, ...held.evidenceFor, ...held.evidenceAgainst] : []).flatMap((each) => each.sources),
  ]);
  return {
    title: subject.title,
    reasons: named.map(({ reason, rule }) => explainReason(reason, rule)),
    evidence: held ? explainEvidence(held, subject.acuity) : null,
    techniques: subject.techniquesLeft === null ? null : techniqueWords(subject.techniquesLeft),
    sources: sources.filter(({ id }) => sourceIds.has(id)).map(explainSource),
    isReviewed: CLINICALLY_REVIEWED,
    knowledgeVersion: KNOWLEDGE_VERSION,
  };
}

function explainReason({ ruleId, code, effect }: WhyReason, rule: Rule | null): ExplainedReason {
  const label = firedBy(ruleId, code);
  return {
    ruleId,
    effect,
    heading: headingOf(effect, label),
    because: code !== null && isAnswerCode(code) ? `${label}: answered yes` : label,
    text: rule === null ? 'This rule is not in the version of the rules shown here.' : ruleText(rule),
    note: rule === null || isFlag(rule) ? '' : rule.note,
    sources: namesOf(rule?.sources ?? []),
    isWeak: rule !== null && restsOnSecondarySourcesOnly(rule.sources),
  };
}

function ruleText(rule: Rule): string {
  return isFlag(rule) ? `Can mean: ${rule.text}. ${rule.note}` : rule.text;
}

function isFlag({ kind }: Rule): boolean {
  return kind === 'red_flag' || kind === 'explained_red_flag';
}

function firedBy(ruleId: string, code: string | null): string {
  const row = contraindications.find(({ id }) => id === ruleId);
  if (row && (code === null || !isAnswerCode(code))) return row.label;
  if (code !== null) return labelOf(code);
  const indication = indications.find(({ id }) => id === ruleId);
  return indication ? labelOf(indication.code) : labelOf('every_plan');
}

function evidenceOn(about: NonNullable<WhySubject['evidenceOn']>): ModalityEvidence | null {
  return evidence.find(({ modality }) => modality === (about === 'advice' ? null : about)) ?? null;
}

function explainEvidence(held: ModalityEvidence, acuity: Acuity | null): ExplainedEvidence {
  return {
    title: held.modality === null ? 'Advice to stay active' : MODALITY_LABELS[held.modality],
    strength: held.strength,
    byAcuity: (Object.keys(ACUITIES) as Acuity[]).map((each) => ({
      label: ACUITIES[each],
      stance: STANCE_WORDS[held.acuity[each].stance satisfies Stance],
      text: held.acuity[each].text,
      isOfPatient: each === acuity,
    })),
    sides: [
      { heading: 'For', statements: held.evidenceFor.map(withNames) },
      { heading: 'Against', statements: held.evidenceAgainst.map(withNames) },
    ],
    dose: held.dose.text,
  };
}

function withNames({ text, sources: ids }: EvidenceStatement): SourcedText {
  return { text, sources: namesOf(ids) };
}

function namesOf(ids: readonly string[]): string {
  return sources
    .filter(({ id }) => ids.includes(id))
    .map(({ label, tier }) => `${label} (${TIER_WORDS[tier]})`)
    .join('; ');
}

function techniqueWords(left: NonNullable<WhySubject['techniquesLeft']>): string {
  if (left.length === 0) return 'No manual technique is left.';
  const names = left.map((technique) => MANUAL_TECHNIQUE_LABELS[technique].toLowerCase());
  return `Low-force techniques remain: ${names.join(', ')}.`;
}

function explainSource({ id, label, url, tier, checked }: Source): ExplainedSource {
  const [short = '', ...further] = checked.split('; ');
  return {
    id,
    label,
    url,
    tier: TIER_WORDS[tier],
    checked: short,
    checkedFurther: further.join('; '),
  };
}
