import type {
  BodyRegion,
  Comorbidity,
  Medication,
  Modality,
  ReferralAction,
  UnderlyingCondition,
} from '#domain/vocabulary';
import { freezeDeeply } from './freeze.ts';
import data from './contraindications.json' with { type: 'json' };

/** Rows that rest on more than one answer, or on a number. */
export const COMBINATION_ROWS = [
  'disc_with_limb_nerve_symptom',
  'leg_weakness_feeling',
  'age_12_or_under',
  'age_13_to_17',
  'age_65_or_over',
  'regenerative_under_18',
  'pregnancy',
  'postpartum_under_12_weeks',
] as const;
/** Rows that a red flag or another stopping finding brings with it (T8). */
export const STOP_ROWS = [
  'stop_any_other_sign',
  'stop_cauda_equina_signs',
  'stop_progressive_neurological_deficit',
  'stop_suspected_fracture',
  'stop_infection_or_fever',
  'stop_suspected_deep_vein_thrombosis',
  'stop_neck_artery_warning_signs',
] as const;
export type CombinationRow = (typeof COMBINATION_ROWS)[number];
export type StopRow = (typeof STOP_ROWS)[number];
export type ContraindicationCode =
  Comorbidity | Medication | UnderlyingCondition | CombinationRow | StopRow | 'clearance_condition';

export type Effect = 'absolute' | 'relative' | 'none';

/** One row of the contraindication matrix (clinical reference 2). */
export interface Contraindication {
  readonly id: string;
  readonly code: ContraindicationCode;
  readonly group:
    'stop' | 'clearance' | 'comorbidity' | 'medication' | 'underlying' | 'pregnancy' | 'combination';
  readonly label: string;
  readonly effects: Readonly<Record<Modality, Effect>>;
  readonly reason: string;
  readonly note: string;
  /** Referrals required before starting (P5). */
  readonly actions: readonly ReferralAction[];
  /** The finding by itself stops planning (T4, C15); a physician's clearance then lifts the row where it permits. */
  readonly stopsPlan: boolean;
  /** Modalities this row goes on blocking whatever the clearance says. */
  readonly staysAfterClearance: readonly Modality[];
  /** Modalities whose effect holds only where the finding lies (P4). */
  readonly inArea: readonly Modality[];
  /** Effects that depend on which region is treated. */
  readonly byRegion: readonly RegionalEffect[];
  /** Whether a thrust block by this row leaves low-force techniques (C11). */
  readonly leavesLowForce: boolean;
  readonly sources: readonly string[];
}

export interface RegionalEffect {
  readonly region: BodyRegion;
  readonly modality: Modality;
  /** The effect when this region is treated. */
  readonly treated: Effect;
  /** The effect when it is known not to be treated. */
  readonly spared: Effect;
}

export const contraindications = /* @__PURE__ */ freezeDeeply(data as readonly Contraindication[]);

/** The row with this code. Throws a RangeError when the matrix has none. */
export function findContraindication(code: ContraindicationCode): Contraindication {
  const row = contraindications.find((each) => each.code === code);
  if (!row) throw new RangeError(`No contraindication row has the code ${code}`);
  return row;
}
