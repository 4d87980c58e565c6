/** A measure that is more likely meant in another unit, and what it would then be. Only ever asked, never converted. */
export interface UnitQuestion {
  readonly unit: string;
  /** In cm or kg, rounded to one decimal. */
  readonly converted: number;
}

const CM_PER_INCH = 2.54;
const INCHES_PER_FOOT = 12;
const KG_PER_POUND = 0.45359237;
/** Nobody outside records is smaller, lighter or heavier for their height than this as a grown person. */
const LEAST_ADULT_CM = 100;
const LEAST_BMI = 10;
const MOST_BMI = 75;

/** Null while the height is likely meant in cm. Children may be small, so their heights are left alone above 60 cm. */
export function askHeightUnit(heightCm: number | null, ageYears: number | null): readonly UnitQuestion[] {
  if (heightCm === null) return [];
  if (heightCm >= 1 && heightCm < 3) return [{ unit: 'metres', converted: rounded(heightCm * 100) }];
  if (heightCm >= 3 && heightCm < 8) return readFeet(heightCm);
  const isTooSmall = heightCm < ((ageYears ?? 0) >= 12 ? LEAST_ADULT_CM : 60);
  if (!isTooSmall || heightCm < 20) return [];
  return [{ unit: 'inches', converted: rounded(heightCm * CM_PER_INCH) }];
}

/** 5.9 may be five feet nine, or five and nine tenths of a foot; both are offered. */
function readFeet(typed: number): readonly UnitQuestion[] {
  const asTenths = { unit: 'feet', converted: rounded(typed * INCHES_PER_FOOT * CM_PER_INCH) };
  const feet = Math.floor(typed);
  const inches = Number(String(typed).split('.')[1] ?? '0');
  if (inches === 0 || inches >= INCHES_PER_FOOT) return [asTenths];
  const converted = rounded((feet * INCHES_PER_FOOT + inches) * CM_PER_INCH);
  return [{ unit: `feet and inches (${feet} ft ${inches} in)`, converted }, asTenths];
}

/** Pounds are asked about where the weight in kg does not go with the height. */
export function askWeightUnit(weightKg: number | null, heightCm: number | null): readonly UnitQuestion[] {
  if (weightKg === null || heightCm === null || heightCm < 50) return [];
  const bmi = (kg: number): number => kg / (heightCm / 100) ** 2;
  const inKg = rounded(weightKg * KG_PER_POUND);
  const isPlausible = bmi(weightKg) >= LEAST_BMI && bmi(weightKg) <= MOST_BMI;
  const isPlausibleInPounds = bmi(inKg) >= LEAST_BMI && bmi(inKg) <= MOST_BMI;
  return isPlausible || !isPlausibleInPounds ? [] : [{ unit: 'pounds', converted: inKg }];
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
