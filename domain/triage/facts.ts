import type {
  Answers,
  BmiClass,
  BodyRegion,
  Cause,
  Comorbidity,
  FitnessGap,
  FlagOnset,
  FlagSide,
  Medication,
  Modality,
  Posture,
  PregnancyState,
  RedFlag,
  Sex,
  Symptom,
  UnderlyingCondition,
  UnwellSign,
  YouthSign,
} from '#domain/vocabulary';

/** Everything the rules look at. Null, or a code that is absent, means not known: never normal, never 0 (C2). */
export interface IntakeFacts {
  /** Whole years on the day of the assessment, 0 to 120. */
  readonly ageYears: number | null;
  readonly sex: Sex | null;
  /** Days since the present complaint began. */
  readonly durationDays: number | null;
  /** Days since the leg symptoms began (C3). */
  readonly legSymptomsDays: number | null;
  /** Days since the present flare on longer pain began (C4). */
  readonly flareDays: number | null;
  /** Average pain of the past week, 0 to 10 (C17). */
  readonly painNrs: number | null;
  readonly symptoms: Answers<Symptom>;
  readonly redFlags: Answers<RedFlag>;
  /** How a sign began and on which sides (C8). */
  readonly redFlagDetails: Readonly<Partial<Record<RedFlag, RedFlagDetail>>>;
  readonly fitnessGaps: Answers<FitnessGap>;
  readonly underlyingConditions: Answers<UnderlyingCondition>;
  readonly comorbidities: Answers<Comorbidity>;
  readonly medications: Answers<Medication>;
  readonly pregnancy: PregnancyState | null;
  readonly causes: Answers<Cause>;
  readonly lifestyle: Lifestyle;
  /** Limb power has been tested; reduced power is the flag `limb_muscle_weakness`, not this (C5). */
  readonly strengthTested: boolean | null;
  /** The chiropractor's examination is on record; before that, triage is provisional (C1). */
  readonly examined: boolean;
  /** The treating physician's clearance in force, if there is one (C10). */
  readonly clearance: Clearance | null;
  /**
   * Days since the arm symptoms began; absent is unknown, and unknown counts as new (C3 read for the arm).
   * Only asked where it decides: with a blood thinner or an uncontrolled bleeding disorder (C7).
   */
  readonly armSymptomsDays?: number | null;
  /** Signs that make another finding worse (C7); absent codes were not answered. */
  readonly unwellSigns?: Answers<UnwellSign>;
  /** Signs asked of patients under 18 (C7); given, its absent codes are open questions. */
  readonly youthSigns?: Answers<YouthSign>;
  /**
   * Yes answers the chiropractor explained, with the reason (C9). An explained sign stays in the findings and no
   * longer raises triage. An empty reason explains nothing.
   */
  readonly explainedRedFlags?: Readonly<Partial<Record<RedFlag, string>>>;
  /** The regions to be treated; absent or empty is not known, and then every "in area" finding counts as treated (P4). */
  readonly treatedRegions?: readonly BodyRegion[];
  /** Where a finding lies, for the rows that say "in area" (P4); absent counts as the treated region. */
  readonly findingRegions?: Readonly<Partial<Record<Comorbidity, readonly BodyRegion[]>>>;
}

export interface RedFlagDetail {
  readonly onset?: FlagOnset;
  readonly side?: FlagSide;
}

export interface Lifestyle {
  readonly bmi: BmiClass | null;
  readonly deskHoursPerDay: number | null;
  readonly exerciseDaysPerWeek: number | null;
  readonly posture: Posture | null;
  readonly smoker: boolean | null;
}

/** What a treating physician excluded and which modalities may go on, recorded by the chiropractor (C10). */
export interface Clearance {
  readonly permitted: readonly Modality[];
  /** The physician's condition, shown as the text of the warning each reopened modality carries. */
  readonly condition: string;
  /**
   * Codes of the stopping findings it was given for. A stopping finding beyond these is new and ends it (C10).
   * Absent: all that are present, so the record must fill it in as soon as a clearance is stored.
   */
  readonly covers?: readonly string[];
}
