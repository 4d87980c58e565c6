import { ADULT_YEARS, type Signer, type SigningWay } from '#domain/vocabulary';

/** What a consent that was agreed to can lack, in the order in which it is asked. */
export const CONSENT_GAPS = ['text', 'signer', 'guardian', 'name', 'way', 'drawing', 'day'] as const;
export type ConsentGap = (typeof CONSENT_GAPS)[number];

/** A consent as far as it can be unfinished. Null or empty: not given. */
export interface SignedConsent {
  readonly agreed: boolean | null;
  readonly textVersion: string | null;
  readonly signer: Signer | null;
  readonly name: string;
  readonly way: SigningWay | null;
  readonly drawing: string;
  readonly signedOn: string | null;
}

/**
 * What an agreed consent lacks: its text, its signer (`guardian`: under 18 the patient cannot sign alone), the name, a
 * signature, the day. One that was not agreed to lacks nothing. `ageYears` are whole years on the day of signing.
 */
export function consentGaps(consent: SignedConsent, ageYears: number): readonly ConsentGap[] {
  if (consent.agreed !== true) return [];
  const isMissing: Readonly<Record<ConsentGap, boolean>> = {
    text: consent.textVersion === null,
    signer: consent.signer === null,
    guardian: consent.signer === 'patient' && ageYears < ADULT_YEARS,
    name: consent.name.trim() === '',
    way: consent.way === null,
    drawing: consent.way === 'drawn' && consent.drawing === '',
    day: consent.signedOn === null,
  };
  return CONSENT_GAPS.filter((gap) => isMissing[gap]);
}
