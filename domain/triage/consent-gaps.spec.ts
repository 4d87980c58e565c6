import { type SignedConsent, consentGaps } from './consent-gaps.ts';

const signed: SignedConsent = {
  agreed: true,
  textVersion: 'consent-1',
  signer: 'patient',
  name: 'Anna Smith',
  way: 'typed',
  drawing: '',
  signedOn: '2026-03-02',
};
const ADULT = 45;

describe('a consent', () => {
  it('that was agreed to and signed lacks nothing, and neither does one that was not agreed to', () => {
    expect(consentGaps(signed, ADULT)).toEqual([]);
    for (const agreed of [false, null]) {
      expect(consentGaps({ ...signed, agreed, name: '', signer: null }, ADULT)).toEqual([]);
    }
  });

  it('that was only agreed to lacks all else, in the order in which it is asked', () => {
    const bare = { ...signed, textVersion: null, signer: null, name: '  ', way: null, signedOn: null };
    expect(consentGaps(bare, ADULT)).toEqual(['text', 'signer', 'name', 'way', 'day']);
  });

  it('lacks the drawing only where the signature is to be drawn', () => {
    expect(consentGaps({ ...signed, way: 'drawn' }, ADULT)).toEqual(['drawing']);
    expect(consentGaps({ ...signed, way: 'drawn', drawing: 'M1 1 L2 2' }, ADULT)).toEqual([]);
  });

  it('is signed by the patient alone from 18 on', () => {
    expect(consentGaps(signed, 17)).toEqual(['guardian']);
    expect(consentGaps({ ...signed, signer: 'guardian' }, 17)).toEqual([]);
    expect(consentGaps(signed, 18)).toEqual([]);
  });
});
