import {
  contraindications,
  type CombinationRow,
  type Contraindication,
  type ContraindicationCode,
  type Effect,
} from '#domain/knowledge';
import type { BodyRegion, Comorbidity, Medication, Modality, UnderlyingCondition } from '#domain/vocabulary';
import type { IntakeFacts } from './facts.ts';
import { DISC_NERVE_SYMPTOMS } from './nerve-symptoms.ts';
import { pregnancyRow } from './pregnancy.ts';
import { NECK_SYMPTOMS } from './treated-regions.ts';

/** Every row of the matrix that this intake brings, in the order of the matrix; stop rows come from the findings instead. */
export function contraindicationsOf(facts: IntakeFacts): readonly Contraindication[] {
  return contraindications.filter((row) => applies(row, facts));
}

/** What a row does to a modality for this patient, with the treated region taken into account (P4). */
export function effectOn(row: Contraindication, modality: Modality, facts: IntakeFacts): Effect {
  const regional = row.byRegion.find((each) => each.modality === modality);
  if (regional) return effectByRegion(row, modality, regional, facts);
  if (row.inArea.includes(modality) && liesElsewhere(row.code, facts)) return 'none';
  return row.effects[modality];
}

function effectByRegion(
  row: Contraindication,
  modality: Modality,
  regional: Contraindication['byRegion'][number],
  facts: IntakeFacts,
): Effect {
  if (facts.treatedRegions && facts.treatedRegions.length > 0) {
    return facts.treatedRegions.includes(regional.region) ? regional.treated : regional.spared;
  }
  // No region on record: a neck complaint is taken to be treated at the neck; otherwise the cell of the matrix holds.
  if (regional.region === 'neck' && NECK_SYMPTOMS.some((symptom) => facts.symptoms[symptom] === true)) {
    return regional.treated;
  }
  return row.effects[modality];
}

function liesElsewhere(code: ContraindicationCode, facts: IntakeFacts): boolean {
  const where: readonly BodyRegion[] | undefined = facts.findingRegions?.[code as Comorbidity];
  const treated = facts.treatedRegions;
  if (!where || where.length === 0 || !treated || treated.length === 0) return false;
  return !where.some((region) => treated.includes(region));
}

function applies(row: Contraindication, facts: IntakeFacts): boolean {
  switch (row.group) {
    case 'comorbidity':
      return facts.comorbidities[row.code as Comorbidity] === true;
    case 'medication':
      return facts.medications[row.code as Medication] === true;
    case 'underlying':
      return facts.underlyingConditions[row.code as UnderlyingCondition] === true;
    case 'pregnancy':
      return pregnancyRow(facts) === row.code;
    case 'combination':
      return combinationApplies(row.code as Combination, facts);
    case 'stop':
    case 'clearance':
      return false;
  }
}

/** The rows that rest on more than one answer, or on age; pregnancy has a group of its own. */
type Combination = Exclude<CombinationRow, 'pregnancy' | 'postpartum_under_12_weeks'>;

function combinationApplies(code: Combination, facts: IntakeFacts): boolean {
  const { ageYears, symptoms } = facts;
  switch (code) {
    case 'disc_with_limb_nerve_symptom':
      return (
        facts.underlyingConditions.herniated_or_bulging_disc === true &&
        DISC_NERVE_SYMPTOMS.some((symptom) => symptoms[symptom] === true)
      );
    case 'leg_weakness_feeling':
      return symptoms.leg_weakness_feeling === true;
    case 'age_12_or_under':
      return ageYears !== null && ageYears < 13;
    case 'age_13_to_17':
      return ageYears !== null && ageYears >= 13 && ageYears < 18;
    case 'regenerative_under_18':
      return ageYears !== null && ageYears < 18;
    case 'age_65_or_over':
      return ageYears !== null && ageYears >= 65;
  }
}
