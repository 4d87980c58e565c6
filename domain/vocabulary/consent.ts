/** Who signs: under 18 a guardian does. */
export const SIGNERS = ['patient', 'guardian'] as const;
export type Signer = (typeof SIGNERS)[number];
export const SIGNER_LABELS: Readonly<Record<Signer, string>> = {
  patient: 'The patient',
  guardian: 'Parent or guardian',
};

export const SIGNING_WAYS = ['drawn', 'typed'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];
export const SIGNING_WAY_LABELS: Readonly<Record<SigningWay, string>> = {
  drawn: 'Draw the signature',
  typed: 'Type the name as signature',
};

/** How a patient agrees to a plan. */
export const CONSENT_WAYS = ['spoken', 'signed'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];
export const CONSENT_WAY_LABELS: Readonly<Record<ConsentWay, string>> = {
  spoken: 'Spoken',
  signed: 'Signed on paper',
};

/** From this age, in whole years, a patient signs alone. */
export const ADULT_YEARS = 18;

/** The text in use. A changed text gets a new version; what was signed names the version that was read. */
export const CONSENT_VERSION = 'consent-1';
export const CONSENT_TEXT = [
  'I agree to be examined, and to have my answers kept in my record at this clinic.',
  'Treatment can help, and it can have effects that are not wanted: soreness for a day or two is common; injury to a nerve, disc, bone or blood vessel is rare but serious.',
  'The chiropractor will tell me what is planned, what else could be done, and what happens if nothing is done.',
  'I can ask anything at any time, and I can stop at any time without giving a reason.',
] as const;

/** A drawn signature: strokes as moves and lines in whole units of a sheet this large. */
export const SIGNATURE_SHEET = { width: 400, height: 120 } as const;
export const LONGEST_SIGNATURE = 8000;
/** An SVG path of nothing but moves and lines. */
export const SIGNATURE_PATTERN = '^(?:M\\d{1,3} \\d{1,3}(?: L\\d{1,3} \\d{1,3})* ?)*$';
